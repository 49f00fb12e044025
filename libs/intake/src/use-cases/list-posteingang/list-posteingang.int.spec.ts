import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/kernel';
import { exec, sql } from '#libs/platform';
import { scannedPage, scanner, StapelHouse } from '../../testing/stapel-house.js';
import { ListPosteingangQuery } from './list-posteingang.query.js';
import type { ListPosteingangFilter } from './list-posteingang.dto.js';

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

  describe('around a letter', () => {
    const walked = 'Umgebung';
    const around: string[] = [];

    beforeAll(async () => {
      const stapelId = await house.newStapel();
      for (let count = 0; count < 9; count += 1) {
        const { letterId } = await house.deliver(stapelId);
        await house.understood(letterId, { betreff: { value: walked, sureness: 'sicher' } });
        around.unshift(letterId);
      }
    });

    const near = async (more: Partial<ListPosteingangFilter>) => {
      const { items, ...places } = await page('open', { q: walked, limit: 4, ...more });
      return { ids: items.map(({ id }) => id), ...places };
    };

    it('begins a page some letters ahead of it, and goes on to both sides without a gap', async () => {
      const middle = await near({ around: around[5] ?? '' });
      expect(middle.ids).toEqual(around.slice(3, 7));
      const above = await near({ before: middle.previousCursor ?? '' });
      expect(above.ids).toEqual(around.slice(0, 3));
      expect(above.previousCursor).toBeNull();
      expect((await near({ cursor: above.nextCursor ?? '' })).ids).toEqual(around.slice(3, 7));
      const below = await near({ cursor: middle.nextCursor ?? '' });
      expect(below.ids).toEqual(around.slice(7));
      expect(below.nextCursor).toBeNull();
      expect((await near({ before: below.previousCursor ?? '' })).ids).toEqual(around.slice(3, 7));
    });

    it('does so with the oldest first, and is the first page near the beginning', async () => {
      const oldest = around.toReversed();
      const middle = await near({ order: 'oldest', around: oldest[5] ?? '' });
      expect(middle.ids).toEqual(oldest.slice(3, 7));
      const first = await near({ order: 'oldest', around: oldest[1] ?? '' });
      expect(first).toMatchObject({ ids: oldest.slice(0, 4), previousCursor: null });
    });

    it('is the first page for who does not see the letter, as where there is none', async () => {
      const hidden = around[6] ?? '';
      const seen = around.filter((id) => id !== hidden);
      const asked = (id: string) =>
        house.db.run(
          (ctx) => house.get(ListPosteingangQuery).execute(ctx, { ...walk, around: id }),
          scanner,
        );
      const walk = { state: 'open', order: 'newest', limit: 4, q: walked } as const;
      expect((await asked(hidden)).items.map(({ id }) => id)).toEqual(around.slice(4, 8));
      await house.db.run((ctx) =>
        exec(ctx, sql`update intake.posteingang set sealed = true where id = ${hidden}`),
      );
      const first = await asked(hidden);
      expect(first.items.map(({ id }) => id)).toEqual(seen.slice(0, 4));
      expect(first).toEqual(await asked(newId()));
    });

    it('shows only the letters that were named, where the list has them', async () => {
      const [first = '', second = ''] = around;
      expect((await near({ ids: [second, filed, first].join(',') })).ids).toEqual([first, second]);
      expect((await near({ ids: second, filter: 'deadline' })).ids).toEqual([]);
    });
  });
});
