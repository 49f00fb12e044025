import { beforeEach, describe, expect, it } from '@jest/globals';
import type { PosteingangDetail } from '../../apps/web/src/api/types.js';
import { aLetter, anItem, aPage, aPageText } from './stage/letters.js';
import { looksWell } from './stage/look.js';
import { aMailRoomPerson } from './stage/people.js';
import { stageForTests } from './stage/stage.js';
import type { Visit } from './stage/visit.js';

const content = {
  id: 's-2',
  title: 'Inhalt vom Montag',
  state: 'ready' as const,
  createdAt: '2026-11-23T09:00:00.000Z',
  pagesTotal: 1,
  pagesDone: 1,
  pagesFailed: 0,
  originals: [],
};

/** Without these a sealed letter lies in the inbox for ever, and nobody knows whether it was opened. */
describe('a sealed letter', () => {
  const stage = stageForTests();
  let person: Visit;

  const press = (key: string) => person.page.keyboard.press(key);
  const sent = (call: string) => person.asked(call).map(({ body }) => body);

  async function open(change: Partial<PosteingangDetail> = {}): Promise<void> {
    const sealed = aLetter(anItem('eins', { title: 'Umschlag', sealed: true }), change);
    const letters = [sealed, aLetter(anItem('zwei', { title: 'Antrag' }))];
    person.on('GET /api/posteingang', {
      json: aPage(letters.map((letter) => ({ ...letter, proposal: null }))),
    });
    for (const letter of letters) {
      person.on(`GET /api/posteingang/${letter.id}`, { json: letter });
      person.on(`GET /api/posteingang/${letter.id}/progress`, { json: letter });
    }
    person.on('GET /api/posteingang/{id}/pages/{no}', { json: aPageText(1, 'Frau Sauer') });
    person.on('GET /api/stapel', { json: aPage([content]) });
    await person.goTo('/eingang?eintrag=eins');
    await person.page.getByText('Verschlossen: gescannt ist nur der Umschlag.').waitFor();
  }

  beforeEach(async () => {
    person = await stage.begin(aMailRoomPerson());
  });

  it('is handed over unopened by two keys, and the next one is there', async () => {
    person.on('POST /api/posteingang/eins/hand-over-envelope', { status: 204 });
    await open();
    await press('u');
    await person.page.getByLabel('Vermerk, wenn nötig').waitFor();
    await press('Enter');
    await person.page.getByText('Als ungeöffnet übergeben vermerkt.').first().waitFor();
    expect(sent('POST /api/posteingang/eins/hand-over-envelope')).toEqual([{ version: 1 }]);
  });

  it('is opened by naming the Stapel in which its content lies', async () => {
    person.on('POST /api/posteingang/eins/open-envelope', { status: 204 });
    await open();
    await press('m');
    await person.page.getByLabel('Stapel mit dem Inhalt').selectOption('s-2');
    await person.page
      .getByRole('dialog')
      .getByRole('button', { name: 'Geöffnet und gescannt' })
      .click();
    await person.page.getByText('Als geöffnet und gescannt vermerkt.').first().waitFor();
    expect(sent('POST /api/posteingang/eins/open-envelope')).toEqual([
      { version: 1, stapelId: 's-2' },
    ]);
  });

  it('lists Stapel of mail alone, asked of the town, and older ones when one wants', async () => {
    await open();
    const own = { ...content, id: 's-1', title: 'Stapel des Umschlags' };
    const older = { ...content, id: 's-9', title: 'Inhalt von früher' };
    person.on('GET /api/stapel', ({ query }) => {
      if (query.get('target') !== 'none') return { json: aPage([]) };
      return { json: query.get('cursor') ? aPage([older]) : aPage([content, own], 'weiter') };
    });
    await press('m');
    const options = () => person.page.getByLabel('Stapel mit dem Inhalt').locator('option');
    await options().filter({ hasText: 'Inhalt vom Montag' }).waitFor({ state: 'attached' });
    await person.page.getByRole('button', { name: 'Ältere Stapel laden' }).click();
    await options().filter({ hasText: 'Inhalt von früher' }).waitFor({ state: 'attached' });
    expect(await options().allInnerTexts()).not.toContain('Stapel des Umschlags');
  });

  it('says who has opened it and when, and leads to what lay in it', async () => {
    await open({
      asideReason: 'Geöffnet und gescannt',
      envelope: {
        outcome: 'opened',
        by: 'Karin Vogt',
        at: '2026-11-30T13:02:00.000Z',
        note: 'zwei Blatt',
        stapel: { id: 's-2', title: 'Inhalt vom Montag' },
      },
    });
    await person.page.getByText(/Geöffnet und gescannt von Karin Vogt, 30\.11\.2026/).waitFor();
    await person.page.getByText('„zwei Blatt“').waitFor();
    const link = person.page.getByRole('link', { name: 'Inhalt vom Montag' });
    expect(await link.getAttribute('href')).toContain('stapel=s-2');
    await looksWell(person.page, 'umschlag');
  });

  it('is named with what lay in it', async () => {
    await open({ sealed: true, cameOutOf: { id: 'drei', title: 'Brief an Frau Sauer' } });
    const link = person.page.getByRole('link', { name: 'Brief an Frau Sauer' });
    expect(await link.getAttribute('href')).toContain('eintrag=');
  });
});
