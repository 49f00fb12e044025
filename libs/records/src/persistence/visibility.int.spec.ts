import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/kernel';
import type { Role } from '#libs/identity/contracts';
import { rows, sql, type Actor, type Ctx, type Sql } from '#libs/platform';
import { decide, grantsOf, type AkteAction } from '../domain/akten-access.js';
import { RecordsTown } from '../testing/records-town.js';
import { clerkOf } from '../testing/scene.js';
import { AkteRepository } from './akte.repository.js';
import { DokumentRepository } from './dokument.repository.js';
import { visible, visibleAkte, visibleDokument } from './akten-visibility.js';
import { VorgangRepository } from './vorgang.repository.js';

const roleSets: Role[][] = [
  [],
  ['clerk'],
  ['registrar'],
  ['auditor'],
  ['auditor', 'clerk'],
  ['scan_operator'],
  ['operator'],
];
const kinds = ['user', 'station', 'anonymous', 'system'] as const;
const actions: AkteAction[] = ['read', 'change'];

/** An Akte of the town with a Vorgang and a Dokument in it. */
interface Sample {
  readonly orgUnitId: string;
  readonly akteId: string;
  readonly vorgangId: string;
  readonly dokumentId: string;
}

describe('access to Akten, Vorgänge and Dokumente', () => {
  let town: RecordsTown;
  let samples: Sample[];

  beforeAll(async () => {
    town = await RecordsTown.build();
    samples = [await sample('FB 3'), await sample('FB 4')];
  });
  afterAll(() => town.leave());

  async function sample(unit: string): Promise<Sample> {
    const orgUnitId = town.orgUnit(unit);
    const { id: akteId } = await town.open(unit, orgUnitId);
    const vorgang = await town.db.run((ctx) => town.akten.openVorgang(ctx, akteId, 'V'));
    const dokumentId = await town.db.run((ctx) => town.file(ctx, akteId));
    return { orgUnitId, akteId, vorgangId: vorgang.id, dokumentId };
  }

  /** Every kind of actor with every set of roles in no unit, the first, or both. */
  function everybody(): Actor[] {
    const [own = '', other = ''] = samples.map(({ orgUnitId }) => orgUnitId);
    const units = [[], [own], [own, other]];
    return kinds.flatMap((kind) =>
      roleSets.flatMap((roles) =>
        units.map((orgUnitIds): Actor => {
          const own = { id: newId(), roles, orgUnitIds };
          return kind === 'system' ? { ...own, kind, realms: ['akten'] } : { ...own, kind };
        }),
      ),
    );
  }

  const ids = async (ctx: Ctx, query: Sql) =>
    (await rows<{ id: string }>(ctx, query)).map(({ id }) => id).sort();

  it('is the same in grants, in the decision and in each predicate, for everybody', async () => {
    const known = samples.map(({ akteId }) => akteId);
    for (const actor of everybody()) {
      for (const action of actions) {
        const allowed = samples.filter((akte) => decide(actor, action, akte));
        const akten = allowed.map(({ akteId }) => akteId).sort();
        const grants = grantsOf(actor, action);
        const granted = samples.filter(({ orgUnitId }) =>
          grants.some((grant) => grant.kind === 'all' || grant.ids.includes(orgUnitId)),
        );
        expect(granted).toEqual(allowed);
        await town.db.run(async (ctx) => {
          const own = sql`a.id = any(${known}) and ${visibleAkte(ctx, 'a', action)}`;
          expect(await ids(ctx, sql`select a.id from records.akte a where ${own}`)).toEqual(akten);
          const foreign = visible(ctx, action, sql`x.akte_id`);
          expect(
            await ids(
              ctx,
              sql`select x.akte_id as id from unnest(${known}::uuid[]) x(akte_id) where ${foreign}`,
            ),
          ).toEqual(akten);
          const dokumente = sql`d.akte_id = any(${known}) and ${visibleDokument(ctx, 'd', action)}`;
          expect(
            await ids(ctx, sql`select d.akte_id as id from records.dokument d where ${dokumente}`),
          ).toEqual(akten);
        }, actor);
      }
    }
  });

  it('is the same for whoever fetches or locks one thing', async () => {
    const akten = new AkteRepository();
    const dokumente = new DokumentRepository();
    const vorgaenge = new VorgangRepository();
    for (const actor of everybody()) {
      for (const { orgUnitId, akteId, vorgangId, dokumentId } of samples) {
        const mayRead = decide(actor, 'read', { orgUnitId });
        const mayChange = decide(actor, 'change', { orgUnitId });
        const asked: [boolean, string, (ctx: Ctx) => Promise<unknown>][] = [
          [mayRead, 'AKTE.NOT_FOUND', (ctx) => akten.get(ctx, akteId, 'read')],
          [mayChange, 'AKTE.NOT_FOUND', (ctx) => akten.lock(ctx, akteId)],
          [mayChange, 'VORGANG.NOT_FOUND', (ctx) => vorgaenge.lock(ctx, vorgangId)],
          [mayRead, 'DOKUMENT.NOT_FOUND', (ctx) => dokumente.get(ctx, dokumentId, 'read')],
          [mayChange, 'DOKUMENT.NOT_FOUND', (ctx) => dokumente.lock(ctx, dokumentId)],
        ];
        await town.db.run(async (ctx) => {
          for (const [may, code, fetch] of asked) {
            const answer = await fetch(ctx).then(
              () => 'given',
              (error: { code?: string }) => error.code,
            );
            expect(answer).toBe(may ? 'given' : code);
          }
        }, actor);
      }
    }
  });

  it('waits for no lock on what one may not change, so that waiting tells nothing', async () => {
    const [own, foreign] = samples;
    const clerk = clerkOf(own?.orgUnitId ?? '');
    await town.db.run(async (holder) => {
      await new DokumentRepository().lock(holder, foreign?.dokumentId ?? '');
      await town.db.run(async (ctx) => {
        await ctx.tx.query("set local lock_timeout = '2s'");
        for (const id of [foreign?.akteId ?? '', newId()]) {
          await expect(new AkteRepository().lock(ctx, id)).rejects.toMatchObject({
            code: 'AKTE.NOT_FOUND',
          });
        }
        for (const id of [foreign?.dokumentId ?? '', newId()]) {
          await expect(new DokumentRepository().lock(ctx, id)).rejects.toMatchObject({
            code: 'DOKUMENT.NOT_FOUND',
          });
        }
      }, clerk);
    });
  });
});
