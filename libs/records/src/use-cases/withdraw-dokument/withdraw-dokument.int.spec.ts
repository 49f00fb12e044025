import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rows, sql } from '#libs/platform';
import { RecordsTown } from '../../testing/records-town.js';
import { clerkOf, closed, furnished, recordedOn } from '../../testing/scene.js';
import { WithdrawDokumentUseCase } from './withdraw-dokument.use-case.js';

describe(WithdrawDokumentUseCase.name, () => {
  let town: RecordsTown;

  beforeAll(async () => {
    town = await RecordsTown.build();
  });
  afterAll(() => town.leave());

  const withdraw = (id: string, unit = 'FB 3') =>
    town.db.run(
      (ctx) => town.app.get(WithdrawDokumentUseCase).execute(ctx, id),
      clerkOf(town.orgUnit(unit)),
    );

  it('takes a Dokument out of its Akte and leaves its bytes and its history', async () => {
    const { akteId, dokumentId } = await furnished(town);
    await withdraw(dokumentId);
    const tree = await town.db.run((ctx) => town.akten.tree(ctx, akteId));
    expect(tree.dokumente).toEqual([]);
    expect(await recordedOn(town, akteId)).toEqual([
      'akte.opened',
      'vorgang.opened',
      'dokument.filed',
      'dokument.withdrawn',
    ]);
    const versions = sql`select 1 from records.dokument_version where dokument_id = ${dokumentId}`;
    expect(await town.db.run((ctx) => rows(ctx, versions))).toHaveLength(1);
  });

  it('takes nothing out for a stranger, nor a second time', async () => {
    const { dokumentId } = await furnished(town);
    const notFound = { code: 'DOKUMENT.NOT_FOUND' };
    await expect(withdraw(dokumentId, 'FB 4')).rejects.toMatchObject(notFound);
    await withdraw(dokumentId);
    await expect(withdraw(dokumentId)).rejects.toMatchObject(notFound);
  });

  it('takes nothing out of a closed Akte', async () => {
    const { akteId, dokumentId } = await furnished(town);
    await closed(town, akteId);
    await expect(withdraw(dokumentId)).rejects.toMatchObject({ code: 'AKTE.CLOSED' });
  });
});
