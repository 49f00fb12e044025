import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { TestingModule } from '@nestjs/testing';
import { recordedOn } from '#libs/audit/testing';
import { newId } from '#libs/kernel';
import { createTestApp, createTestDatabase, type TestDatabase } from '#libs/platform/testing';
import { StorageModule, StoreIdentity, StoreUnreachable } from '#libs/storage';
import { AdoptStoreUseCase } from './adopt-store.use-case.js';

describe(AdoptStoreUseCase.name, () => {
  let db: TestDatabase;
  let app: TestingModule;
  let marker: string;

  beforeEach(async () => {
    db = await createTestDatabase({ parts: [] });
    app = await createTestApp({ db, imports: [StorageModule] });
    marker = join(db.config.home, 'blobs', 'aktei-store.json');
  });
  afterEach(async () => {
    await app.close();
    await db.drop();
  });

  const adopt = () => db.run((ctx) => app.get(AdoptStoreUseCase).execute(ctx));
  const confirm = () => app.get(StoreIdentity).confirm();
  const mark = async (text: string) => {
    await writeFile(`${marker}.new`, text);
    await rename(`${marker}.new`, marker);
  };

  it('takes a store that moved here with its own marker, and a running process hears of it', async () => {
    const id = newId();
    await mark(JSON.stringify({ storeId: id }));
    await expect(confirm()).rejects.toThrow(StoreUnreachable);
    expect(await adopt()).toBe(id);
    await confirm();
    expect(await recordedOn(db, id)).toMatchObject([
      { action: 'store.adopted', details: { storeId: id, how: 'ordered' } },
    ]);
  });

  it('marks a copy without marker by the id that is known', async () => {
    const { storeId } = JSON.parse(await readFile(marker, 'utf8'));
    for (const spoil of [() => rm(marker), () => mark('{ broken')]) {
      await spoil();
      await expect(confirm()).rejects.toThrow(StoreUnreachable);
      expect(await adopt()).toBe(storeId);
      await confirm();
    }
  });

  it('makes no store where there is none', async () => {
    await rename(join(db.config.home, 'blobs'), join(db.config.home, 'away'));
    await expect(adopt()).rejects.toThrow(StoreUnreachable);
  });
});
