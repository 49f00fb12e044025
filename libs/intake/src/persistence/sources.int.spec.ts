import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SeedDemoIdentityUseCase } from '#libs/identity';
import { newId } from '#libs/kernel';
import { one, rows, SourceRegistry, sql, type Actor, type SourceAction } from '#libs/platform';
import { Akten, Dokumente, SeedDemoRecordsUseCase } from '#libs/records';
import { akteSource } from '#libs/records/contracts';
import { Blobs } from '#libs/storage';
import { scanner, StapelHouse } from '../testing/stapel-house.js';

describe('the sources of all modules', () => {
  let house: StapelHouse;
  let mine: string;
  const unit = newId();
  const user = { kind: 'user', id: newId(), orgUnitIds: [] } as const;
  const clerkOf = (id: string): Actor => ({ ...user, roles: ['clerk'], orgUnitIds: [id] });
  const auditor: Actor = { ...user, roles: ['auditor'] };

  beforeAll(async () => {
    house = await StapelHouse.open([], { AKTEI_DEMO: 'true' });
    await house.db.run((ctx) => house.get(SeedDemoIdentityUseCase).execute(ctx));
    await house.db.run((ctx) => house.get(SeedDemoRecordsUseCase).execute(ctx));
    mine = await openAkte('Meine Akte', unit);
    await fileInto(mine, 'Mein Dokument');
    await fileInto(await openAkte('Fremde Akte', newId()), 'Fremdes Dokument');
    await house.deliver(await house.newStapel());
  });
  afterAll(() => house.close());

  async function openAkte(betreff: string, orgUnitId: string): Promise<string> {
    return house.db.run(async (ctx) => {
      const einheit = await one<{ id: string }>(
        ctx,
        sql`select id from records.aktenplaneinheit where number = '32.13.02'`,
      );
      const input = { aktenplaneinheitId: einheit?.id ?? '', betreff, orgUnitId };
      return (await house.get(Akten).open(ctx, input)).id;
    });
  }

  async function fileInto(akteId: string, betreff: string): Promise<void> {
    const { sha256, size } = await house.get(Blobs).putBuffer(Buffer.from(newId()));
    await house.db.run((ctx) =>
      house.get(Dokumente).file(ctx, {
        akteId,
        vorgangId: null,
        betreff,
        kind: 'Schreiben',
        dokumentDate: null,
        receivedAt: ctx.now,
        original: { sha256, mime: 'image/tiff', filename: 'brief.tif', size },
        rendition: null,
        pages: [],
        pageCount: 0,
        source: { type: 'test', id: newId() },
      }),
    );
  }

  /** What somebody may list so; the demo town has Akten of its own. */
  async function titles(actor: Actor, action: SourceAction = 'read'): Promise<string[]> {
    const found = await house.db.run(
      (ctx) =>
        rows<{ kind: string; title: string }>(
          ctx,
          sql`select l.kind, l.title from (${house.get(SourceRegistry).all(ctx, action)}) l
              where l.kind = 'posteingang' or l.title ~ '^(Meine?|Fremdes?) '
              order by l.kind, l.title`,
        ),
      actor,
    );
    return found.map(({ kind, title }) => `${kind}: ${title}`);
  }

  const own = ['akte: Meine Akte', 'dokument: Mein Dokument'];
  const foreign = ['akte: Fremde Akte', 'dokument: Fremdes Dokument'];
  const letter = 'posteingang: brief';

  it('give a clerk what is of the own unit, and no letter of the house', async () => {
    expect(await titles(clerkOf(unit))).toEqual(own);
    expect(await titles(clerkOf(unit), 'change')).toEqual(own);
  });

  it('give the mail room the letters of the house, and whoever was given one that one', async () => {
    expect(await titles({ ...user, roles: ['mail_room'], orgUnitIds: scanner.orgUnitIds })).toEqual(
      [letter],
    );
    const given = await house.deliver(await house.newStapel());
    await house.db.asOwner(`update intake.posteingang
      set owner_unit_id = '${unit}', owner_unit_name = 'Ordnung' where id = '${given.letterId}'`);
    expect(await titles(clerkOf(unit))).toEqual([...own, letter]);
    await house.db.asOwner(`update intake.posteingang
      set owner_unit_id = null, owner_unit_name = null where id = '${given.letterId}'`);
  });

  it('give an auditor all Akten to read, none to change, and no letter', async () => {
    expect(await titles(auditor)).toEqual([...own, ...foreign].sort());
    expect(await titles(auditor, 'change')).toEqual([]);
  });

  it('give nobody else anything of the records', async () => {
    expect(await titles(scanner)).toEqual([letter, letter]);
    expect(await titles({ ...user, kind: 'anonymous', roles: [] })).toEqual([]);
  });

  it('say what a thing lies in', async () => {
    const found = await house.db.run((ctx) =>
      one<{ title: string }>(
        ctx,
        sql`select l.title from (${house.get(SourceRegistry).all(ctx, 'read')}) l
            where l.within_id = ${mine}`,
      ),
    );
    expect(found).toEqual({ title: 'Mein Dokument' });
  });

  it('can be asked for one by one', async () => {
    const akten = house.get(SourceRegistry).of(akteSource);
    const found = await house.db.run(
      (ctx) => rows(ctx, sql`select title from (${akten(ctx, 'read')}) a`),
      clerkOf(unit),
    );
    expect(found).toEqual([{ title: 'Meine Akte' }]);
  });
});
