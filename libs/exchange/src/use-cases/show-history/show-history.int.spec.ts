import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { timesRecorded } from '#libs/audit/testing';
import { newId } from '#libs/kernel';
import { InvalidCursor, type Actor } from '#libs/platform';
import { AkteNotFound } from '#libs/records';
import { auditor, clerkOf, furnished, RecordsTown } from '#libs/records/testing';
import { exchangeAnnex } from '../../testing/exchange-annex.js';
import { ShowHistoryQuery } from './show-history.query.js';

describe(ShowHistoryQuery.name, () => {
  let town: RecordsTown;

  beforeAll(async () => {
    town = await RecordsTown.build(exchangeAnnex);
  }, 60_000);
  afterAll(() => town.leave());

  const show = (akteId: string, filter: { limit: number; cursor?: string }, actor?: Actor) =>
    town.db.run((ctx) => town.app.get(ShowHistoryQuery).execute(ctx, akteId, filter), actor);
  const actionsOf = (items: readonly { action: string }[]) => items.map(({ action }) => action);

  it('is told newest first, in German, with the names of those who acted', async () => {
    const { akteId } = await furnished(town);
    const { items } = await show(akteId, { limit: 50 });
    expect(items).toMatchObject([
      { action: 'dokument.filed', actionText: 'Dokument abgelegt', actorName: 'System' },
      { action: 'vorgang.opened', actionText: 'Vorgang angelegt' },
      { action: 'akte.opened', actionText: 'Akte angelegt' },
    ]);
  });

  it('names somebody who is no user of the house any more as unknown, and keeps the event', async () => {
    const { akteId } = await furnished(town);
    const gone = clerkOf(town.orgUnit('FB 3'));
    await show(akteId, { limit: 1 }, gone);
    const { items } = await show(akteId, { limit: 1 });
    expect(items).toMatchObject([{ action: 'history.read', actorName: 'Unbekannt' }]);
  });

  it('says of every look at it who has looked', async () => {
    const { akteId } = await furnished(town);
    const reader = auditor();
    const first = await show(akteId, { limit: 50 }, reader);
    expect(actionsOf(first.items)).not.toContain('history.read');
    const second = await show(akteId, { limit: 1 });
    expect(second.items).toMatchObject([{ action: 'history.read', actorKind: 'user' }]);
  });

  it('is walked through without gap or repetition, although every page is an event more', async () => {
    const { akteId } = await furnished(town);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await show(akteId, { limit: 1, ...(cursor && { cursor }) });
      seen.push(...actionsOf(page.items));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual(['dokument.filed', 'vorgang.opened', 'akte.opened']);
  });

  it('is not for somebody of another unit, and the attempt is no look', async () => {
    const { akteId } = await furnished(town);
    const before = await timesRecorded(town.db, 'history.read');
    const stranger = clerkOf(town.orgUnit('FB 4'));
    await expect(show(akteId, { limit: 5 }, stranger)).rejects.toThrow(AkteNotFound);
    await expect(show(newId(), { limit: 5 })).rejects.toThrow(AkteNotFound);
    expect(await timesRecorded(town.db, 'history.read')).toBe(before);
  });

  it('holds nothing of another Akte', async () => {
    const [{ akteId }, other] = [await furnished(town), await furnished(town)];
    const { items } = await show(akteId, { limit: 50 });
    expect(items.map(({ objectId }) => objectId)).not.toContain(other.dokumentId);
  });

  it('refuses a cursor it has not handed out', async () => {
    const { akteId } = await furnished(town);
    const made = { limit: 5, cursor: 'bWFkZSB1cA' };
    await expect(show(akteId, made)).rejects.toThrow(InvalidCursor);
  });
});
