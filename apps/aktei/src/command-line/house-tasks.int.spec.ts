import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { auditPart } from '#libs/audit';
import { identityPart } from '#libs/identity';
import { createTestDatabase, tempDir, type TestDatabase } from '#libs/platform/testing';
import { recordsPart } from '#libs/records';
import { storagePart } from '#libs/storage';
import { commandNames } from './help.js';
import { runHouseTask } from './house-tasks.js';

const main = resolve('dist/apps/aktei/src/main.js');
const PLAN =
  'number;title;parent;aussonderungsart;retentionYears;legalSource\n' +
  '32;Ordnung;;B;10;Ortsrecht\n';

describe(runHouseTask.name, () => {
  let db: TestDatabase;
  let home: string;

  beforeAll(async () => {
    home = await tempDir();
    db = await createTestDatabase({ parts: [auditPart, storagePart, identityPart, recordsPart] });
  });
  afterAll(() => db.drop());

  /** The command as the operator calls it. */
  async function aktei(...args: string[]): Promise<{ code: unknown; out: string; err: string }> {
    const env = {
      PATH: process.env['PATH'],
      NODE_NO_WARNINGS: '1',
      DATABASE_URL: db.url,
      AKTEI_HOME: home,
    };
    return new Promise((done) => {
      execFile(process.execPath, [main, ...args], { env }, (error, out, err) =>
        done({ code: error?.code ?? 0, out, err }),
      );
    });
  }

  it('builds a town from nothing: unit, account by the German name of its role, station', async () => {
    expect((await aktei('unit', 'create', 'Bauamt')).out).toContain('Einheit Bauamt angelegt');
    const roles = ['--roles', 'Sachbearbeitung,registratur'];
    const account = ['--display', 'Anna Neumann', ...roles, '--unit', 'Bauamt'];
    expect((await aktei('user', 'create', 'neumann', ...account)).out).toContain('Kennwort');
    expect((await aktei('user', 'list')).out.trim()).toMatch(
      /^neumann {2}offen {2}Sachbearbeitung, Registratur {2}Bauamt {2}Anna Neumann$/,
    );
    const made = await aktei('station', 'create', 'Keller', '--unit', 'Bauamt', '--json');
    const { id, key } = JSON.parse(made.out);
    expect(key).toMatch(/^aks_/);
    const [station] = JSON.parse((await aktei('station', 'list', '--json')).out);
    expect(station).toMatchObject({ id, name: 'Keller', revokedAt: null });
  }, 60_000);

  it('tells programs, too, who passes on the mail of the house', async () => {
    await aktei('unit', 'create', 'Poststelle', '--central-mail');
    const units: { name: string; mailRoom: object | null }[] = JSON.parse(
      (await aktei('unit', 'list', '--json')).out,
    );
    const roomOf = (wanted: string) => units.find(({ name }) => name === wanted)?.mailRoom;
    expect(roomOf('Bauamt')).toBeNull();
    expect(roomOf('Poststelle')).toMatchObject({ people: 0, standIn: 'registrar' });
  }, 60_000);

  it('says what is wrong, in a sentence that ends with where the help is', async () => {
    const wrong = async (...args: string[]) => {
      const { code, err } = await aktei(...args);
      return [code, ...err.trim().split('\n')];
    };
    const help = 'Mehr dazu: aktei help user';
    expect(await wrong('user', 'creat')).toEqual([
      2,
      'Die Aufgabe „creat“ gibt es nicht. Meinten Sie „create“?',
      help,
    ]);
    expect(await wrong('user', 'create', 'weber', '--display', 'W', '--roles', 'chef')).toEqual([
      2,
      expect.stringContaining('Die Rolle „chef“ gibt es nicht. Es gibt: Sachbearbeitung,'),
      help,
    ]);
    expect(await wrong('usr')).toEqual([
      2,
      '„usr“ gibt es nicht. Meinten Sie „user“?',
      'Mehr dazu: aktei help',
    ]);
  }, 60_000);

  it('takes over an Aktenplan, and nothing of one with a fault, which it names', async () => {
    const path = join(await tempDir(), 'plan.csv');
    await writeFile(path, `${PLAN}33;Bau;34;B;10;Ortsrecht\n`);
    const refused = await aktei('aktenplan', 'import', path);
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('Zeile 3')]);
    await writeFile(path, PLAN);
    expect((await aktei('aktenplan', 'import', path)).out).toContain('1 neu');
  }, 60_000);

  it('has a help for every command, and a version', async () => {
    expect((await aktei('version')).out).toMatch(/^aktei \d+\.\d+\.\d+ /);
    for (const name of commandNames) expect(name).toMatch(/^[a-z]+$/);
    const { out } = await aktei('station', '--help');
    expect(out).toContain('aktei station revoke KENNUNG');
    expect(out).not.toContain('aktei user');
  });
});
