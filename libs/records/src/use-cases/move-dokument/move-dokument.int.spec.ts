import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/kernel';
import { rows, sql } from '#libs/platform';
import { RecordsTown } from '../../testing/records-town.js';
import { auditor, clerkOf, closed, furnished, recordedOn } from '../../testing/scene.js';
import { CloseVorgangUseCase } from '../close-vorgang/close-vorgang.use-case.js';
import { MoveDokumentUseCase, type MoveDokument } from './move-dokument.use-case.js';

describe(MoveDokumentUseCase.name, () => {
  let town: RecordsTown;

  beforeAll(async () => {
    town = await RecordsTown.build();
  });
  afterAll(() => town.leave());

  const clerk = () => clerkOf(town.orgUnit('FB 3'));
  const move = (id: string, to: Partial<MoveDokument> & { akteId: string }, actor = clerk()) =>
    town.db.run(
      (ctx) => town.dokumente.move(ctx, id, { version: 1, reason: 'falsche Akte', ...to }),
      actor,
    );
  const placeOf = async (id: string) => {
    const { dokument } = await town.db.run((ctx) => town.dokumente.get(ctx, id));
    return { akteId: dokument.akteId, vorgangId: dokument.vorgangId, version: dokument.version };
  };
  const moves = async (akteId: string) =>
    (await recordedOn(town, akteId)).filter((action) => action === 'dokument.moved');
  const close = (id: string) =>
    town.db.run((ctx) => town.app.get(CloseVorgangUseCase).execute(ctx, id, { reason: '' }));

  it('lays a Dokument into another Akte, with its id, pages and names', async () => {
    const { akteId, dokumentId } = await furnished(town);
    const other = await furnished(town);
    const before = await town.db.run((ctx) => town.dokumente.get(ctx, dokumentId));
    expect(await move(dokumentId, { akteId: other.akteId, vorgangId: other.vorgangId })).toBe(true);
    expect(await placeOf(dokumentId)).toEqual({
      akteId: other.akteId,
      vorgangId: other.vorgangId,
      version: 2,
    });
    const after = await town.db.run((ctx) => town.dokumente.get(ctx, dokumentId));
    expect(after.versions).toEqual(before.versions);
    const [left, there] = await town.db.run(async (ctx) => [
      await town.akten.tree(ctx, akteId),
      await town.akten.tree(ctx, other.akteId),
    ]);
    expect(left.dokumente).toEqual([]);
    expect(there.vorgaenge[0]?.dokumente).toMatchObject([
      { id: dokumentId, names: [{ betreff: 'Brief' }] },
    ]);
  });

  it('stands in the histories of both Akten, and gives both a new last change', async () => {
    const { akteId, dokumentId } = await furnished(town);
    const other = await furnished(town);
    const before = await town.db.run((ctx) => town.akten.get(ctx, akteId));
    await move(dokumentId, { akteId: other.akteId });
    expect([await moves(akteId), await moves(other.akteId)]).toEqual([
      ['dokument.moved'],
      ['dokument.moved'],
    ]);
    const [one, two] = await town.db.run(async (ctx) => [
      await town.akten.get(ctx, akteId),
      await town.akten.get(ctx, other.akteId),
    ]);
    expect(one.lastChangedAt).toEqual(two.lastChangedAt);
    expect(one.lastChangedAt.getTime()).toBeGreaterThan(before.lastChangedAt.getTime());
  });

  it('names the other Akte nowhere in the log itself, whose lines go out with an export', async () => {
    const { akteId, dokumentId } = await furnished(town);
    const other = await furnished(town);
    await move(dokumentId, { akteId: other.akteId, reason: 'gehört zu Frau Müller' });
    const bodies = await town.db.run((ctx) =>
      rows<{ body: string }>(
        ctx,
        sql`select body from audit.event where akte_id = ${akteId} and action = 'dokument.moved'`,
      ),
    );
    expect(bodies).toHaveLength(1);
    for (const hidden of [other.akteId, 'Müller']) expect(bodies[0]?.body).not.toContain(hidden);
  });

  it('lays it into a Vorgang, a new one, or none of the same Akte, as one line', async () => {
    const { akteId, vorgangId, dokumentId } = await furnished(town);
    await move(dokumentId, { akteId, vorgangId });
    expect(await placeOf(dokumentId)).toMatchObject({ akteId, vorgangId });
    await move(dokumentId, { akteId, newVorgang: { betreff: 'Widerspruch' }, version: 2 });
    const tree = await town.db.run((ctx) => town.akten.tree(ctx, akteId));
    expect(tree.vorgaenge[1]).toMatchObject({
      betreff: 'Widerspruch',
      dokumente: [{ id: dokumentId }],
    });
    await move(dokumentId, { akteId, version: 3 });
    expect(await placeOf(dokumentId)).toMatchObject({ vorgangId: null, version: 4 });
    expect(await moves(akteId)).toHaveLength(3);
  });

  it('takes along by what letters like it are recognised', async () => {
    const { akteId } = await furnished(town);
    const other = await furnished(town);
    const clues = [{ kind: 'reference', value: 'sp-4711' }] as const;
    const dokumentId = await town.db.run((ctx) => town.file(ctx, akteId, { clues }));
    await move(dokumentId, { akteId: other.akteId });
    const known = await town.db.run((ctx) =>
      rows(ctx, sql`select akte_id as akte from records.clue where dokument_id = ${dokumentId}`),
    );
    expect(known).toEqual([{ akte: other.akteId }]);
  });

  it('changes and records nothing where it lies there already', async () => {
    const { akteId, dokumentId } = await furnished(town);
    expect(await move(dokumentId, { akteId })).toBe(false);
    expect(await placeOf(dokumentId)).toMatchObject({ version: 1 });
    expect(await moves(akteId)).toEqual([]);
  });

  it('takes the right to change both Akten', async () => {
    const foreign = await town.open('Fremd', town.orgUnit('FB 4'));
    const { akteId, dokumentId } = await furnished(town);
    await expect(move(dokumentId, { akteId: foreign.id })).rejects.toMatchObject({
      code: 'AKTE.NOT_FOUND',
    });
    for (const actor of [clerkOf(town.orgUnit('FB 4')), auditor()]) {
      await expect(move(dokumentId, { akteId: foreign.id }, actor)).rejects.toMatchObject({
        code: 'DOKUMENT.NOT_FOUND',
      });
    }
    expect(await placeOf(dokumentId)).toMatchObject({ akteId, version: 1 });
  });

  it('moves nothing out of what is closed, nor into it', async () => {
    const from = await furnished(town);
    const to = await furnished(town);
    await move(from.dokumentId, { akteId: from.akteId, vorgangId: from.vorgangId });
    await close(from.vorgangId);
    await close(to.vorgangId);
    const out = { akteId: to.akteId, version: 2 };
    await expect(move(from.dokumentId, out)).rejects.toMatchObject({ code: 'VORGANG.CLOSED' });
    const into = { akteId: to.akteId, vorgangId: to.vorgangId };
    await expect(move(to.dokumentId, into)).rejects.toMatchObject({ code: 'VORGANG.CLOSED' });
    await closed(town, to.akteId);
    await expect(move(from.dokumentId, out)).rejects.toMatchObject({ code: 'AKTE.CLOSED' });
    const back = { akteId: from.akteId };
    await expect(move(to.dokumentId, back)).rejects.toMatchObject({ code: 'AKTE.CLOSED' });
  });

  it('knows no Vorgang of another Akte than the one it is to lie in', async () => {
    const { akteId, dokumentId } = await furnished(town);
    const other = await furnished(town);
    for (const vorgangId of [other.vorgangId, newId()]) {
      await expect(move(dokumentId, { akteId, vorgangId })).rejects.toMatchObject({
        code: 'VORGANG.NOT_FOUND',
      });
    }
  });

  it('leaves no Vorgang behind where it is refused', async () => {
    const { dokumentId } = await furnished(town);
    const other = await furnished(town);
    const stale = { akteId: other.akteId, newVorgang: { betreff: 'Halb' }, version: 7 };
    await expect(move(dokumentId, stale)).rejects.toMatchObject({
      code: 'DOKUMENT.CHANGED_MEANWHILE',
    });
    const tree = await town.db.run((ctx) => town.akten.tree(ctx, other.akteId));
    expect(tree.vorgaenge).toHaveLength(1);
  });

  it('has one result of two who move it to different Akten at once', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { dokumentId } = await furnished(town);
      const [one, two] = [await furnished(town), await furnished(town)];
      const outcomes = await Promise.allSettled([
        move(dokumentId, { akteId: one.akteId }),
        move(dokumentId, { akteId: two.akteId }),
      ]);
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      const late = outcomes.find(({ status }) => status === 'rejected');
      expect(late).toMatchObject({ reason: { code: 'DOKUMENT.CHANGED_MEANWHILE' } });
      const { akteId } = await placeOf(dokumentId);
      const winner = outcomes[0].status === 'fulfilled' ? one : two;
      expect(akteId).toBe(winner.akteId);
      expect([...(await moves(one.akteId)), ...(await moves(two.akteId))]).toHaveLength(1);
    }
  });

  it('lets two change places at once: nobody waits in a circle', async () => {
    for (let round = 0; round < 6; round += 1) {
      const [one, two] = [await furnished(town), await furnished(town)];
      await Promise.all([
        move(one.dokumentId, { akteId: two.akteId }),
        move(two.dokumentId, { akteId: one.akteId }),
      ]);
      expect(await placeOf(one.dokumentId)).toMatchObject({ akteId: two.akteId });
      expect(await placeOf(two.dokumentId)).toMatchObject({ akteId: one.akteId });
    }
  });

  it('is undone as a whole when what follows fails', async () => {
    const { akteId, dokumentId } = await furnished(town);
    const other = await furnished(town);
    const failing = town.db.run(async (ctx) => {
      await town.dokumente.move(ctx, dokumentId, { version: 1, akteId: other.akteId, reason: 'x' });
      throw new Error('the server has died');
    });
    await expect(failing).rejects.toThrow('the server has died');
    expect(await placeOf(dokumentId)).toMatchObject({ akteId, version: 1 });
    expect([...(await moves(akteId)), ...(await moves(other.akteId))]).toEqual([]);
  });
});
