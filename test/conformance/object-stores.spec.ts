import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { S3BlobStore } from '#libs/storage/testing';
import { conformanceCases, Deviation } from './blob-store-cases.js';
import { damageCases } from './damage-cases.js';
import { findServer, startServer, type ObjectServer, type ServerKind } from './object-servers.js';
import { tamperWithBucket } from './tampering.js';
import { versityDeviations } from './versity-deviations.js';

const servers: readonly { kind: ServerKind; deviations: Readonly<Record<string, string>> }[] = [
  { kind: 'minio', deviations: {} },
  { kind: 'versitygw', deviations: versityDeviations },
];

for (const { kind, deviations } of servers) {
  const found = findServer(kind);
  if ('reason' in found) {
    console.log(`blob store conformance skipped: ${found.reason}`);
    describe(`blob store on ${kind}`, () =>
      it('is skipped, the reason is printed', () => undefined));
    continue;
  }

  describe(`blob store on ${kind}`, () => {
    let server: ObjectServer;
    let store: S3BlobStore;

    beforeAll(async () => {
      server = await startServer(kind, found.path);
      store = new S3BlobStore(server.config);
      await store.prepare();
    }, 60_000);
    afterAll(() => server.stop());

    it.each(conformanceCases)(
      '$name',
      async ({ name, run }) => {
        if (name in deviations) await expect(run(store)).rejects.toThrow(Deviation);
        else await run(store);
      },
      120_000,
    );

    it.each(damageCases)(
      '$name',
      ({ run }) => run(store, tamperWithBucket(server.config)),
      120_000,
    );

    it('has no deviation on record that is not a case', () => {
      const names = conformanceCases.map(({ name }) => name);
      for (const name of Object.keys(deviations)) expect(names).toContain(name);
    });
  });
}
