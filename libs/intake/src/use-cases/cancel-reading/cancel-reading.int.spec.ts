import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { one, sql, type Actor } from '#libs/platform';
import { StapelNotFound } from '../../contracts/errors.js';
import { scannedPage, sheetPage, StapelHouse } from '../../testing/stapel-house.js';
import { RetryReadingUseCase } from '../retry-reading/retry-reading.use-case.js';
import { CancelLetterReadingUseCase } from './cancel-letter-reading.use-case.js';
import { CancelStapelReadingUseCase } from './cancel-stapel-reading.use-case.js';

describe('cancelling the reading', () => {
  let house: StapelHouse;

  beforeAll(async () => {
    house = await StapelHouse.open([
      CancelLetterReadingUseCase,
      CancelStapelReadingUseCase,
      RetryReadingUseCase,
    ]);
  });
  afterAll(() => house.close());

  const cancelStapel = (id: string, actor?: Actor) =>
    house.db.run((ctx) => house.get(CancelStapelReadingUseCase).execute(ctx, id), actor);
  const cancelLetter = (id: string) =>
    house.db.run((ctx) => house.get(CancelLetterReadingUseCase).execute(ctx, id));
  const whole = (originalId: string) => ({ originalId, firstPage: 1, lastPage: null });
  const pagesOf = (id: string) =>
    house.db.run(async (ctx) => {
      const found = [];
      for await (const { state, errorCode } of house.pages.pages(ctx, whole(id))) {
        found.push(`${state} ${errorCode ?? ''}`.trim());
      }
      return found;
    });

  /** How often the log has that action. */
  const logged = async (action: string) => {
    const found = await house.db.run((ctx) =>
      one<{ n: number }>(
        ctx,
        sql`select count(*)::int as n from audit.event where action = ${action}`,
      ),
    );
    return found?.n;
  };

  it('ends the waiting of all pages of a Stapel once, in the log too', async () => {
    const stapelId = await house.newStapel();
    const one = await house.inLine(stapelId, 2);
    const other = await house.inLine(stapelId, 1);
    await house.settle(one.id, scannedPage(1));
    await cancelStapel(stapelId);
    await cancelStapel(stapelId);
    expect(await pagesOf(one.id)).toEqual(['done', 'failed READING.CANCELLED']);
    expect(await pagesOf(other.id)).toEqual(['failed READING.CANCELLED']);
    expect(await house.letters(other.id)).toMatchObject([{ state: 'attention' }]);
    expect(await logged('stapel.reading-cancelled')).toBe(1);
  });

  it('drops the result of a page that was being read', async () => {
    const stapelId = await house.newStapel();
    const { id, letterId } = await house.inLine(stapelId, 1);
    expect(await cancelLetter(letterId)).toMatchObject({ state: 'attention', pagesFailed: 1 });
    expect(await house.settle(id, scannedPage(1))).toBe(false);
    expect(await pagesOf(id)).toEqual(['failed READING.CANCELLED']);
  });

  it('reads cancelled pages when somebody asks for it again', async () => {
    const { id, letterId } = await house.inLine(await house.newStapel(), 2);
    await cancelLetter(letterId);
    await house.db.run((ctx) => house.get(RetryReadingUseCase).execute(ctx, letterId));
    expect(await pagesOf(id)).toEqual(['waiting', 'waiting']);
  });

  it('leaves the pages of filed letters in line when a Stapel is cancelled', async () => {
    const stapelId = await house.newStapel();
    const { id } = await house.inLine(stapelId, 3);
    await house.settle(id, scannedPage(1));
    await house.settle(id, sheetPage(2));
    await house.settle(id, scannedPage(3));
    const [first, second] = await house.letters(id);
    await house.file(first?.id ?? '');
    const other = await house.inLine(stapelId, 1);
    await house.settle(other.id, scannedPage(1));
    await house.file(other.letterId);
    for (const letterId of [first?.id ?? '', second?.id ?? '', other.letterId]) {
      await house.changeLetter(letterId, (ctx, at) => house.pages.reopenAll(ctx, at));
    }
    await cancelStapel(stapelId);
    expect(await pagesOf(id)).toEqual(['waiting', 'done', 'done READING.CANCELLED']);
    expect(await pagesOf(other.id)).toEqual(['waiting']);
    const untouched = await house.db.run((ctx) => house.original(ctx, other.id));
    expect(untouched.readingCancelledAt).toBeNull();
    await house.settle(id, scannedPage(1));
    expect(await pagesOf(id)).toEqual(['done', 'done', 'done READING.CANCELLED']);
  });

  it('holds for an original nobody has looked at yet', async () => {
    const stapelId = await house.newStapel();
    const { id } = await house.deliver(stapelId);
    await cancelStapel(stapelId);
    const original = await house.db.run((ctx) => house.original(ctx, id));
    expect(original.readingCancelledAt).toBeInstanceOf(Date);
  });

  it('knows no Stapel that the actor does not see', async () => {
    const auditor: Actor = { kind: 'user', id: 'a', roles: ['auditor'], orgUnitIds: [] };
    await expect(cancelStapel(await house.newStapel(), auditor)).rejects.toThrow(StapelNotFound);
  });
});
