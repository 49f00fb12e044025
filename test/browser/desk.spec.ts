import { beforeEach, describe, expect, it } from '@jest/globals';
import type { PosteingangDetail } from '../../apps/web/src/api/types.js';
import { until } from '#libs/platform/testing';
import { anAkte, aUnit } from './stage/akten.js';
import { aFiling, aLetter, anItem, aPage, aPageText, aProposal, aRead } from './stage/letters.js';
import { looksWell } from './stage/look.js';
import { stageForTests } from './stage/stage.js';
import type { Visit } from './stage/visit.js';

const right = [
  aRead('letter-date', '2026-11-17'),
  aRead('sender', 'Krause & Söhne Gerüstbau GmbH'),
  aRead('foreign-reference', 'KS-2026-0418'),
  aRead('deadline', '2026-11-27', { text: 'Bescheidung bis zum 27. November 2026' }),
];

const proposals = [
  aProposal('41', { betreff: 'Sondernutzung Breite Straße 22 – Fassadensanierung' }),
  aProposal('93', { betreff: 'Denkmalrechtliche Genehmigung', sureness: 'prüfen' }),
];

function letterOf(id: string, change: Partial<PosteingangDetail> = {}): PosteingangDetail {
  const item = anItem(id, { title: `Antrag ${id}`, pageCount: 2, pagesDone: 2 });
  return aLetter(item, { proposals, fields: right, ...change });
}

/** The ten letters of a morning: seven are all right, each of the others asks for a person. */
const morning = [
  ...Array.from({ length: 7 }, (_, index) => letterOf(`recht-${index + 1}`)),
  letterOf('blass', {
    fields: [...right, aRead('own-aktenzeichen', '32.13-2026/0041')].map((read) =>
      read.field === 'sender'
        ? { ...read, sureness: 'prüfen' as const, why: 'Blasser Druck' }
        : read,
    ),
  }),
  letterOf('falsch'),
  letterOf('neu', { proposals: [], fields: [aRead('own-aktenzeichen', '32.13-2026/0041')] }),
];

