import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { recordedOn } from '#libs/audit/testing';
import { FilesystemBlobStore } from '../backends/filesystem-blob-store.js';
import { SweepHouse } from '../testing/sweep-house.js';
import { QuarantinePurge } from './quarantine-purge.js';

describe(QuarantinePurge.name, () => {
  let house: SweepHouse;

  beforeAll(async () => {
    house = await SweepHouse.open();
  });
  beforeEach(() => house.guard.reset());
  afterAll(() => house.close());

  const later = (days: number) => new Date(Date.now() + days * 86_400_000);
  const kept = () => readdir(join(house.db.config.home, 'blobs', 'quarantine'));
  const purges = async (sha256: string) =>
    (await recordedOn(house.db, sha256)).filter(({ action }) => action === 'blob.purged').length;

  it('keeps what it removed for longer than any backup, and then writes down that it goes', async () => {
    const bytes = randomBytes(800);
    const { sha256 } = await house.receive(bytes);
    await house.sweep();
    const name = `${sha256}.removed`;
    expect(await readFile(join(house.db.config.home, 'blobs', 'quarantine', name))).toEqual(bytes);
    await house.sweep(later(99));
    expect([await kept(), await purges(sha256)]).toEqual([expect.arrayContaining([name]), 0]);
    expect((await house.sweep(later(102))).purged).toBeGreaterThan(0);
    expect([(await kept()).includes(name), await purges(sha256)]).toEqual([false, 1]);
    expect(await house.sweep(later(103))).toMatchObject({ purged: 0 });
  });

  it('destroys no copy of what somebody owns again, and none by a sweep that was killed twice', async () => {
    const bytes = randomBytes(810);
    const { sha256 } = await house.receive(bytes);
    await house.sweep();
    await house.receive(bytes);
    await house.adopt(sha256);
    await house.sweep(later(200));
    expect(await kept()).toContain(`${sha256}.removed`);
    expect(await purges(sha256)).toBe(0);
  });

  it('ends by the next night what was let go when it was killed, without a second event', async () => {
    const { sha256 } = await house.receive();
    await house.sweep();
    const discard = jest.spyOn(FilesystemBlobStore.prototype, 'discard');
    discard.mockRejectedValueOnce(new Error('killed'));
    await expect(house.sweep(later(102))).rejects.toThrow('killed');
    discard.mockRestore();
    expect(await house.sweep(later(103))).toMatchObject({ purged: 1 });
    expect([(await kept()).includes(`${sha256}.removed`), await purges(sha256)]).toEqual([
      false,
      1,
    ]);
  });
});
