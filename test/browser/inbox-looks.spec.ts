import { beforeEach, describe, expect, it } from '@jest/globals';
import type { InboxCounts, ListedLetter } from '../../apps/web/src/api/types.js';
import { aLetter, anItem, aPage, aPageText, noCounts } from './stage/letters.js';
import { looksWell } from './stage/look.js';
import { stageForTests } from './stage/stage.js';
import type { Visit } from './stage/visit.js';

const unit = {
  id: 'o-2',
  name: 'FB 3 Ordnung, Sicherheit und Verkehr – Sachgebiet Straßenverkehrsbehörde',
};
const someone = { id: 'u-9', name: 'Maximiliane Freifrau von Oberhausen-Sulzbach' };
const waiting = anItem('wartet', { state: 'reading', pageCount: 0, pagesDone: 0 });
const owned = anItem('fremd', {
  owner: { orgUnit: unit, person: someone, note: null },
  read: {
    betreff: {
      value: 'Antrag auf Erteilung einer Sondernutzungserlaubnis '.repeat(3),
      sureness: 'sicher',
    },
    sender: {
      value: 'Wohnungsbaugenossenschaftsverwaltungsgesellschaft Harz '.repeat(2),
      sureness: 'sicher',
    },
    kind: { value: 'Stellungnahme', sureness: 'sicher' },
    deadline: null,
  },
});
const sealed = anItem('zu', { sealed: true, owner: { orgUnit: unit, person: null, note: null } });

/** Without these a clerk would have to guess what a row means, or look for hints where nothing is. */
describe('the looks of the inbox', () => {
  const stage = stageForTests();
  let clerk: Visit;

  async function open(
    items: ListedLetter[],
    counts: InboxCounts = { ...noCounts, all: items.length },
  ): Promise<void> {
    clerk.on('GET /api/posteingang', { json: aPage(items) });
    clerk.on('GET /api/posteingang/counts', { json: counts });
    for (const item of items) {
      clerk.on(`GET /api/posteingang/${item.id}`, { json: aLetter(item) });
      clerk.on(`GET /api/posteingang/${item.id}/progress`, { json: aLetter(item) });
    }
    clerk.on('GET /api/posteingang/{id}/pages/{no}', { json: aPageText(1, 'Ein Brief') });
    await clerk.goTo('/eingang');
    await clerk.page.getByText(/^[\d.]+ offen$/).waitFor();
  }

  const row = (id: string) => clerk.page.locator(`.inbox-row[href*="eintrag=${id}"]`);

  beforeEach(async () => {
    clerk = await stage.begin();
  });

  it('say of a letter whose pages nobody has counted that it waits', async () => {
    await open([waiting, owned]);
    await row('wartet').getByText('Wartet auf das Lesen').waitFor();
  });

  it('show why somebody has to look before they show to whom it belongs', async () => {
    await open([owned]);
    await row('fremd').getByText('Zuordnung unklar').waitFor();
    const isCut = await clerk.page.evaluate<boolean>(`(() => {
      const { scrollWidth, clientWidth } = document.querySelector('.badge-text');
      return scrollWidth > clientWidth;
    })()`);
    expect(isCut).toBe(false);
  });

  it('say nothing of what is not gone over yet, and what begins a new Akte', async () => {
    const unread = anItem('neu', { fieldsState: 'reading' });
    await open([unread, anItem('akte', { newAkte: true })]);
    await row('neu').getByText('Angaben werden gelesen').waitFor();
    await row('neu').getByText('Wird gelesen', { exact: true }).waitFor();
    await row('akte').getByText('neue Akte').waitFor();
    expect(await clerk.page.getByText('Zuordnung unklar').count()).toBe(0);
  });

  it('ask nobody to find an Akte for what is sealed', async () => {
    await open([sealed]);
    await row('zu').getByText('verschlossen').waitFor();
    expect(await row('zu').getByText('Zuordnung unklar').count()).toBe(0);
  });

  it('keep the keys at the foot of an empty list, and send nobody to choose from it', async () => {
    await open([]);
    await clerk.page.getByText('Der Eingang ist leer.').waitFor();
    await clerk.page.getByText('Kein Brief ist offen.').waitFor();
    const foot = async (selector: string) => {
      const box = await clerk.page.locator(selector).boundingBox();
      return Math.round((box?.y ?? 0) + (box?.height ?? 0));
    };
    expect(await foot('.inbox-keys')).toBe(await foot('.desk-list'));
    await looksWell(clerk.page, 'eingang-leer');
  }, 90_000);

  it('show ten thousand letters in the rail as a number that can be read', async () => {
    await open([owned], { ...noCounts, all: 10_000 });
    const rail = await clerk.page.locator('.rail').boundingBox();
    const count = await clerk.page.locator('.rail-count').boundingBox();
    const right = (box: typeof rail) => (box?.x ?? 0) + (box?.width ?? 0);
    expect(right(count)).toBeLessThanOrEqual(right(rail));
  });

  it('hold long names, on every screen', async () => {
    await open([owned, sealed, waiting]);
    await row('zu').waitFor();
    await looksWell(clerk.page, 'eingang-lange-namen');
    const isTooWide = await clerk.page.evaluate<boolean>(
      'document.documentElement.scrollWidth > innerWidth',
    );
    expect(isTooWide).toBe(false);
  }, 90_000);
});