/** Without this a clerk would pay for each letter with more keys than it has cost until now. */
describe('a morning at the desk', () => {
  const stage = stageForTests();
  let clerk: Visit;
  let keys = 0;

  const panel = () => clerk.page.getByRole('complementary', { name: 'Ablage' });
  const betreff = () => panel().getByLabel('Betreff', { exact: true });
  const focused = () =>
    clerk.page.evaluate<string>(
      `document.activeElement === null ? 'nothing' : document.activeElement.tagName`,
    );
  const press = async (key: string) => {
    keys += 1;
    await clerk.page.keyboard.press(key);
  };

  /** Never is the keyboard nowhere, for longer than it takes to draw what comes next. */
  const keepsFocus = () =>
    until(async () => !['BODY', 'HTML', 'nothing'].includes(await focused()), {
      timeoutMs: 5_000,
    });

  /** Whether that letter is the one that is open now. */
  const isOpen = (letter: PosteingangDetail | undefined) =>
    letter &&
    until(async () => (await betreff().inputValue()) === letter.title, { timeoutMs: 15_000 });

  const filedBodies = (id: string) =>
    clerk.asked(`POST /api/posteingang/${id}/file`).map(({ body }) => body);

  async function open(letters: PosteingangDetail[], address = '/eingang'): Promise<void> {
    const gone = new Set<string>();
    clerk.on('GET /api/posteingang', () => ({
      json: aPage(letters.filter(({ id }) => !gone.has(id))),
    }));
    for (const letter of letters) {
      clerk.on(`GET /api/posteingang/${letter.id}`, { json: letter });
      clerk.on(`GET /api/posteingang/${letter.id}/progress`, { json: letter });
      clerk.on(`POST /api/posteingang/${letter.id}/file`, () => {
        gone.add(letter.id);
        const json = aFiling('32.13-2026/41', '2026-11-23T09:10:00.000Z');
        return { json, headers: { date: 'Mon, 23 Nov 2026 09:00:00 GMT' } };
      });
      clerk.on(`POST /api/posteingang/${letter.id}/undo-filing`, () => {
        gone.delete(letter.id);
        return { json: letter };
      });
    }
    clerk.on('GET /api/posteingang/{id}/pages/{no}', {
      json: aPageText(1, 'Antrag auf Sondernutzung', 'Gerüst in der Breiten Straße'),
    });
    clerk.on('GET /api/akten/{id}', ({ path }) => ({ json: anAkte(path.split('/').at(-1) ?? '') }));
    clerk.on('GET /api/aktenplan', { json: { items: [aUnit('32', null), aUnit('32.13', '32')] } });
    await clerk.goTo(address);
    await betreff().waitFor({ state: 'attached' });
  }

  beforeEach(async () => {
    clerk = await stage.begin();
    keys = 0;
  });

  it('files ten letters with the keyboard: one key where all is right, and the focus is never lost', async () => {
    await open(morning);
    const spent: number[] = [];
    for (const [at, letter] of morning.entries()) {
      await isOpen(letter);
      keys = 0;
      if (letter.id === 'falsch') {
        await press('d');
        await clerk.page.keyboard.type('16.11.');
        await press('Enter');
        await keepsFocus();
      }
      if (letter.id === 'neu') {
        await press('n');
        const dialog = clerk.page.getByRole('dialog', { name: 'Neue Akte anlegen' });
        await dialog.getByLabel('Betreff der Akte').and(clerk.page.locator(':focus')).waitFor();
        await press('Enter');
        await dialog.waitFor({ state: 'detached' });
        await keepsFocus();
        await press('Control+Enter');
      } else await press('1');
      if (letter.id === 'blass') {
        await panel().getByRole('alert').getByText('Blasser Druck').waitFor();
        await press('Enter');
      }
      await clerk.hearing(`POST /api/posteingang/${letter.id}/file`);
      await isOpen(morning[at + 1]);
      await keepsFocus();
      spent.push(keys);
    }
    expect(spent).toEqual([1, 1, 1, 1, 1, 1, 1, 2, 3, 3]);
    expect(filedBodies('recht-1')).toEqual([
      {
        akteId: '41',
        betreff: 'Antrag recht-1',
        dokumentDate: '2026-11-17',
        sender: 'Krause & Söhne Gerüstbau GmbH',
        foreignReference: 'KS-2026-0418',
        deadline: '2026-11-27',
      },
    ]);
    expect(filedBodies('falsch')).toMatchObject([{ dokumentDate: '2026-11-16' }]);
    expect(filedBodies('neu')).toMatchObject([{ newAkte: { aktenplaneinheitId: '32.13' } }]);
  }, 120_000);

  it('finds another Akte and a way back with the keyboard alone', async () => {
    await open([letterOf('eins', { proposals: [] }), letterOf('zwei')]);
    clerk.on('GET /api/akten', { json: aPage([anAkte('9', { betreff: 'Marktplatz' })]) });
    await press('a');
    await clerk.page.getByRole('combobox', { name: 'Aktenzeichen oder Betreff' }).waitFor();
    await clerk.page.keyboard.type('Markt');
    await clerk.page.getByRole('option', { name: /Marktplatz/ }).waitFor();
    await press('Enter');
    await panel()
      .getByRole('button', { name: /Ablegen und weiter/ })
      .and(clerk.page.locator(':focus'))
      .waitFor();
    await press('a');
    await clerk.page.getByRole('combobox', { name: 'Aktenzeichen oder Betreff' }).waitFor();
    await press('Escape');
    await clerk.page.getByRole('dialog').waitFor({ state: 'detached' });
    await keepsFocus();
    await press('Control+Enter');
    await clerk.hearing('POST /api/posteingang/eins/file');
    await isOpen(letterOf('zwei'));
    await keepsFocus();
    await clerk.page.getByRole('button', { name: /Rückgängig/ }).waitFor();
    await press('Control+z');
    await clerk.hearing('POST /api/posteingang/eins/undo-filing');
    await isOpen(letterOf('eins'));
    await keepsFocus();
    await panel().getByRole('group', { name: 'Gewählte Akte' }).getByText('Marktplatz').waitFor();
  });

  it('files nothing more while the key is held down', async () => {
    await open(morning.slice(0, 3));
    await isOpen(morning[0]);
    await clerk.page.keyboard.down('Control');
    await clerk.page.keyboard.down('Enter');
    await clerk.hearing('POST /api/posteingang/recht-1/file');
    await isOpen(morning[1]);
    await clerk.page.keyboard.down('Enter');
    await clerk.page.keyboard.up('Enter');
    await clerk.page.keyboard.up('Control');
    expect(filedBodies('recht-2')).toEqual([]);
  });

  it('stays with the desk when the last letter is filed', async () => {
    await open(morning.slice(0, 1));
    await press('1');
    await clerk.page.getByText('Der Eingang ist leer.').waitFor();
    await keepsFocus();
  });

  it('can be read by everybody: all right, in doubt, without an Akte, unread', async () => {
    const doubt = morning.find(({ id }) => id === 'blass');
    await open([...(doubt ? [doubt] : []), ...morning.slice(0, 3)], '/eingang?ansicht=ablage');
    await press('1');
    await panel().getByRole('alert').getByText('Blasser Druck').waitFor();
    await looksWell(clerk.page, 'desk-prüfen');
    await clerk.goTo('/eingang?eintrag=recht-1&ansicht=ablage');
    await isOpen(morning[0]);
    await looksWell(clerk.page, 'desk-ablage');
    const scan = anItem('scan', { title: 'brief-005', filename: 'brief-005.pdf' });
    await open([aLetter(scan)], '/eingang?eintrag=scan&ansicht=ablage');
    await looksWell(clerk.page, 'desk-leer');
  }, 180_000);
});
