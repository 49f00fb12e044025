import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/kernel';
import type { Ctx } from '#libs/platform';
import { AkteNotFound, Akten, DokumentNotFound, Dokumente } from '#libs/records';
import { RecordsTown } from '../testing/records-town.js';
import { auditor, clerkOf, closed, furnished } from '../testing/scene.js';

describe(`${Akten.name} and ${Dokumente.name}, for the rooms above`, () => {
  let town: RecordsTown;

  beforeAll(async () => {
    town = await RecordsTown.build();
  });
  afterAll(() => town.leave());

  it('answer for what is foreign as for what does not exist', async () => {
    const { akteId, dokumentId } = await furnished(town);
    const { akten, dokumente } = town;
    const refused = (work: (ctx: Ctx) => Promise<unknown>) =>
      expect(town.db.run(work, clerkOf(town.orgUnit('FB 4')))).rejects;
    for (const id of [akteId, newId()]) {
      await refused((ctx) => akten.get(ctx, id)).toThrow(AkteNotFound);
      await refused((ctx) => akten.tree(ctx, id)).toThrow(AkteNotFound);
    }
    for (const id of [dokumentId, newId()]) {
      await refused((ctx) => dokumente.get(ctx, id)).toThrow(DokumentNotFound);
      await refused((ctx) => dokumente.lockOpen(ctx, id)).toThrow(DokumentNotFound);
    }
  });

  it('let a Dokument be read, not locked, by whoever may only read, or in a closed Akte', async () => {
    const { akteId, dokumentId } = await furnished(town);
    const lock = (actor = clerkOf(town.orgUnit('FB 3'))) =>
      town.db.run((ctx) => town.dokumente.lockOpen(ctx, dokumentId), actor);
    await expect(lock(auditor())).rejects.toThrow(DokumentNotFound);
    expect((await lock()).dokument.id).toBe(dokumentId);
    await closed(town, akteId);
    await expect(lock()).rejects.toMatchObject({ code: 'AKTE.CLOSED' });
    const read = await town.db.run((ctx) => town.dokumente.get(ctx, dokumentId), auditor());
    expect(read.akte.id).toBe(akteId);
  });
});
