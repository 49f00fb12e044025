import { beforeEach, describe, expect, it } from '@jest/globals';
import { until } from '#libs/platform/testing';
import type { ListedLetter, SelectedLetter } from '../../apps/web/src/api/types.js';
import { anAkte } from './stage/akten.js';
import { aFiling, aLetter, anItem, aPage, aPageText, aRead } from './stage/letters.js';
import { looksWell } from './stage/look.js';
import { aSession } from './stage/people.js';
import { refusal, type Asked } from './stage/replies.js';
import { stageForTests } from './stage/stage.js';
import type { Visit } from './stage/visit.js';

const KRAUSE = 'Krause & Söhne Gerüstbau GmbH';
const akte = anAkte('0041', { betreff: 'Sondernutzung Breite Straße 22', vorgaenge: [] });
const proposal = { akteId: akte.id, aktenzeichen: akte.aktenzeichen, sureness: 'sicher' } as const;
const value = (text: string) => ({ value: text, sureness: 'sicher' as const });
const minute = (no: number) => new Date(Date.UTC(2026, 10, 23, 8, no)).toISOString();

/** Twelve letters of one sender, one of another; the list holds some of them, the town knows all. */
function ofKrause(no: number, change: Partial<ListedLetter> = {}): ListedLetter {
  const read = {
    betreff: value(`Nachweis ${no} zum Gerüst`),
    sender: value(KRAUSE),
    kind: value('Nachweis'),
    deadline: null,
  };
  return anItem(`k-${no}`, {
    title: `scan-${no}`,
    filename: `scan-${no}.pdf`,
    receivedAt: minute(no),
    read,
    proposal,
    ...change,
  });
}
const krause = Array.from({ length: 12 }, (_, index) => ofKrause(index + 1));
const other = anItem('fremd', { title: 'Akteneinsicht', receivedAt: minute(30) });

function known(letter: ListedLetter, change: Partial<SelectedLetter> = {}): SelectedLetter {
  const { proposal: _, ...item } = letter;
  const { betreff, sender } = letter.read;
  const fields = [
    ...(betreff ? [aRead('betreff', betreff.value)] : []),
    ...(sender ? [aRead('sender', sender.value)] : []),
    aRead('letter-date', '2026-11-17'),
    aRead('kind', 'Sonstiges'),
  ];
  return { ...item, fieldsState: 'read', fields, ...change };
}

