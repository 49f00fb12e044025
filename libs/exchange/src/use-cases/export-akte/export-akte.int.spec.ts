import { EventEmitter, once } from 'node:events';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { recordedOn, timesRecorded } from '#libs/audit/testing';
import { sha256Hex } from '#libs/kernel';
import { ProcessSettings, rows, sql } from '#libs/platform';
import { testCaller, until } from '#libs/platform/testing';
import { AkteNotFound } from '#libs/records';
import { auditor, clerkOf, RecordsTown } from '#libs/records/testing';
import { Blobs, StoreUnreachable } from '#libs/storage';
import { ExportDamaged, ExportOvertaken } from '../../contracts/errors.js';
import { BytesOfAkte } from '../../steps/bytes-of-akte.js';
import { exchangeAnnex } from '../../testing/exchange-annex.js';
import { leftBehind } from '../../testing/left-behind.js';
import { unzip } from '../../testing/unzip.js';
import { PrintHistoryUseCase } from '../print-history/print-history.use-case.js';
import { ExportAkteUseCase } from './export-akte.use-case.js';

const ORIGINAL = Buffer.from('the original bytes');

/** Of somebody who waits for the answer. */
const here = new AbortController().signal;

describe(ExportAkteUseCase.name, () => {
  let town: RecordsTown;
  let akteId: string;

  beforeAll(async () => {
    town = await RecordsTown.build(exchangeAnnex);
    akteId = (await town.open()).id;
    for (const filename of ['brief.tif', '../brief.tif']) await file(filename);
  }, 60_000);
  afterEach(() => {
    jest.restoreAllMocks();
  });
  afterAll(() => town.leave());

  async function file(
    filename: string,
    into: { vorgangId: string | null } = { vorgangId: null },
    bytes = ORIGINAL,
  ) {
    const blob = await town.app.get(Blobs, { strict: false }).putBuffer(bytes);
    const original = { ...blob, mime: 'image/tiff', filename };
    const { sha256 } = blob;
    const rendition = { sha256, mime: 'application/pdf', validation: 'nicht geprüft' };
    return town.db.run((ctx) => town.file(ctx, akteId, { original, rendition, ...into }));
  }

  const exported = (caller = testCaller()) =>
    town.app.get(ExportAkteUseCase).execute(caller, akteId, here);
  const files = async (caller = testCaller()) => unzip((await exported(caller)).archive);
  const textOf = (content: Map<string, Buffer>, path: string) =>
    content.get(path)?.toString() ?? '';
  const linesOf = (content: Map<string, Buffer>, path: string) =>
    textOf(content, path).trim().split('\n');

  it('hands out a sum for every file, and the sums hold', async () => {
    const content = await files();
    const sums = linesOf(content, 'SHA256SUMS');
    expect(sums).toHaveLength(content.size - 2);
    for (const line of sums) {
      const [sha256, path = ''] = line.split('  ');
      expect(sha256Hex(content.get(path) ?? Buffer.alloc(0))).toBe(sha256);
    }
    const manifest = JSON.parse(textOf(content, 'manifest.json'));
    expect(manifest.entries).toHaveLength(sums.length);
  });

  it('hands out the originals byte by byte, and none outside its folder', async () => {
    const content = await files();
    expect(content.get('originals/brief.tif')).toEqual(ORIGINAL);
    expect(content.get('originals/_brief.tif')).toEqual(ORIGINAL);
    expect([...content.keys()].filter((path) => path.includes('..'))).toEqual([]);
  });

  it('hands out what lies in a Vorgang, and nothing that was withdrawn', async () => {
    const vorgang = await town.db.run((ctx) => town.akten.openVorgang(ctx, akteId, 'Antrag'));
    await file('im-vorgang.tif', { vorgangId: vorgang.id });
    const wrong = await file('irrtum.tif');
    await town.db.run((ctx) => town.dokumente.withdraw(ctx, wrong));
    const content = await files();
    expect([...content.keys()]).toContain('originals/im-vorgang.tif');
    expect([...content.keys()]).not.toContain('originals/irrtum.tif');
  });

  it('tells the names that a Dokument has had', async () => {
    const { dokumente } = JSON.parse(textOf(await files(), 'akte.json'));
    expect(dokumente[0].names).toMatchObject([{ betreff: 'Brief', validTo: null }]);
  });

  it('names in the manifest which Dokument each file is of, and what is known of it', async () => {
    const known = { sender: 'Sparkasse', foreignReference: 'SP-4711', deadline: '2026-12-01' };
    const id = await town.db.run((ctx) => town.file(ctx, akteId, { ...known, kind: null }));
    const content = await files();
    const { entries } = JSON.parse(textOf(content, 'manifest.json'));
    const of = (path: string) => entries.find((entry: { path: string }) => entry.path === path);
    const dokumente = entries.map(({ dokument }: { dokument: { id: string } | null }) => dokument);
    expect(dokumente).toContainEqual(
      expect.objectContaining({ ...known, id, betreff: 'Brief', kind: null }),
    );
    expect(of('akte.json').dokument).toBeNull();
    expect(textOf(content, 'akte.json')).toContain('SP-4711');
  });

  it('hands out the events as the log has hashed them, the export as the last of them', async () => {
    const lines = linesOf(await files(testCaller(auditor())), 'events.jsonl');
    const stored = await town.db.run((ctx) =>
      rows<{ hash: string }>(
        ctx,
        sql`select encode(body_hash, 'hex') as hash from audit.event
            where akte_id = ${akteId} order by seq`,
      ),
    );
    expect(lines.map(sha256Hex)).toEqual(stored.map(({ hash }) => hash));
    expect(JSON.parse(lines.at(-1) ?? '{}')).toMatchObject({
      action: 'akte.exported',
      actor: { kind: 'user' },
    });
  });

  it('is not for somebody of another unit, and the attempt is no export', async () => {
    const before = await timesRecorded(town.db, 'akte.exported');
    const stranger = testCaller(clerkOf(town.orgUnit('FB 4')));
    await expect(exported(stranger)).rejects.toThrow(AkteNotFound);
    expect(await timesRecorded(town.db, 'akte.exported')).toBe(before);
  });

  it('leaves nothing of the Akte on the disk, whether it was fetched, broken off or refused', async () => {
    await files();
    (await exported()).archive.destroy();
    await exported(testCaller(clerkOf())).catch(() => undefined);
    await until(async () => (await leftBehind(town)).length === 0, { timeoutMs: 5_000 });
  });

  describe('of an Akte whose bytes are not what was received', () => {
    const path = () => {
      const sha256 = sha256Hex(ORIGINAL);
      const { home } = town.app.get(ProcessSettings, { strict: false });
      return join(home, 'blobs/sha256', sha256.slice(0, 2), sha256.slice(2, 4), sha256);
    };
    const wrong: readonly [string, Buffer | null, string][] = [
      ['flipped', Buffer.from('the 0riginal bytes'), 'ist beschädigt'],
      ['cut short', Buffer.from('the original'), 'ist beschädigt'],
      ['emptied', Buffer.alloc(0), 'ist beschädigt'],
      ['deleted', null, 'fehlt im Speicher'],
    ];

    it.each(wrong)('sends nothing, says which, and writes it down: %s', async (_, bytes, what) => {
      await rm(path(), { force: true });
      if (bytes) await writeFile(path(), bytes);
      const before = await timesRecorded(town.db, 'akte.exported');
      const refused = await exported().catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(ExportDamaged);
      expect(refused).toMatchObject({
        definition: { status: 409 },
        data: { files: expect.stringContaining(`„originals/brief.tif“ ${what}`) },
      });
      expect(await timesRecorded(town.db, 'akte.exported')).toBe(before);
      expect((await recordedOn(town.db, akteId)).at(-1)).toMatchObject({
        action: 'akte.export-refused',
        akteId,
        details: {
          files: expect.arrayContaining([expect.objectContaining({ sha256: sha256Hex(ORIGINAL) })]),
        },
      });
      await town.app.get(Blobs, { strict: false }).putBuffer(ORIGINAL);
      expect((await files()).get('originals/brief.tif')).toEqual(ORIGINAL);
    });

    it('says nothing of the Akte while the store is away', async () => {
      const { home } = town.app.get(ProcessSettings, { strict: false });
      await rename(join(home, 'blobs'), join(home, 'away'));
      const before = await timesRecorded(town.db, 'akte.export-refused');
      await expect(exported()).rejects.toThrow(StoreUnreachable);
      await rename(join(home, 'away'), join(home, 'blobs'));
      expect(await timesRecorded(town.db, 'akte.export-refused')).toBe(before);
    });

    it('puts side by side in the manifest what was received and what was read', async () => {
      const { entries } = JSON.parse(textOf(await files(), 'manifest.json'));
      const original = entries.find(
        (entry: { path: string }) => entry.path === 'originals/brief.tif',
      );
      expect(original).toMatchObject({
        sha256: sha256Hex(ORIGINAL),
        recordedSha256: sha256Hex(ORIGINAL),
      });
      expect(entries[0]).toMatchObject({ role: 'akte', recordedSha256: null });
    });

    it('reads through what is filed while it is at work, too', async () => {
      const bytes = town.app.get(BytesOfAkte, { strict: false });
      const damagedAmong = bytes.damagedAmong.bind(bytes);
      let rounds = 0;
      bytes.damagedAmong = async (parts, gone) => {
        rounds += 1;
        const damaged = await damagedAmong(parts, gone);
        if (rounds === 1) await file('später.tif', { vorgangId: null }, Buffer.from('later bytes'));
        return damaged;
      };
      const content = await files().finally(() => (bytes.damagedAmong = damagedAmong));
      expect(rounds).toBe(2);
      expect(content.get('originals/später.tif')).toEqual(Buffer.from('later bytes'));
    });

    it('gives up on an Akte into which more is filed than can be read through', async () => {
      const bytes = town.app.get(BytesOfAkte, { strict: false });
      const damagedAmong = bytes.damagedAmong.bind(bytes);
      let rounds = 0;
      bytes.damagedAmong = async (parts, gone) => {
        rounds += 1;
        const more = Buffer.from(`more ${rounds}`);
        await file(`mehr-${rounds}.tif`, { vorgangId: null }, more);
        return damagedAmong(parts, gone);
      };
      const given = exported().finally(() => (bytes.damagedAmong = damagedAmong));
      await expect(given).rejects.toThrow(ExportOvertaken);
      expect(rounds).toBe(3);
    });

    it('reads no further for somebody who has left', async () => {
      const leaving = new AbortController();
      const real = Blobs.prototype.examine;
      const stops = jest.fn<(error: unknown) => void>();
      jest.spyOn(Blobs.prototype, 'examine').mockImplementation(async function (
        this: Blobs,
        ...asked
      ) {
        leaving.abort(new Error('left'));
        return real.apply(this, asked).catch((error: unknown) => {
          stops(error);
          throw error;
        });
      });
      const left = town.app.get(ExportAkteUseCase).execute(testCaller(), akteId, leaving.signal);
      await expect(left).rejects.toThrow('left');
      expect(stops).toHaveBeenCalledTimes(1);
    });

    it('keeps nobody from the press while it reads', async () => {
      const { examine } = Blobs.prototype;
      const steps = new EventEmitter();
      const [reading, held] = [once(steps, 'reading'), once(steps, 'go on')];
      jest.spyOn(Blobs.prototype, 'examine').mockImplementation(async function (
        this: Blobs,
        ...asked
      ) {
        steps.emit('reading');
        await held;
        return examine.apply(this, asked);
      });
      const slow = exported(testCaller(auditor()));
      await reading;
      const { pdf } = await town.app.get(PrintHistoryUseCase).execute(testCaller(), akteId, here);
      pdf.destroy();
      steps.emit('go on');
      (await slow).archive.destroy();
    });
  });
});
