import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { one, rows, sql, type Ctx } from '#libs/platform';
import { until } from '#libs/platform/testing';
import { DokumentRepository } from './dokument.repository.js';
import { RecordsTown } from '../testing/records-town.js';
import { CloseAkteUseCase } from '../use-cases/close-akte/close-akte.use-case.js';
import { CloseVorgangUseCase } from '../use-cases/close-vorgang/close-vorgang.use-case.js';
import { CorrectDokumentUseCase } from '../use-cases/correct-dokument/correct-dokument.use-case.js';
import { RenameVorgangUseCase } from '../use-cases/rename-vorgang/rename-vorgang.use-case.js';

type Work = (ctx: Ctx) => Promise<unknown>;

describe('changes of one Akte at the same time', () => {
  let town: RecordsTown;

  beforeAll(async () => {
    town = await RecordsTown.build();
  });
  afterAll(() => town.leave());

  const somebodyWaits = () =>
    town.db.run((ctx) =>
      one(
        ctx,
        sql`select 1 from pg_locks where not granted and pid in
              (select pid from pg_stat_activity where datname = current_database())`,
      ),
    );

  /** Begins `late` in the open transaction of `first` and commits it once `late` has to wait. */
  async function meet({ first, late, then }: { first: Work; late: Work; then?: Work }) {
    let answer: Promise<unknown> = Promise.resolve();
    await town.db.run(async (ctx) => {
      await first(ctx);
      answer = town.db.run(late);
      answer.catch(() => undefined);
      await until(somebodyWaits, { timeoutMs: 10_000, everyMs: 10 });
      await then?.(ctx);
    });
    return answer;
  }

  const filed = async () => {
    const akte = await town.open();
    const dokumentId = await town.db.run((ctx) => town.file(ctx, akte.id));
    return { akteId: akte.id, dokumentId };
  };
  const withVorgang = async () => {
    const akte = await town.open();
    const { id } = await town.db.run((ctx) => town.akten.openVorgang(ctx, akte.id, 'Vorgang'));
    return { akteId: akte.id, vorgangId: id };
  };
  const rename =
    (id: string, betreff: string): Work =>
    (ctx) =>
      town.app.get(CorrectDokumentUseCase).execute(ctx, id, { betreff, version: 1, reason: '' });
  const closeAkte =
    (id: string): Work =>
    (ctx) =>
      town.app.get(CloseAkteUseCase).execute(ctx, id, { reason: '' });
  const stored = (id: string) =>
    town.db.run((ctx) =>
      one(
        ctx,
        sql`select betreff, withdrawn_at is not null as withdrawn
            from records.dokument where id = ${id}`,
      ),
    );

  it('leave a Dokument withdrawn that somebody renames meanwhile', async () => {
    const { dokumentId } = await filed();
    const late = meet({
      first: (ctx) => town.dokumente.withdraw(ctx, dokumentId),
      late: rename(dokumentId, 'Zu spät'),
    });
    await expect(late).rejects.toMatchObject({ code: 'DOKUMENT.NOT_FOUND' });
    expect(await stored(dokumentId)).toEqual({ betreff: 'Brief', withdrawn: true });
  });

  it('withdraw a Dokument once', async () => {
    const { dokumentId } = await filed();
    const withdraw: Work = (ctx) => town.dokumente.withdraw(ctx, dokumentId);
    await expect(meet({ first: withdraw, late: withdraw })).rejects.toMatchObject({
      code: 'DOKUMENT.NOT_FOUND',
    });
  });

  it('keep the first of two new Betreffe and tell the other', async () => {
    const { dokumentId } = await filed();
    const late = meet({ first: rename(dokumentId, 'Eins'), late: rename(dokumentId, 'Zwei') });
    await expect(late).rejects.toMatchObject({
      code: 'DOKUMENT.CHANGED_MEANWHILE',
      data: { what: 'Angaben zum Dokument berichtigt', version: 2 },
    });
    expect(await stored(dokumentId)).toEqual({ betreff: 'Eins', withdrawn: false });
  });

  it('are refused where a state is written back that was read without the lock', async () => {
    const { dokumentId } = await filed();
    const { dokument } = await town.db.run((ctx) => town.dokumente.get(ctx, dokumentId));
    await town.db.run(rename(dokumentId, 'Eins'));
    const change = { field: 'betreff', from: 'Brief', to: 'Zwei' } as const;
    const stale = town.db.run((ctx) => new DokumentRepository().correct(ctx, dokument, [change]));
    await expect(stale).rejects.toThrow('meant for one row');
  });

  it('rename nothing in an Akte that has just been closed', async () => {
    const { akteId, dokumentId } = await filed();
    const late = meet({ first: closeAkte(akteId), late: rename(dokumentId, 'Nach z. d. A.') });
    await expect(late).rejects.toMatchObject({ code: 'AKTE.CLOSED' });
    const events = await town.db.run((ctx) =>
      rows<{ action: string }>(
        ctx,
        sql`select action from audit.event where akte_id = ${akteId} order by seq`,
      ),
    );
    expect(events.at(-1)?.action).toBe('akte.closed');
  });

  it('file nothing into a Vorgang that has just been closed', async () => {
    const { akteId, vorgangId } = await withVorgang();
    const late = meet({
      first: (ctx) => town.app.get(CloseVorgangUseCase).execute(ctx, vorgangId, { reason: '' }),
      late: (ctx) => town.file(ctx, akteId, { vorgangId }),
    });
    await expect(late).rejects.toMatchObject({ code: 'VORGANG.CLOSED', data: { number: 1 } });
  });

  it('wait for each other in one order: Akte before Vorgang', async () => {
    const { akteId, vorgangId } = await withVorgang();
    const runs: string[] = [];
    const late = meet({
      first: (ctx) => {
        runs.push('first');
        return town.akten.openVorgang(ctx, akteId, 'Noch einer');
      },
      late: (ctx) => {
        runs.push('late');
        const renameVorgang = town.app.get(RenameVorgangUseCase);
        return renameVorgang.execute(ctx, vorgangId, { betreff: 'Neu', version: 1 });
      },
      then: closeAkte(akteId),
    });
    await expect(late).rejects.toMatchObject({ code: 'VORGANG.ALREADY_CLOSED' });
    expect(runs).toEqual(['first', 'late']); // no deadlock: none of the two had to run again
  });
});