/** Without these a clerk files twelve letters of one sender twelve times, or files what she has not seen. */
describe('several letters at once', () => {
  const stage = stageForTests();
  let clerk: Visit;
  let keys = 0;
  let letters: SelectedLetter[];

  const dialog = () => clerk.page.getByRole('dialog');
  const bar = () => clerk.page.getByRole('region', { name: 'Markierte Briefe' });
  const messages = () => clerk.page.getByRole('region', { name: 'Meldungen' });
  const rows = () => dialog().getByRole('table').getByRole('row');
  const filed = () =>
    [...krause, other].filter(
      ({ id }) => clerk.asked(`POST /api/posteingang/${id}/file`).length > 0,
    );
  async function press(key: string): Promise<void> {
    keys += 1;
    await clerk.page.keyboard.press(key);
  }
  const marked = (count: number) =>
    bar()
      .getByText(count === 1 ? '1 Brief markiert' : `${count} Briefe markiert`)
      .waitFor();

  /** The town: the letters of the list, all of a sender, what was read in them, and what filing answers. */
  async function open(shown: ListedLetter[], inTown: ListedLetter[] = [...krause, other]) {
    letters = inTown.map((letter) => known(letter));
    clerk.on('GET /api/posteingang', ({ query }: Asked) => ({
      json: aPage(query.has('sender') ? inTown.filter((each) => each !== other) : shown),
    }));
    clerk.on('GET /api/posteingang/selection', ({ query }: Asked) => {
      const wanted = (query.get('ids') ?? '').split(',');
      return { json: { items: letters.filter(({ id }) => wanted.includes(id)) } };
    });
    for (const letter of inTown) {
      clerk.on(`GET /api/posteingang/${letter.id}`, { json: aLetter(letter) });
      clerk.on(`POST /api/posteingang/${letter.id}/file`, {
        json: aFiling(akte.aktenzeichen, '2026-11-23T09:00:00.000Z'),
      });
    }
    clerk.on('GET /api/posteingang/{id}/pages/{no}', { json: aPageText(1, 'Ein Brief') });
    clerk.on(`GET /api/akten/${akte.id}`, { json: akte });
    await clerk.goTo('/eingang');
    await clerk.page.getByRole('complementary', { name: 'Ablage' }).getByLabel('Betreff').waitFor();
    keys = 0;
  }

  beforeEach(async () => {
    clerk = await stage.begin(aSession());
  });

  it('go into one Akte, twelve of a sender with three keys, of which the list shows five', async () => {
    await open([...krause.slice(0, 5), other]);
    await press('y');
    await marked(12);
    await bar().getByText('7 davon stehen nicht in dieser Liste').waitFor();
    await press('1');
    await dialog().getByText('12 Briefe ablegen').waitFor();
    await until(
      () =>
        dialog()
          .getByRole('button', { name: /ablegen/ })
          .evaluate((button) => button.matches(':focus')),
      { timeoutMs: 15_000 },
    );
    expect(filed()).toEqual([]);
    await press('Enter');
    await dialog().getByText('Alle 12 Briefe erledigt.').waitFor();
    expect(keys).toBe(3);
    expect(filed().map(({ id }) => id)).toEqual(krause.map(({ id }) => id));
    const bodies = krause.flatMap(({ id }) =>
      clerk.asked(`POST /api/posteingang/${id}/file`).map(({ body }) => body),
    );
    expect(bodies[0]).toMatchObject({
      akteId: akte.id,
      betreff: 'Nachweis 1 zum Gerüst',
      sender: KRAUSE,
      dokumentDate: '2026-11-17',
      kind: 'Sonstiges',
    });
    const acts = new Set(bodies.map((body) => Object(body).act));
    expect([acts.size, [...acts][0]]).toEqual([1, expect.stringMatching(/^[0-9a-f-]{36}$/)]);
    for (const { id } of krause)
      clerk.on(`POST /api/posteingang/${id}/undo-filing`, { status: 200, json: {} });
    await press('Enter');
    await dialog().waitFor({ state: 'detached' });
    await bar().waitFor({ state: 'detached' });
    await messages().getByText('12 Briefe abgelegt.').waitFor();
    await press('Control+z');
    await messages().getByText('12 von 12 Ablagen zurückgenommen.').waitFor();
  });

  it('can be looked at while they are marked, on every screen', async () => {
    await open([...krause.slice(0, 5), other]);
    await press('y');
    await marked(12);
    await looksWell(clerk.page, 'mehrere-markiert');
  });

  it('can be looked at before they are filed, on every screen', async () => {
    await open([...krause.slice(0, 5), other]);
    const inDoubt = [aRead('betreff', 'Nachweis 3', { sureness: 'prüfen' })];
    letters = letters.map((each) => (each.id === 'k-3' ? { ...each, fields: inDoubt } : each));
    await press('y');
    await marked(12);
    await press('1');
    await dialog().getByText('11 Briefe ablegen').waitFor();
    await looksWell(clerk.page, 'mehrere-vorschau');
  });

  it('tell what has become of each, on every screen', async () => {
    await open([...krause.slice(0, 5), other]);
    const who = 'Eva Sauer (30.11.2026, 14:02 Uhr) war schneller: Der Eingang liegt in der Akte 1.';
    const late = refusal(409, 'POSTEINGANG.ALREADY_FILED', 'Schon abgelegt', who);
    clerk.on('POST /api/posteingang/k-2/file', late);
    await press('y');
    await marked(12);
    await press('1');
    await dialog().getByText('12 Briefe ablegen').waitFor();
    await clerk.page.keyboard.press('Control+Enter');
    await dialog().getByText('11 von 12 Briefen erledigt.').waitFor();
    await dialog()
      .getByText(/Eva Sauer .* war schneller/)
      .waitFor();
    await looksWell(clerk.page, 'mehrere-ergebnis');
  });

  it('are left out where a person has to look, cannot be filed yet or are somebody else’s', async () => {
    const person = { id: 'p-1', name: 'Ayşe Yıldız' };
    await open(krause.slice(0, 6));
    const [one, two, three, four, five] = krause;
    if (!one || !two || !three || !four || !five) throw new Error('twelve letters were made');
    letters = [
      known(one, { fields: [aRead('sender', KRAUSE, { sureness: 'prüfen' })] }),
      known(two, { state: 'reading' }),
      known(three, { owner: { person, orgUnit: null, note: null } }),
      known(four, {
        filed: { akteId: 'x', aktenzeichen: '32.13-2026/0007', dokumentId: 'd' },
        state: 'filed',
      }),
      ...krause.slice(5).map((letter) => known(letter)),
    ];
    await press('y');
    await marked(12);
    await press('1');
    await dialog().getByText('7 Briefe ablegen').waitFor();
    const said = (await rows().allTextContents()).map((text) => text.replace(/\s+/g, ' '));
    expect(said[1]).toContain('prüfen: Betreff, Absender');
    expect(said[2]).toContain('wird noch gelesen');
    expect(said[3]).toContain('zugewiesen an Ayşe Yıldız');
    expect(said[4]).toContain('schon abgelegt in 32.13-2026/0007');
    expect(said[5]).toContain('nicht mehr im Eingang, oder Sie dürfen ihn nicht mehr sehen');
    await dialog().getByText('2 Briefe sind zu prüfen und vorerst nicht dabei.').waitFor();
    await dialog().getByRole('button', { name: 'Auch diese einbeziehen' }).click();
    await dialog().getByText('9 Briefe ablegen').waitFor();
    await rows().nth(3).getByRole('checkbox').press('Space');
    await dialog().getByText('8 Briefe ablegen').waitFor();
    await clerk.page.keyboard.press('Control+Enter');
    await dialog().getByText('Alle 8 Briefe erledigt.').waitFor();
    expect(filed().map(({ id }) => id)).toEqual([
      'k-1',
      'k-6',
      'k-7',
      'k-8',
      'k-9',
      'k-10',
      'k-11',
      'k-12',
    ]);
    expect((await rows().nth(3).textContent()) ?? '').toContain('bleibt liegen');
  });

  it('open a new Akte once, and all go into it, also where the first is refused', async () => {
    const unit = {
      id: 'e-1',
      number: '32.13',
      title: 'Sondernutzungen',
      parentId: null,
      aussonderungsart: 'B' as const,
      retentionYears: 10,
      legalSource: '',
    };
    clerk.on('GET /api/aktenplan', { json: { items: [unit] } });
    await open(krause.slice(0, 3), krause.slice(0, 3));
    clerk.on(
      'POST /api/posteingang/k-1/file',
      refusal(409, 'POSTEINGANG.NOT_READY', 'Wird noch gelesen', 'Gleich.'),
    );
    await press('y');
    await marked(3);
    await press('n');
    await dialog().getByText('Sondernutzungen', { exact: true }).first().click();
    await dialog().getByLabel('Betreff der Akte').fill('Gerüste am Markt');
    await press('Enter');
    await dialog().getByText('3 Briefe ablegen').waitFor();
    await clerk.page.keyboard.press('Control+Enter');
    await dialog().getByText('2 von 3 Briefen erledigt.').waitFor();
    const wish = (id: string) => clerk.asked(`POST /api/posteingang/${id}/file`)[0]?.body;
    const newAkte = { aktenplaneinheitId: 'e-1', betreff: 'Gerüste am Markt' };
    expect(wish('k-1')).toMatchObject({ newAkte });
    expect(wish('k-2')).toMatchObject({ newAkte });
    expect(wish('k-3')).toMatchObject({ akteId: 'a-1' });
    clerk.on('POST /api/posteingang/k-1/file', {
      json: aFiling('32.13-2026/1', '2026-11-23T09:00:00.000Z'),
    });
    await dialog().getByRole('button', { name: '1 Brief noch einmal versuchen' }).click();
    const again = await clerk.hearing('POST /api/posteingang/k-1/file', 2);
    expect(again[1]?.body).toMatchObject({ akteId: 'a-1' });
  });

  it('are taken back all together, and the one that has gone on says so', async () => {
    await open(krause.slice(0, 3), krause.slice(0, 3));
    for (const letter of krause.slice(0, 3)) {
      clerk.on(`POST /api/posteingang/${letter.id}/undo-filing`, { json: known(letter) });
    }
    clerk.on(
      'POST /api/posteingang/k-2/undo-filing',
      refusal(
        409,
        'POSTEINGANG.CHANGED_MEANWHILE',
        'Inzwischen weiterbearbeitet',
        'Eva Sauer hat damit weitergearbeitet.',
      ),
    );
    await press('y');
    await marked(3);
    await press('1');
    await dialog().getByText('3 Briefe ablegen').waitFor();
    await clerk.page.keyboard.press('Control+Enter');
    await dialog().getByRole('button', { name: 'Alles zurücknehmen' }).click();
    await dialog().getByText('2 von 3 Ablagen zurückgenommen.').waitFor();
    await dialog()
      .getByText(/Bleibt abgelegt. Eva Sauer hat damit weitergearbeitet/)
      .waitFor();
    await dialog().getByText('1 Brief bleibt abgelegt; der Grund steht dabei.').waitFor();
    // It is filed: nothing here may file it once more.
    expect(
      await dialog()
        .getByRole('button', { name: /noch einmal versuchen/ })
        .count(),
    ).toBe(0);
  });

  it('stop where somebody stops them, and what is filed stays filed', async () => {
    await open(krause.slice(0, 3), krause.slice(0, 3));
    const answer: { go?: () => void } = {};
    clerk.on('POST /api/posteingang/k-2/file', async () => {
      await new Promise<void>((go) => {
        answer.go = go;
      });
      return { json: aFiling(akte.aktenzeichen, '2026-11-23T09:00:00.000Z') };
    });
    await press('y');
    await marked(3);
    await press('1');
    await dialog().getByText('3 Briefe ablegen').waitFor();
    await clerk.page.keyboard.press('Control+Enter');
    await dialog().getByText('1 von 3 Briefen').waitFor();
    await dialog().getByRole('button', { name: 'Anhalten' }).click();
    answer.go?.();
    await dialog().getByText('2 von 3 Briefen erledigt.').waitFor();
    await dialog().getByText('nicht mehr versucht').waitFor();
    expect(clerk.asked('POST /api/posteingang/k-3/file')).toEqual([]);
  });

  it('are passed on with a note, each as it was seen', async () => {
    const yildiz = { id: 'p-1', displayName: 'Ayşe Yıldız', orgUnits: [] };
    clerk.on('GET /api/colleagues', { json: { items: [yildiz] } });
    clerk.on('GET /api/org-units', { json: { items: [] } });
    await open(krause.slice(0, 2), krause.slice(0, 2));
    for (const id of ['k-1', 'k-2'])
      clerk.on(`POST /api/posteingang/${id}/assign`, { status: 204 });
    await press('Shift+ArrowDown');
    await marked(2);
    await press('z');
    await dialog().getByPlaceholder('Person oder Einheit').waitFor();
    await clerk.page.keyboard.type('yıl');
    await press('ArrowDown');
    await press('Enter');
    await dialog().getByText('Ayşe Yıldız', { exact: true }).last().waitFor();
    await clerk.page.keyboard.type('Bitte prüfen');
    await press('Enter');
    await dialog().getByText('2 Briefe zuweisen').waitFor();
    await clerk.page.keyboard.press('Control+Enter');
    await dialog().getByText('Alle 2 Briefe erledigt.').waitFor();
    expect(clerk.asked('POST /api/posteingang/k-2/assign').map(({ body }) => body)).toEqual([
      { version: 1, userId: 'p-1', note: 'Bitte prüfen', act: expect.any(String) },
    ]);
  });

  it('are marked by key and by mouse, also a whole reach, and Esc marks none', async () => {
    await open([...krause.slice(0, 5), other]);
    await press('x');
    await marked(1);
    const box = (no: number) =>
      clerk.page.getByRole('checkbox', { name: `Markieren: Nachweis ${no} zum Gerüst` });
    await box(4).click({ modifiers: ['Shift'], force: true });
    await marked(4);
    await box(2).click({ force: true });
    await marked(3);
    expect(await Promise.all([1, 2, 3, 4, 5].map((no) => box(no).isChecked()))).toEqual([
      true,
      false,
      true,
      true,
      false,
    ]);
    await press('Escape');
    await bar().waitFor({ state: 'detached' });
  });

  it('lose the mark of a letter that leaves the inbox, and say so', async () => {
    await open(krause.slice(0, 3), krause.slice(0, 3));
    await press('y');
    await marked(3);
    letters = letters.filter(({ id }) => id !== 'k-2');
    clerk.on('GET /api/posteingang', { json: aPage(krause.slice(0, 1)) });
    await clerk.page.getByRole('link', { name: /^Frist/ }).click();
    await clerk.page
      .getByText('1 markierter Brief ist nicht mehr im Eingang: „Nachweis 2 zum Gerüst“')
      .first()
      .waitFor();
    await marked(2);
  });
});
