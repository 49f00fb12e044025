import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { timesRecorded } from '#libs/audit/testing';
import { newId } from '#libs/kernel';
import { InvalidCursor, type Actor } from '#libs/platform';
import { AkteNotFound } from '#libs/records';
import { auditor, clerkOf, furnished, RecordsTown } from '#libs/records/testing';
import { exchangeAnnex } from '../../testing/exchange-annex.js';
import { ShowHistoryQuery, type HistoryFilter } from './show-history.query.js';

describe(ShowHistoryQuery.name, () => {
  let town: RecordsTown;

  beforeAll(async () => {
    town = await RecordsTown.build(exchangeAnnex);
  }, 60_000);
  afterAll(() => town.leave());

  const show = (akteId: string, filter: HistoryFilter, actor?: Actor) =>
    town.db.run((ctx) => town.app.get(ShowHistoryQuery).execute(ctx, akteId, filter), actor);
  const actionsOf = (items: readonly { action: string }[]) => items.map(({ action }) => action);

  it('is told newest first, in German, with the names of those who acted', async () => {
    const { akteId } = await furnished(town);
    const { items } = await show(akteId, { limit: 50 });
    expect(items).toMatchObject([
      {
        action: 'dokument.filed',
        actionText: 'Schreiben „Brief“ vom 17.11.2026 abgelegt',
        actorName: 'System',
      },
      { action: 'vorgang.opened', actionText: 'Vorgang angelegt' },
      { action: 'akte.opened', actionText: 'Akte angelegt' },
    ]);
  });

  it('tells what has changed apart from who has looked, and leaves nothing out of the whole', async () => {
    const { akteId, dokumentId } = await furnished(town);
    await town.db.run((ctx) => town.dokumente.withdraw(ctx, dokumentId));
    const changes = await show(akteId, { limit: 50, what: 'changes' });
    expect(actionsOf(changes.items)).toEqual(['dokument.filed', 'vorgang.opened', 'akte.opened']);
    expect(changes.items.every(({ tells }) => tells === 'change')).toBe(true);
    const reads = await show(akteId, { limit: 50, what: 'reads' });
    expect(actionsOf(reads.items)).toEqual(['history.read']);
    const all = await show(akteId, { limit: 50 });
    expect(actionsOf(all.items)).toEqual([
      ...['history.read', 'history.read', 'dokument.withdrawn'],
      ...['dokument.filed', 'vorgang.opened', 'akte.opened'],
    ]);
  });

  it('is walked through in each of its parts, however many looks lie between two changes', async () => {
    const { akteId } = await furnished(town);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await show(akteId, { limit: 1, what: 'changes', ...(cursor && { cursor }) });
      seen.push(...actionsOf(page.items));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual(['dokument.filed', 'vorgang.opened', 'akte.opened']);
  });

  it('says where a Dokument went, the other Akte by its number only to those who see it', async () => {
    const own = await furnished(town);
    const other = await town.open('Fremd', town.orgUnit('FB 4'));
    const { aktenzeichen } = await town.db.run((ctx) => town.akten.get(ctx, own.akteId));
    const to = { version: 1, akteId: other.id, reason: 'gehört dorthin' };
    await town.db.run((ctx) => town.dokumente.move(ctx, own.dokumentId, to));
    const last = async (akteId: string, actor?: Actor) =>
      (await show(akteId, { limit: 1, what: 'changes' }, actor)).items[0];
    expect((await last(own.akteId, auditor()))?.actionText).toBe(
      `„Brief“ in die Akte ${other.aktenzeichen} verschoben`,
    );
    expect((await last(other.id, auditor()))?.actionText).toBe(
      `„Brief“ aus der Akte ${aktenzeichen} hierher verschoben`,
    );
    const left = await last(own.akteId, clerkOf(town.orgUnit('FB 3')));
    expect(left?.actionText).toBe('„Brief“ in eine andere Akte verschoben');
    const come = await last(other.id, clerkOf(town.orgUnit('FB 4')));
    expect(come?.actionText).toBe('„Brief“ aus einer anderen Akte hierher verschoben');
    for (const hidden of [other.id, other.aktenzeichen]) {
      expect(JSON.stringify(left)).not.toContain(hidden);
    }
    for (const hidden of [own.akteId, aktenzeichen]) {
      expect(JSON.stringify(come)).not.toContain(hidden);
    }
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
