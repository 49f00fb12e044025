import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rows, sql } from '#libs/platform';
import { RecordsTown } from '../testing/records-town.js';
import { auditor, clerkOf, closed, furnished } from '../testing/scene.js';
import { DokumentRepository } from './dokument.repository.js';

describe(DokumentRepository.name, () => {
  const repository = new DokumentRepository();
  let town: RecordsTown;

  beforeAll(async () => {
    town = await RecordsTown.build();
  });
  afterAll(() => town.leave());

  const clerk = () => clerkOf(town.orgUnit('FB 3'));
  const seen = (id: string) => town.db.run((ctx) => repository.get(ctx, id, 'read'));
  const correct = async (id: string, sender: string) => {
    const { dokument } = await seen(id);
    const change = { field: 'sender', from: dokument.sender, to: sender } as const;
    return town.db.run((ctx) => repository.correct(ctx, dokument, [change]));
  };

  it('gives the Dokument, its Akte and its versions in one go', async () => {
    const { akteId, dokumentId } = await furnished(town);
    expect(await seen(dokumentId)).toMatchObject({
      dokument: { id: dokumentId, betreff: 'Brief', version: 1, deadline: null, readFields: [] },
      akte: { id: akteId, betreff: 'Sondernutzung', state: 'open' },
      versions: [{ dokumentId, no: 1, originalFilename: 'brief.tif' }],
    });
  });

  it('is as if it were not there for whoever may not do that with it', async () => {
    const { dokumentId } = await furnished(town);
    const ask = (actor: ReturnType<typeof auditor>, action: 'read' | 'change') =>
      town.db.run((ctx) => repository.get(ctx, dokumentId, action), actor);
    expect(await ask(auditor(), 'read')).toBeDefined();
    for (const [actor, action] of [
      [auditor(), 'change'],
      [clerkOf(town.orgUnit('FB 4')), 'read'],
      [clerkOf(), 'read'],
    ] as const) {
      await expect(ask(actor, action)).rejects.toMatchObject({ code: 'DOKUMENT.NOT_FOUND' });
    }
    const lock = town.db.run((ctx) => repository.lock(ctx, dokumentId), auditor());
    await expect(lock).rejects.toMatchObject({ code: 'DOKUMENT.NOT_FOUND' });
  });

  it('holds a locked Dokument until the commit: the second sees what the first has made of it', async () => {
    const { dokumentId } = await furnished(town);
    const rename = (betreff: string) =>
      town.db.run(async (ctx) => {
        const { dokument } = await repository.lock(ctx, dokumentId);
        const change = { field: 'betreff', from: dokument.betreff, to: betreff } as const;
        await repository.correct(ctx, dokument, [change]);
        return dokument.version;
      }, clerk());
    const versions = await Promise.all([rename('eins'), rename('zwei'), rename('drei')]);
    expect(versions.sort()).toEqual([1, 2, 3]);
    expect((await seen(dokumentId)).dokument.version).toBe(4);
  });

  it('refuses to write over what has changed since it was fetched', async () => {
    const { akteId, vorgangId, dokumentId } = await furnished(town);
    const { dokument: stale } = await seen(dokumentId);
    await correct(dokumentId, 'Amt A');
    const change = { field: 'sender', from: null, to: 'Amt B' } as const;
    const late = [
      town.db.run((ctx) => repository.correct(ctx, stale, [change])),
      town.db.run((ctx) => repository.place(ctx, stale, { akteId, vorgangId })),
    ];
    for (const write of late) await expect(write).rejects.toThrow('meant for one row');
    expect((await seen(dokumentId)).dokument).toMatchObject({ sender: 'Amt A', vorgangId: null });
  });

  it('has nothing left to change, place or withdraw once it is withdrawn, and its versions stay', async () => {
    const { akteId, vorgangId, dokumentId } = await furnished(town);
    const { dokument } = await seen(dokumentId);
    const withdraw = () => town.db.run((ctx) => repository.withdraw(ctx, dokument));
    await withdraw();
    await expect(seen(dokumentId)).rejects.toMatchObject({ code: 'DOKUMENT.NOT_FOUND' });
    const place = town.db.run((ctx) => repository.place(ctx, dokument, { akteId, vorgangId }));
    await expect(place).rejects.toThrow('meant for one row');
    await expect(withdraw()).rejects.toThrow('meant for one row');
    const kept = await town.db.run((ctx) =>
      rows(ctx, sql`select no from records.dokument_version where dokument_id = ${dokumentId}`),
    );
    expect(kept).toEqual([{ no: 1 }]);
  });

  it('locks for changing only what lies in an open Akte', async () => {
    const { akteId, dokumentId } = await furnished(town);
    await closed(town, akteId);
    const lockOpen = town.db.run((ctx) => repository.lockOpen(ctx, dokumentId));
    await expect(lockOpen).rejects.toMatchObject({ code: 'AKTE.CLOSED' });
    const { akte } = await town.db.run((ctx) => repository.lock(ctx, dokumentId));
    expect(akte.state).toBe('closed');
  });

  it('says of every Dokument with a rendition what a validator has found, and of no other', async () => {
    const { akteId } = await furnished(town);
    const renditionOf = (letter: string) => ({
      sha256: letter.repeat(64),
      mime: 'application/pdf',
      validation: 'pending',
    });
    const ids: string[] = [];
    for (const letter of ['a', 'b']) {
      const id = await town.db.run((ctx) => town.file(ctx, akteId));
      const { sha256, mime, validation } = renditionOf(letter);
      await town.db.asOwner(
        `update records.dokument_version set rendition_sha256 = '${sha256}',
           rendition_mime = '${mime}', rendition_validation = '${validation}'
         where dokument_id = '${id}'`,
      );
      ids.push(id);
    }
    const { sha256 } = renditionOf('a');
    await town.db.run((ctx) => repository.saveValidation(ctx, sha256, 'passed'));
    const found = await Promise.all(ids.map(seen));
    const verdicts = found.map(({ versions }) => versions[0]?.renditionValidation);
    expect(verdicts).toEqual(['passed', 'pending']);
  });
});
