import { randomBytes } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { newId, sha256Hex } from '#libs/kernel';
import { migrate } from '#libs/platform';
import { tempDir, TEST_ADMIN_URL } from '#libs/platform/testing';
import { FilesystemBlobStore } from '#libs/storage/testing';
import { migrations, restoreNotes } from '#migrations';
import { makeBackup } from '../../apps/aktei/src/backup/make-backup.js';
import { FolderPlace } from '../../apps/aktei/src/backup/place/folder-place.js';
import { Report } from '../../apps/aktei/src/backup/report.js';
import { restoreBackup } from '../../apps/aktei/src/backup/restore-backup.js';
import { unsealed } from '../../apps/aktei/src/backup/seal/seal.js';

/** The last migration of the version that towns may come from. */
const BEFORE = 1764000000250;

const previous = migrations.filter(({ name }) => Number(name.slice(-13)) <= BEFORE);
const report = new Report(() => undefined);
const letter = Buffer.from('Antrag auf Sondernutzung');

/** A town that has worked with the version before, and is updated, or saved by the new program first. */
describe('a town of the version before', () => {
  const admin = process.env[TEST_ADMIN_URL] ?? '';
  const names: string[] = [];
  let folder: string;
  let store: FilesystemBlobStore;

  beforeAll(async () => {
    folder = await tempDir();
    store = new FilesystemBlobStore(join(folder, 'blobs'));
    await store.prepare();
    const path = join(folder, 'letter');
    await writeFile(path, letter);
    await store.put({ path, sha256: sha256Hex(letter), size: letter.length });
  });
  afterAll(async () => {
    for (const name of names) await at(admin, `drop database if exists ${name} with (force)`);
    await rm(folder, { recursive: true, force: true });
  });

  const database = async () => {
    const name = `aktei_upgrade_${randomBytes(6).toString('hex')}`;
    await at(admin, `create database ${name}`);
    names.push(name);
    const url = new URL(admin);
    url.pathname = `/${name}`;
    return url.href;
  };
  const used = async () => {
    const ownerUrl = await database();
    await migrate({ ownerUrl, migrations: previous });
    await at(ownerUrl, `set session_replication_role = replica; ${yearsOfWork()}`);
    return ownerUrl;
  };

  it('keeps every row and every event when it is updated', async () => {
    const ownerUrl = await used();
    const before = await countsAt(ownerUrl);
    const events = await eventsAt(ownerUrl);
    expect(events).toHaveLength(3);
    const applied = await migrate({ ownerUrl, migrations });
    expect(applied.length).toBe(migrations.length - previous.length);
    expect(applied.length).toBeGreaterThan(0);
    const after = await countsAt(ownerUrl);
    for (const [table, count] of before) {
      // A table may go; its rows are then the matter of the spec of its migration.
      if (after.has(table)) expect([table, after.get(table)]).toEqual([table, count]);
    }
    expect(await eventsAt(ownerUrl)).toEqual(events);
    expect(await migrate({ ownerUrl, migrations })).toEqual([]);
  }, 60_000);

  it('asks everybody for an own password, and leaves an operator nothing else', async () => {
    const ownerUrl = await used();
    await at(
      ownerUrl,
      `insert into identity.app_user (id, username, display_name, password_hash, roles, created_at)
       values ('${newId()}', 'betrieb', 'Bernd Betrieb', 'x', '{operator,auditor}', now())`,
    );
    await migrate({ ownerUrl, migrations });
    const accounts = await at(
      ownerUrl,
      `select username, roles, must_change_password as asked from identity.app_user order by 1`,
    );
    expect(accounts).toEqual([
      { username: 'betrieb', roles: ['operator'], asked: true },
      { username: 'neumann', roles: ['clerk'], asked: true },
    ]);
  }, 60_000);

  it('leaves no mail of the house unseen: who works in or above its unit passes it on', async () => {
    const ownerUrl = await used();
    const [town, scan, other] = [newId(), newId(), newId()];
    const person = (name: string, unit: string, roles: string, active = true) => {
      const id = newId();
      return `
        insert into identity.app_user (id, username, display_name, password_hash, roles, active, created_at)
          values ('${id}', '${name}', '${name}', 'x', '${roles}', ${active}, now());
        insert into identity.user_org_unit values ('${id}', '${unit}');`;
    };
    await at(
      ownerUrl,
      `insert into identity.org_unit (id, name, parent_id, central_mail) values
         ('${town}', 'Stadt', null, false), ('${scan}', 'Scanstelle', '${town}', true),
         ('${other}', 'Ordnungsamt', '${town}', false);
       ${person('amt', other, '{clerk}')} ${person('post', scan, '{clerk}')}
       ${person('register', town, '{registrar}')} ${person('scanner', scan, '{scan_operator}')}
       ${person('weg', scan, '{clerk}', false)}`,
    );
    await migrate({ ownerUrl, migrations });
    const passing = await at(
      ownerUrl,
      `select username from identity.app_user where 'mail_room' = any(roles) order by 1`,
    );
    expect(passing).toEqual([{ username: 'post' }, { username: 'register' }]);
  }, 60_000);

  it('is saved by the new program before the update, and comes back into the new version', async () => {
    const ownerUrl = await used();
    await mkdir(join(folder, 'place'));
    const target = { place: await FolderPlace.open(join(folder, 'place')), seal: unsealed };
    const manifest = await makeBackup(target, { databaseUrl: ownerUrl, store, report });
    expect(manifest.migrations).toHaveLength(previous.length);
    const restored = await database();
    const empty = new FilesystemBlobStore(join(folder, 'restored'));
    await restoreBackup(target, manifest, {
      ownerUrl: restored,
      appUrl: restored,
      databaseUrl: restored,
      store: empty,
      scratch: join(folder, 'scratch'),
      migrations,
      noting: restoreNotes,
      acceptsMissing: false,
      report,
    });
    expect(await eventsAt(restored)).toEqual(await eventsAt(ownerUrl));
    const counts = await countsAt(restored);
    for (const [table, count] of await countsAt(ownerUrl)) {
      if (counts.has(table)) expect([table, counts.get(table)]).toEqual([table, count]);
    }
    expect((await empty.stat(sha256Hex(letter)))?.size).toBe(letter.length);
  }, 60_000);
});

