import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { scannedPage, StapelHouse } from '../../testing/stapel-house.js';
import { ListPosteingangQuery, type ListPosteingangFilter } from './list-posteingang.query.js';

describe(ListPosteingangQuery.name, () => {
  let house: StapelHouse;
  const letters: string[] = [];
  let filed: string;

  beforeAll(async () => {
    house = await StapelHouse.open([ListPosteingangQuery]);
    const stapelId = await house.newStapel();
    for (let count = 0; count < 3; count += 1) {
      letters.unshift((await house.deliver(stapelId)).letterId);
    }
    const original = await house.inLine(stapelId, 1);
    await house.settle(original.id, scannedPage(1));
    filed = original.letterId;
    await house.file(filed);
  });
  afterAll(() => house.close());

  const page = (state: 'open' | 'filed', more: Partial<ListPosteingangFilter> = {}) =>
    house.db.run((ctx) =>
      house.get(ListPosteingangQuery).execute(ctx, { state, order: 'newest', limit: 2, ...more }),
    );
  const found = async (more: Partial<ListPosteingangFilter>) =>
    (await page('open', { limit: 50, ...more })).items.map(({ id }) => id);

  it('shows open letters, the newest first, and goes on where a page has ended', async () => {
    const first = await page('open');
    expect(first.items.map(({ id }) => id)).toEqual(letters.slice(0, 2));
    const second = await page('open', { cursor: first.nextCursor ?? '' });
    expect(second.items.map(({ id }) => id)).toEqual(letters.slice(2));
    expect(second.nextCursor).toBeNull();
  });

  it('shows what is filed when asked for that', async () => {
    expect((await page('filed')).items.map(({ id }) => id)).toEqual([filed]);
  });

  it('begins with the oldest when asked for that, and goes on from there', async () => {
    const oldestFirst = letters.toReversed();
    const first = await page('open', { order: 'oldest' });
    expect(first.items.map(({ id }) => id)).toEqual(oldestFirst.slice(0, 2));
    const second = await page('open', { order: 'oldest', cursor: first.nextCursor ?? '' });
    expect(second.items.map(({ id }) => id)).toEqual(oldestFirst.slice(2));
    expect(second.nextCursor).toBeNull();
  });

  it('shows nothing of another Stapel', async () => {
    const stapelId = await house.newStapel();
    const { letterId } = await house.deliver(stapelId);
    expect(await found({ stapelId })).toEqual([letterId]);
    letters.unshift(letterId);
  });

  it('says what was read in a letter, and finds it by each filter that fits', async () => {
    const [id = ''] = letters;
    await house.understood(id, {
      sender: { value: 'Krause & Söhne Gerüstbau GmbH', sureness: 'sicher' },
      betreff: { value: 'Antrag auf Sondernutzung', sureness: 'sicher' },
      deadline: { value: '2026-12-18', sureness: 'prüfen' },
    });
    const [shown] = (await page('open', { filter: 'deadline' })).items;
    expect(shown).toMatchObject({
      id,
      read: {
        betreff: { value: 'Antrag auf Sondernutzung' },
        kind: null,
        deadline: { value: '2026-12-18', sureness: 'prüfen' },
      },
    });
    expect(await found({ q: 'gerüst  SONDER' })).toEqual([id]);
    expect(await found({ q: 'gerüst steuer' })).toEqual([]);
    expect(await found({ q: '%' })).toEqual([]);
    expect(await found({ filter: 'unclear' })).toEqual([]);
  });

  it('counts as unclear what was gone over and names nobody, or nothing that it is about', async () => {
    const [, second = '', third = ''] = letters;
    await house.understood(second, { betreff: { value: 'Notiz', sureness: 'sicher' } });
    expect(await found({ filter: 'unclear' })).toEqual([second]);
    await house.understood(third, { sender: { value: 'Amt', sureness: 'sicher' } });
    expect(await found({ filter: 'unclear' })).toEqual([second, third]);
  });

  it('finds all of a sender, however the name is written, and nobody of a similar name', async () => {
    const [first = '', second = '', third = ''] = letters;
    const named = (value: string) => ({ sender: { value, sureness: 'sicher' as const } });
    await house.understood(first, named('Krause & Söhne'));
    await house.understood(second, named('KRAUSE &\n Söhne'));
    await house.understood(third, named('Krause & Söhne Gerüstbau'));
    expect(await found({ sender: 'krause  & söhne' })).toEqual([first, second]);
    expect(await found({ sender: 'Krause' })).toEqual([]);
    expect(await found({ sender: '%' })).toEqual([]);
  });
});
