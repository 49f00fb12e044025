import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FilesystemBlobStore } from '#libs/storage/testing';
import { pickBackup } from '../../apps/aktei/src/backup/pick-backup.js';
import { FolderPlace } from '../../apps/aktei/src/backup/place/folder-place.js';
import { readKeyFile } from '../../apps/aktei/src/backup/seal/key-file.js';
import { sealedWith, unsealed } from '../../apps/aktei/src/backup/seal/seal.js';
import { BackedUpTown, hashesIn } from '../../apps/aktei/src/backup/testing/town.js';

const main = resolve('dist/apps/aktei/src/main.js');

/** The command as the operator calls it; `until` ends it with kill −9 as soon as it says so. */
function aktei(args: readonly string[], env: NodeJS.ProcessEnv, until?: () => boolean) {
  return new Promise<{ code: number | null; output: string }>((done, reject) => {
    const child = spawn(process.execPath, [main, ...args], {
      env: { PATH: process.env['PATH'], NODE_NO_WARNINGS: '1', ...env },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    }
    const watch = setInterval(() => until?.() && child.kill('SIGKILL'), 5);
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(watch);
      done({ code, output });
    });
  });
}

/** As whoever has lost a house does it at night: by the commands alone. */
describe('a backup that is killed, made again, checked and brought back', () => {
  let town: BackedUpTown;
  let folder: string;
  let here: NodeJS.ProcessEnv;

  beforeAll(async () => {
    town = await BackedUpTown.open();
    folder = await mkdtemp(join(tmpdir(), 'aktei-drill-'));
    // Under root the embedded database runs as nobody.
    await chmod(folder, 0o711);
    here = { DATABASE_URL: town.db.ownerUrl, AKTEI_HOME: town.db.config.home };
    for (let n = 0; n < 150; n += 1) await town.receive();
  }, 120_000);
  afterAll(async () => {
    await town.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('survives a kill, is checked, and comes back in an empty home', async () => {
    const key = join(folder, 'key');
    expect((await aktei(['backup', '--new-key', key], here)).code).toBe(0);
    expect((await stat(key)).mode & 0o777).toBe(0o600);
    const again = await aktei(['backup', '--new-key', key], here);
    expect(again).toMatchObject({ code: 1, output: expect.stringContaining('bleibt, wie es ist') });

    const place = join(folder, 'place');
    const args = [place, '--key-file', key];
    const unmounted = await aktei(['backup', ...args], here);
    expect(unmounted.output).toContain('Ist der Datenträger eingehängt?');
    await mkdir(place);
    await rename(town.blobs, `${town.blobs}.away`);
    const storeless = await aktei(['backup', ...args], here);
    expect(storeless).toMatchObject({
      code: 1,
      output: expect.stringContaining('Der Speicher antwortet nicht.'),
    });
    await rename(`${town.blobs}.away`, town.blobs);
    const killed = await aktei(['backup', ...args], here, () => existsSync(join(place, 'objects')));
    expect(killed.code).toBeNull();
    // Neither of the two has a manifest.
    expect(await readdir(join(place, 'backups'))).toHaveLength(2);
    const none = await aktei(['backup', '--verify', ...args], here);
    expect(none).toMatchObject({ code: 1, output: expect.stringContaining('keine vollständige') });

    const whole = await aktei(['backup', ...args], here);
    expect(whole).toMatchObject({ code: 0, output: expect.stringContaining('150 Dateien') });
    const checked = await aktei(['backup', '--verify', ...args], {});
    expect(checked).toMatchObject({ code: 0, output: expect.stringContaining('ist vollständig') });

    const home = join(folder, 'home');
    const restored = await aktei(['restore', ...args], { AKTEI_HOME: home });
    expect(restored).toMatchObject({
      code: 0,
      output: expect.stringContaining('was danach gelöscht wurde, ist wieder da'),
    });
    const store = new FilesystemBlobStore(join(home, 'blobs'));
    expect(await hashesIn(store)).toEqual(await hashesIn(town.store));
    const twice = await aktei(['restore', ...args], { AKTEI_HOME: home });
    expect(twice).toMatchObject({ code: 1, output: expect.stringContaining('ist nicht leer') });

    // What was restored can be saved again, and its log goes on where it was.
    const second = join(folder, 'second');
    await mkdir(second);
    const saved = await aktei(['backup', second], { AKTEI_HOME: home });
    expect(saved).toMatchObject({ code: 0, output: expect.stringContaining('150 Dateien') });
    const [before, after] = [place, second].map(async (at) =>
      lastSeq(at, at === place ? key : null),
    );
    expect(Number(await after)).toBeGreaterThan(Number(await before));
  }, 600_000);
});

async function lastSeq(folder: string, keyFile: string | null): Promise<string> {
  const seal = keyFile === null ? unsealed : sealedWith(await readKeyFile(keyFile));
  const target = { place: await FolderPlace.open(folder), seal };
  return (await pickBackup(target, undefined)).lastEvent?.seq ?? '';
}
