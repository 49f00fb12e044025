import { randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { sha256Hex } from '#libs/kernel';
import type { BlobStore } from '#libs/storage';
import { grantRemoval, stillPermitted } from '#libs/storage/testing';
import { expectThat, put, putReport, type ConformanceCase } from './blob-store-cases.js';
import { damages, type Tampering } from './tampering.js';

/** A case that needs somebody who changes bytes behind the back of the store. */
export interface DamageCase extends Omit<ConformanceCase, 'run'> {
  run(store: BlobStore, tampering: Tampering): Promise<void>;
}

/** No put may acknowledge what is not there, whatever became of what was put before. */
export const damageCases: readonly DamageCase[] = [
  ...damages.map(({ name, to }): DamageCase => ({
    name: `heals by a put what was damaged before: ${name}`,
    async run(store, tampering) {
      const bytes = randomBytes(70_001);
      const sha256 = await put(store, bytes);
      const wrong = to(bytes);
      await tampering.write(sha256, wrong);
      const report = await putReport(store, bytes);
      expectThat(report.found === (wrong ? 'wrong' : 'nothing'), `found ${report.found}`);
      expectThat((await buffer(await store.open(sha256))).equals(bytes), 'acknowledged, not there');
      const kept = await tampering.setAside(sha256);
      expectThat(kept.length === (wrong ? 1 : 0), `${kept.length} set aside`);
      if (wrong) expectThat(kept[0]?.equals(wrong) === true, 'not what was there');
      expectThat((await putReport(store, bytes)).found === 'good', 'healed for one put only');
    },
  })),
  {
    name: 'heals two blobs that were exchanged',
    async run(store, tampering) {
      const [one, other] = [randomBytes(5_000), randomBytes(5_000)];
      const keys = [await put(store, one), await put(store, other)] as const;
      await tampering.write(keys[0], other);
      await tampering.write(keys[1], one);
      await put(store, one);
      await put(store, other);
      expectThat((await buffer(await store.open(keys[0]))).equals(one), 'the first is wrong');
      expectThat((await buffer(await store.open(keys[1]))).equals(other), 'the second is wrong');
    },
  },
  {
    name: 'leaves good bytes alone when many heal them at the same time',
    async run(store, tampering) {
      const bytes = randomBytes(20_000);
      const sha256 = await put(store, bytes);
      await tampering.write(sha256, bytes.subarray(1));
      await Promise.all(Array.from({ length: 8 }, () => put(store, bytes)));
      expectThat((await buffer(await store.open(sha256))).equals(bytes), 'torn');
      expectThat((await tampering.setAside(sha256)).length > 0, 'nothing set aside');
    },
  },
  {
    name: 'says by the version that somebody has written, also bytes of the same size',
    async run(store, tampering) {
      const bytes = randomBytes(3_000);
      const sha256 = await put(store, bytes);
      const before = await store.stat(sha256);
      expectThat((await store.stat(sha256))?.version === before?.version, 'changes by itself');
      await tampering.write(sha256, Buffer.from(bytes).fill(0, 10, 20));
      expectThat((await store.stat(sha256))?.version !== before?.version, 'nothing is seen');
    },
  },
  {
    name: 'keeps in the quarantine what was removed',
    async run(store, tampering) {
      const bytes = randomBytes(900);
      const sha256 = await put(store, bytes);
      const name = await store.remove(grantRemoval(sha256), stillPermitted);
      expectThat(name?.startsWith(sha256) === true, `named ${name}`);
      expectThat((await store.stat(sha256)) === null, 'still in the store');
      const [kept] = await tampering.setAside(sha256);
      expectThat(kept !== undefined && sha256Hex(kept) === sha256, 'not kept');
      expectThat(
        (await store.remove(grantRemoval(sha256), stillPermitted)) === null,
        'removed twice',
      );
    },
  },
  {
    name: 'bears the marker it was given, and none before',
    async run(store) {
      const storeId = randomBytes(8).toString('hex');
      expectThat((await store.readMarker()) === null, 'a marker nobody has written');
      await store.writeMarker({ storeId });
      expectThat((await store.readMarker())?.storeId === storeId, 'another marker');
    },
  },
];
