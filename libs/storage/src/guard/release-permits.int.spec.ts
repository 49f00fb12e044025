import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/kernel';
import type { Ctx } from '#libs/platform';
import { SweepHouse } from '../testing/sweep-house.js';
import type { BlobReference } from './blob-guard.js';
import { BlobPermits, type ReleasePermit } from './release-permits.js';

describe(BlobPermits.name, () => {
  let house: SweepHouse;

  beforeAll(async () => {
    house = await SweepHouse.open();
  });
  beforeEach(() => house.guard.reset());
  afterAll(() => house.close());

  const ask = (ctx: Ctx, reference: BlobReference) =>
    house.app.get(BlobPermits, { strict: false }).forRelease(ctx, reference);

  async function owned(ownerType: string) {
    const { sha256 } = await house.receive();
    const reference = { sha256, ownerType, ownerId: newId() };
    await house.db.run((ctx) => house.blobs.adopt(ctx, sha256, reference));
    return reference;
  }

  const release = (reference: BlobReference) =>
    house.db.run(async (ctx) => {
      const permit = await ask(ctx, reference);
      if (permit) await house.blobs.release(ctx, permit);
      return permit !== null;
    });

  it('removes what nobody else needs, by a permit of its own', async () => {
    const reference = await owned('test');
    expect(await release(reference)).toBe(true);
    house.guard.permits = false;
    await house.sweep();
    expect(await house.isThere(reference.sha256)).toBe(true);
    house.guard.permits = true;
    expect(await house.sweep()).toMatchObject({ removed: 1 });
  });

  it('keeps what somebody else needs', async () => {
    const reference = await owned('test');
    await house.adopt(reference.sha256);
    await release(reference);
    expect(await house.sweep()).toMatchObject({ removed: 0, refused: 0 });
    expect(await house.isThere(reference.sha256)).toBe(true);
  });

  it('is not reached where the guard refuses', async () => {
    const reference = await owned('kept');
    expect(await release(reference)).toBe(false);
    await house.sweep();
    expect(await house.isThere(reference.sha256)).toBe(true);
  });

  it('takes no permit of another transaction, and none that was not granted', async () => {
    const reference = await owned('test');
    const old = await house.db.run((ctx) => ask(ctx, reference));
    const forged: unknown = { reference };
    for (const permit of [old, forged as ReleasePermit]) {
      if (!permit) throw new Error('the guard has refused');
      const attempt = house.db.run((ctx) => house.blobs.release(ctx, permit));
      await expect(attempt).rejects.toThrow(TypeError);
    }
  });
});
