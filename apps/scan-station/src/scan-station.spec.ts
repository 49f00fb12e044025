import { spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { appendFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sha256Hex } from '#libs/kernel';
import { tempDir, until } from '#libs/platform/testing';
import { runCli } from './cli.js';
import { FolderTransfer } from './folder-transfer.js';
import { Journal } from './journal.js';
import { ServerRefused, ServerUnreachable } from './errors.js';
import { ServerClient, toError } from './server-client.js';
import { startStandIn, type StandIn } from './testing/stand-in-server.js';
import { watchCommand } from './watch-command.js';

/** The built station: a process that can be killed. */
const station = 'dist/apps/scan-station/src/main.js';

describe(runCli.name, () => {
  let server: StandIn;
  let folder: string;
  let said: string[];
  let stop: AbortController;

  beforeEach(async () => {
    server = await startStandIn(await tempDir());
    folder = await tempDir();
    said = [];
    stop = new AbortController();
  });

  afterEach(async () => {
    stop.abort();
    await server.close();
  });

  const output = {
    say: (text: string) => void said.push(text),
    complain: (text: string) => void said.push(text),
  };
  const run = (...args: string[]) =>
    runCli([...args, '--server', server.url, '--key', 'geheim'], {
      env: {},
      output,
      signal: stop.signal,
    });
  const put = async (name: string, bytes = randomBytes(5_000)) => {
    await writeFile(join(folder, name), bytes);
    return sha256Hex(bytes);
  };
  const client = () => new ServerClient(server.url, 'geheim');
  const openJournal = () => Journal.open(join(folder, '.aktei', 'journal.jsonl'));
  const transferWith = (journal: Journal) => new FolderTransfer(folder, client(), journal, output);
  const openStapel = () => client().createStapel();
  const watch = () =>
    watchCommand(client(), folder, { output, stableMs: 20, pollMs: 10, signal: stop.signal });

  it('uploads as one Stapel and prints the hash the server committed', async () => {
    const hash = await put('Brief für Müller.tif');
    await put('zwei.pdf');
    const paths = ['Brief für Müller.tif', 'zwei.pdf'].map((name) => join(folder, name));
    expect(await run('upload', ...paths)).toBe(0);
    expect(server.receipts.map(({ filename }) => filename)).toEqual([
      'Brief für Müller.tif',
      'zwei.pdf',
    ]);
    expect([...server.stapel.values()]).toEqual(['closed']);
    expect(said[0]).toContain(hash);
  });

  it('says of sealed post that it is sealed, and of no other', async () => {
    await put('umschlag.tif');
    await put('brief.tif');
    expect(await run('upload', '--sealed', join(folder, 'umschlag.tif'))).toBe(0);
    expect(await run('upload', join(folder, 'brief.tif'))).toBe(0);
    expect(server.sealed).toEqual(['umschlag.tif']);
  });

  it('keeps the mark of what broke off, and begins anew where it had none', async () => {
    const journal = await openJournal();
    const station = (sealed: boolean) =>
      new FolderTransfer(folder, new ServerClient(server.url, 'geheim', sealed), journal, output);
    const nowhere = () => Promise.resolve(randomUUID());
    for (const [name, first, then] of [
      ['sealed-before.tif', true, false],
      ['sealed-now.tif', false, true],
    ] as const) {
      await put(name);
      await expect(station(first).transfer(name, nowhere)).rejects.toThrow(ServerRefused);
      server.sealed.length = 0;
      expect(await station(then).transfer(name, openStapel)).toBe(true);
      expect(server.sealed).toContain(name);
    }
    await journal.close();
  });

  it('ends with 1 when one of several is not received, and sends the others', async () => {
    await put('leer.tif', Buffer.alloc(0));
    await put('gut.tif');
    expect(await run('upload', join(folder, 'leer.tif'), join(folder, 'gut.tif'))).toBe(1);
    expect(server.receipts).toHaveLength(1);
  });

  it('ends with 2 and the usage for a wrong call', async () => {
    expect(await run('hochladen', 'x')).toBe(2);
    expect(await runCli(['upload', 'x'], { env: {}, output, signal: stop.signal })).toBe(2);
    expect(said.join('\n')).toContain('--server');
    await run('upload', 'x', '--sever', 'y');
    expect(said.at(-1)).toBe('--sever gibt es nicht. Mehr dazu: scan --help');
    const nowhere = ['upload', 'x', '--server', 'foo', '--key', 'k'];
    await runCli(nowhere, { env: {}, output, signal: stop.signal });
    expect(said.at(-1)).toContain('„foo“ ist keine Adresse');
  });

  it('says of an unknown key that it is one, and not that somebody has to sign in', () => {
    const body = JSON.stringify({ code: 'SESSION.REQUIRED', detail: 'Bitte melden Sie sich an.' });
    expect(toError(401, body).message).toContain('Schlüssel der Scanstation');
  });

  it('does not believe a receipt for other bytes', async () => {
    server.fault = 'lie';
    await put('a.tif');
    expect(await run('upload', join(folder, 'a.tif'))).toBe(1);
    expect(said.join()).toContain('andere Prüfsumme');
  });

  it('fetches the receipt when the answer to the last byte was lost', async () => {
    server.fault = 'lose';
    await put('a.tif');
    expect(await run('upload', join(folder, 'a.tif'))).toBe(0);
    expect(server.receipts).toHaveLength(1);
  });

  it('leaves no Stapel behind when the answer to its first try was lost', async () => {
    const station = client();
    server.fault = 'mute';
    await expect(station.createStapel()).rejects.toThrow(ServerUnreachable);
    server.fault = 'none';
    const id = await station.createStapel();
    expect([...server.stapel.keys()]).toEqual([id]);
    expect(await station.createStapel()).not.toBe(id);
  });

  it.each([
    ['nothing was sent before', false],
    ['the one in the journal is closed as well', true],
  ])(
    'opens another Stapel where the one of a lost answer was closed meanwhile: %s',
    async (_, isKnown) => {
      await put('a.tif');
      await put('b.tif');
      if (isKnown) {
        const journal = await openJournal();
        server.fault = 'down';
        const lost = transferWith(journal).transfer('a.tif', () => Promise.resolve(randomUUID()));
        await expect(lost).rejects.toThrow(ServerUnreachable);
        await journal.close();
      }
      server.fault = 'mute';
      const watching = watch();
      await until(async () => server.keys.size > 0, { timeoutMs: 10_000 });
      for (const id of server.stapel.keys()) server.stapel.set(id, 'closed');
      server.fault = 'none';
      await until(async () => server.receipts.length === 2, { timeoutMs: 20_000 });
      stop.abort();
      await watching;
      expect(server.keys.size).toBe(2);
      expect(new Set(server.receipts.map(({ stapelId }) => stapelId)).size).toBe(1);
    },
  );

  it('asks again while its first try is still at work', () => {
    const body = JSON.stringify({ code: 'REQUEST.UNDER_WAY', detail: 'Wird schon ausgeführt.' });
    expect(toError(409, body)).toBeInstanceOf(ServerUnreachable);
  });

  it('tries again what is sent but could not be committed yet', () => {
    expect(toError(423, '')).toBeInstanceOf(ServerUnreachable);
    expect(toError(409, '{"code":"STAPEL.CLOSED","detail":""}')).toBeInstanceOf(ServerRefused);
  });

  it('moves a watched source only after its receipt', async () => {
    const hash = await put('a.tif');
    const watching = watch();
    await until(async () => [...server.stapel.values()].includes('closed'), {
      timeoutMs: 10_000,
    });
    stop.abort();
    await watching;
    expect(server.receipts.map(({ sha256 }) => sha256)).toEqual([hash]);
    expect([...server.stapel.values()]).toEqual(['closed']);
    expect(sha256Hex(await readFile(join(folder, 'uebertragen', 'a.tif')))).toBe(hash);
  });

  it('waits while the server is away and goes on by itself', async () => {
    server.fault = 'down';
    await put('a.tif');
    const watching = watch();
    await until(async () => said.some((text) => text.includes('Nächster Versuch')), {
      timeoutMs: 10_000,
    });
    expect(await readdir(folder)).toContain('a.tif');
    server.fault = 'none';
    await until(async () => server.receipts.length === 1, { timeoutMs: 10_000 });
    stop.abort();
    await watching;
  });

  it('leaves a source in place when the receipt is for other bytes', async () => {
    server.fault = 'lie';
    await put('a.tif');
    const watching = watch();
    await until(async () => said.some((text) => text.includes('andere Prüfsumme')), {
      timeoutMs: 10_000,
    });
    stop.abort();
    await watching;
    expect(await readdir(folder)).toContain('a.tif');
  });

  it('sends nothing twice when it died between the commit and its own note of it', async () => {
    await put('a.tif');
    const journal = await openJournal();
    const obstacle = join(folder, 'uebertragen');
    await writeFile(obstacle, 'kein Ordner');
    await expect(transferWith(journal).transfer('a.tif', openStapel)).rejects.toThrow('EEXIST');
    await rm(obstacle);
    await journal.close();
    const path = join(folder, '.aktei', 'journal.jsonl');
    const [begun] = (await readFile(path, 'utf8')).split('\n');
    await writeFile(path, `${begun}\n{"event":"recei`);
    const again = await openJournal();
    expect(await transferWith(again).transfer('a.tif', openStapel)).toBe(true);
    await again.close();
    expect(server.receipts).toHaveLength(1);
    expect(await readdir(join(folder, 'uebertragen'))).toEqual(['a.tif']);
  });

  it('sends under the same reference into a new Stapel when the old one was closed', async () => {
    await put('a.tif');
    const journal = await openJournal();
    const closed = async () => {
      const id = await client().createStapel();
      await client().closeStapel(id);
      return id;
    };
    const opened = [closed, openStapel];
    const next = async () => (await opened.shift()?.()) ?? '';
    expect(await transferWith(journal).transfer('a.tif', next)).toBe(true);
    const lines = await readFile(join(folder, '.aktei', 'journal.jsonl'), 'utf8');
    expect(new Set(lines.match(/"clientRef":"[^"]+"/g)).size).toBe(1);
    await journal.close();
  });

  it('keeps both when the same name comes again', async () => {
    await mkdir(join(folder, 'uebertragen'));
    await writeFile(join(folder, 'uebertragen', 'a.tif'), 'alt');
    await put('a.tif');
    const journal = await openJournal();
    await transferWith(journal).transfer('a.tif', openStapel);
    await journal.close();
    expect(await readdir(join(folder, 'uebertragen'))).toHaveLength(2);
    expect(await readFile(join(folder, 'uebertragen', 'a.tif'), 'utf8')).toBe('alt');
  });

  it('waits for a source that is still being written', async () => {
    await put('a.tif', Buffer.from('anfang'));
    const watching = watchCommand(client(), folder, {
      output,
      stableMs: 400,
      pollMs: 10,
      signal: stop.signal,
    });
    for (let part = 0; part < 5; part += 1) {
      await appendFile(join(folder, 'a.tif'), randomBytes(100));
      expect(server.receipts).toHaveLength(0);
    }
    await until(async () => server.receipts.length === 1, { timeoutMs: 10_000 });
    stop.abort();
    await watching;
    expect(server.receipts[0]?.size).toBe(506);
  });

  it('leaves what a system has laid there, and what a scanner has not renamed yet', async () => {
    for (const name of ['Thumbs.db', 'DESKTOP.INI', 'scan0001.pd~', '.DS_Store', 'a.tif.temp']) {
      await put(name);
    }
    await put('letzter.tif');
    const watching = watch();
    await until(async () => server.receipts.length > 0, { timeoutMs: 10_000 });
    await rename(join(folder, 'scan0001.pd~'), join(folder, 'scan0001.pdf'));
    await until(async () => server.receipts.length > 1, { timeoutMs: 10_000 });
    stop.abort();
    await watching;
    const sent = server.receipts.map(({ filename }) => filename);
    expect(sent).toEqual(['letzter.tif', 'scan0001.pdf']);
  });

  // Windows and macOS know no such names.
  (process.platform === 'linux' ? it : it.skip)(
    'complains once of a name that is no UTF-8, and sends the others',
    async () => {
      const bytes = Buffer.concat([Buffer.from(`${folder}/gr`), Buffer.from([0xfc])]);
      await writeFile(Buffer.concat([bytes, Buffer.from('n.txt')]), 'Inhalt');
      await put('a.tif');
      const watching = watch();
      await until(async () => server.receipts.length === 1, { timeoutMs: 10_000 });
      await put('b.tif');
      await until(async () => server.receipts.length === 2, { timeoutMs: 10_000 });
      stop.abort();
      await watching;
      const complaints = said.filter((text) => text.includes('grün.txt: Der Name'));
      expect(complaints).toHaveLength(1);
    },
  );

  it('survives kill -9 at any moment: every source received once, byte for byte', async () => {
    const hashes = await Promise.all(
      Array.from({ length: 12 }, (_, no) => put(`${no}.tif`, randomBytes(200_000))),
    );
    while ((await readdir(folder)).some((name) => name.endsWith('.tif'))) {
      const args = ['--server', server.url, '--key', 'k', '--stable-seconds', '0'];
      const child = spawn(process.execPath, [station, 'watch', folder, ...args], {
        stdio: 'ignore',
      });
      const ended = once(child, 'exit');
      const before = server.receipts.length;
      const goal = Math.min(hashes.length, before + 2);
      const moved = async () => !(await readdir(folder)).some((name) => name.endsWith('.tif'));
      await until(async () => server.receipts.length >= goal && (goal > before || moved()), {
        timeoutMs: 15_000,
      });
      child.kill('SIGKILL');
      await ended;
    }
    expect(server.receipts.map(({ sha256 }) => sha256).sort()).toEqual([...hashes].sort());
  }, 60_000);
});
