import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RecordsTown } from '../../testing/records-town.js';
import { auditor, clerkOf, closed, timesRecorded } from '../../testing/scene.js';
import { SuggestAktenQuery } from './suggest-akten.query.js';

describe(SuggestAktenQuery.name, () => {
  let town: RecordsTown;

  beforeAll(async () => {
    town = await RecordsTown.build();
  });
  afterAll(() => town.leave());

  const suggest = (text: string, actor = clerkOf(town.orgUnit('FB 3'))) =>
    town.db.run((ctx) => town.app.get(SuggestAktenQuery).execute(ctx, text), actor);

  it('proposes the Akte whose number stands in the letter, for certain', async () => {
    const akte = await town.open('Sondernutzung Marktplatz');
    const before = await timesRecorded(town, 'akte.proposed');
    const found = await suggest(`Ihr Zeichen: ${akte.aktenzeichen}. Wir bitten um Bescheid.`);
    expect(found[0]).toMatchObject({ akteId: akte.id, sureness: 'sicher' });
    expect(await timesRecorded(town, 'akte.proposed')).toBe(before + 1);
  });

  it('proposes by words that a Betreff shares with the letter, to be checked', async () => {
    const akte = await town.open('Wasserrohrbruch Lindenallee');
    const found = await suggest('Der Wasserrohrbruch in der Lindenallee hat den Keller geflutet.');
    expect(found).toContainEqual(expect.objectContaining({ akteId: akte.id, sureness: 'prüfen' }));
  });

  it('proposes nothing that the actor may not change, and then records nothing', async () => {
    const akte = await town.open('Hochwasserschutz Uferstraße');
    const before = await timesRecorded(town, 'akte.proposed');
    for (const actor of [clerkOf(town.orgUnit('FB 4')), auditor()]) {
      const found = await suggest(`Zu ${akte.aktenzeichen}`, actor);
      expect(found.map(({ akteId }) => akteId)).not.toContain(akte.id);
    }
    expect(await timesRecorded(town, 'akte.proposed')).toBe(before);
  });

  it('proposes no closed Akte', async () => {
    const akte = await town.open('Geschlossen');
    await closed(town, akte.id);
    expect(await suggest(`Zu ${akte.aktenzeichen}`)).toEqual([]);
  });
});