async function at<T extends object>(url: string, query: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(query)).rows;
  } finally {
    await client.end();
  }
}

/** The log as it is proven by its hashes, computed anew. */
function eventsAt(url: string): Promise<object[]> {
  return at(
    url,
    `select seq, action, sha256(convert_to(body, 'UTF8')) as hash from audit.event order by seq`,
  );
}

/** Rows of each table that has some, but for what the queue and the migrations note of themselves. */
async function countsAt(url: string): Promise<Map<string, number>> {
  const tables = await at<{ name: string }>(
    url,
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname !~ '^(pg|information|platform|public)'`,
  );
  const counts = new Map<string, number>();
  for (const { name } of tables) {
    const [row] = await at<{ n: number }>(url, `select count(*)::int as n from ${name}`);
    if (row && row.n > 0) counts.set(name, row.n);
  }
  return counts;
}

function yearsOfWork(): string {
  const [unit, user, einheit, akte, vorgang, dokument, version, stapel, original] = Array.from(
    { length: 9 },
    newId,
  );
  const sha256 = sha256Hex(letter);
  const now = "'2026-11-01T09:00:00Z'";
  return `
    insert into identity.org_unit (id, name) values ('${unit}', 'Bauamt');
    insert into identity.app_user (id, username, display_name, password_hash, roles, created_at)
      values ('${user}', 'neumann', 'Anna Neumann', 'x', '{clerk}', ${now});
    insert into identity.user_org_unit values ('${user}', '${unit}');
    insert into storage.blob values ('${sha256}', ${letter.length}, ${now});
    insert into storage.blob_reference values ('${sha256}', 'original', '${original}', ${now});
    insert into records.aktenplaneinheit
      (id, number, title, aussonderungsart, retention_years, legal_source, updated_at)
      values ('${einheit}', '63', 'Bauordnung', 'B', 10, 'GO NRW', ${now});
    insert into records.akte (id, aktenzeichen, aktenplaneinheit_id, org_unit_id, betreff, state,
      opened_at, last_changed_at, version)
      values ('${akte}', '63-2026/0001', '${einheit}', '${unit}', 'Breite Straße', 'open', ${now}, ${now}, 1);
    insert into records.akte_name (akte_id, betreff, valid_from, version)
      values ('${akte}', 'Breite Straße', ${now}, 1);
    insert into records.vorgang (id, akte_id, number, betreff, state, opened_at, version)
      values ('${vorgang}', '${akte}', 1, 'Sondernutzung', 'open', ${now}, 1);
    insert into records.dokument (id, akte_id, vorgang_id, betreff, kind, received_at, filed_at,
      source_type, source_id, version)
      values ('${dokument}', '${akte}', '${vorgang}', 'Antrag', 'eingang', ${now}, ${now}, 'letter', 'x', 1);
    insert into records.dokument_version (id, dokument_id, no, original_sha256, original_mime,
      original_filename, original_size, page_count, created_at)
      values ('${version}', '${dokument}', 1, '${sha256}', 'text/plain', 'antrag.txt', ${letter.length}, 1, ${now});
    insert into records.page_text (version_id, page_no, reading_no, page, added_at)
      values ('${version}', 1, 1, '{"words": []}', ${now});
    insert into intake.stapel (id, title, org_unit_id, central_mail, state, creator_kind, creator_id, created_at)
      values ('${stapel}', 'Morgenpost', '${unit}', true, 'done', 'user', '${user}', ${now});
    ${[1, 2, 3].map((n) => event(n, akte ?? '')).join('\n')}
  `;
}

function event(n: number, akteId: string): string {
  const body = JSON.stringify({
    id: newId(),
    at: `2026-11-01T09:00:0${n}.000Z`,
    actor: { kind: 'user', id: newId(), onBehalfOf: null },
    action: 'akte.viewed',
    object: { type: 'akte', id: akteId },
    akteId,
    reason: 'test',
    requestId: newId(),
    causedBy: null,
  });
  return `insert into audit.event (id, body, body_hash) values
    ('${JSON.parse(body).id}', '${body}', sha256(convert_to('${body}', 'UTF8')));`;
}
