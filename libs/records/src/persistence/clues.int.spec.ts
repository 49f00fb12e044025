import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Clue } from '#libs/letters/contracts';
import { rows, sql } from '#libs/platform';
import { RecordsTown } from '../testing/records-town.js';
import { clerkOf } from '../testing/scene.js';
import { keepDokumentClues } from './clues.js';

describe(keepDokumentClues.name, () => {
  let town: RecordsTown;

  beforeAll(async () => {
    town = await RecordsTown.build();
  });
  afterAll(() => town.leave());

  const filed = async (clues: Clue[], actor = clerkOf(town.orgUnit('FB 3'))) => {
    const akte = await town.open('Gerüst');
    const dokumentId = await town.db.run((ctx) => town.file(ctx, akte.id, { clues }), actor);
    return { akte, actor, dokumentId };
  };
  const kept = (dokumentId: string) =>
    town.db.run((ctx) =>
      rows<{ kind: string; value: string; unit: string; by: string }>(
        ctx,
        sql`select kind, value, org_unit_id as unit, filed_by as by from records.clue
            where dokument_id = ${dokumentId} order by kind, value`,
      ),
    );

  it('keeps what tells of other letters like it, not what its text merely mentions', async () => {
    const telling: Clue[] = [
      { kind: 'iban', value: 'de02120300000000202051' },
      { kind: 'reference', value: 'sp4711' },
      { kind: 'sender', value: 'sparkasse' },
    ];
    const { dokumentId } = await filed([
      ...telling,
      { kind: 'mentioned-aktenzeichen', value: '32.13.2.2026.41' },
      { kind: 'text-word', value: 'gerust' },
      { kind: 'text-pair', value: 'erika mustermann' },
    ]);
    expect((await kept(dokumentId)).map(({ kind, value }) => ({ kind, value }))).toEqual(telling);
  });

  it('says by whom, and lies in the unit of the Akte, whoever files', async () => {
    const both = clerkOf(town.orgUnit('FB 2'), town.orgUnit('FB 3'));
    const { dokumentId } = await filed([{ kind: 'sender', value: 'amt' }], both);
    expect(await kept(dokumentId)).toMatchObject([{ unit: town.orgUnit('FB 3'), by: both.id }]);
  });

  it('keeps nothing of a letter that told nothing', async () => {
    expect(await kept((await filed([])).dokumentId)).toEqual([]);
  });

  it('shows the clues of an Akte to nobody who may not see it', async () => {
    const { akte } = await filed([{ kind: 'sender', value: 'amt' }]);
    const seen = (actor: ReturnType<typeof clerkOf>) =>
      town.db.run(
        (ctx) => rows(ctx, sql`select 1 from records.clue where akte_id = ${akte.id}`),
        actor,
      );
    expect(await seen(clerkOf(town.orgUnit('FB 4')))).toEqual([]);
    expect(await seen(clerkOf(town.orgUnit('FB 3')))).not.toEqual([]);
  });
});
