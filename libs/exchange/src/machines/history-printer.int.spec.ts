import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testCaller, until } from '#libs/platform/testing';
import { auditor, furnished, RecordsTown } from '#libs/records/testing';
import { exchangeAnnex } from '../testing/exchange-annex.js';
import { ExportAkteUseCase } from '../use-cases/export-akte/export-akte.use-case.js';
import { PrintHistoryUseCase } from '../use-cases/print-history/print-history.use-case.js';
import { HistoryPrinter } from './history-printer.js';

const here = new AbortController().signal;

/** Children of this process that print. */
function printing(): string[] {
  const tasks = readdirSync('/proc/self/task');
  const children = tasks.flatMap((task) =>
    readFileSync(`/proc/self/task/${task}/children`, 'utf8').trim().split(' '),
  );
  return children.filter((pid) => pid !== '' && commandOf(pid).includes('history-printer'));
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

describe(HistoryPrinter.name, () => {
  let town: RecordsTown;
  let akteId: string;

  beforeAll(async () => {
    town = await RecordsTown.build(exchangeAnnex);
    ({ akteId } = await furnished(town));
  }, 60_000);
  afterAll(() => town.leave());

  const print = async (caller = testCaller(auditor()), gone = here) => {
    const { pdf } = await town.app.get(PrintHistoryUseCase).execute(caller, akteId, gone);
    pdf.destroy();
  };
  const take = async (caller = testCaller(auditor()), gone = here) => {
    const { archive } = await town.app.get(ExportAkteUseCase).execute(caller, akteId, gone);
    archive.destroy();
  };

  it('serves one wish of a kind of a person at a time, lets two wait and refuses more, and nobody else waits', async () => {
    const greedy = testCaller(auditor());
    const ends: Promise<unknown>[] = [];
    for (let n = 0; n < 4; n += 1) ends.push(print(greedy), take(greedy));
    const settled = Promise.allSettled(ends);
    // The database has its connections for others meanwhile.
    const others = Array.from({ length: 20 }, () =>
      town.db.run((ctx) => town.akten.tree(ctx, akteId)),
    );
    expect(await Promise.all(others)).toHaveLength(20);
    await print(testCaller());
    const refusals = (await settled).filter(({ status }) => status === 'rejected');
    expect(refusals).toHaveLength(2);
    expect(refusals).toEqual(
      refusals.map(() =>
        expect.objectContaining({ reason: expect.objectContaining({ code: 'REQUEST.TOO_MANY' }) }),
      ),
    );
  });

  it('stops the child of somebody who has left, and the next one has the press', async () => {
    const printer = town.app.get(HistoryPrinter, { strict: false });
    const title = { betreff: '', einheitNumber: '', einheitTitle: '', orgUnitName: '' };
    const task = {
      akte: { aktenzeichen: '1', ...title },
      printedAt: new Date('2026-03-01T10:00:00Z'),
      zone: 'Europe/Berlin',
    };
    const files = { input: '/dev/zero', output: join(town.db.config.home, 'endless.pdf') };
    const leaving = new AbortController();
    const caller = testCaller(auditor());
    const left = printer.turn('somebody', leaving.signal, () =>
      printer.print(task, files, leaving.signal),
    );
    const next = print(caller);
    await until(async () => printing().length > 0, { timeoutMs: 20_000, everyMs: 5 });
    leaving.abort(new Error('gone'));
    await expect(left).rejects.toThrow('gone');
    await next;
  });

  it('keeps no place in line for somebody who has left it', async () => {
    const caller = testCaller(auditor());
    const leaving = new AbortController();
    const first = print(caller);
    const left = [print(caller, leaving.signal), print(caller, leaving.signal)];
    await expect(print(caller)).rejects.toMatchObject({ code: 'REQUEST.TOO_MANY' });
    leaving.abort(new Error('gone'));
    await Promise.allSettled(left);
    await Promise.all([first, print(caller)]);
  });
});
