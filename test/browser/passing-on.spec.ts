import { beforeEach, describe, expect, it } from '@jest/globals';
import { until } from '#libs/platform/testing';
import type { PosteingangDetail } from '../../apps/web/src/api/types.js';
import { aLetter, anItem, aPage, aPageText } from './stage/letters.js';
import { looksWell } from './stage/look.js';
import { refusal } from './stage/replies.js';
import { stageForTests } from './stage/stage.js';
import type { Visit } from './stage/visit.js';

const yildiz = { id: 'p-1', displayName: 'Ayşe Yıldız', orgUnits: [{ id: 'u-4', name: 'FB 4' }] };
const unit = { id: 'u-4', name: 'FB 4', parentId: null };

const letterOf = (id: string, change: Partial<PosteingangDetail> = {}) =>
  aLetter(anItem(id, { title: `Antrag ${id}` }), change);

/** Without these a letter that is somebody else's stays where it is, and everybody reads it again. */
describe('a letter that is not filed now', () => {
  const stage = stageForTests();
  let clerk: Visit;

  const panel = () => clerk.page.getByRole('complementary', { name: 'Ablage' });
  const dialog = () => clerk.page.getByRole('dialog');
  const messages = () => clerk.page.getByRole('region', { name: 'Meldungen' });
  const press = (key: string) => clerk.page.keyboard.press(key);
  const sent = (call: string) => clerk.asked(call).map(({ body }) => body);
  const isOpen = (id: string) =>
    until(
      async () =>
        (await panel().getByLabel('Betreff', { exact: true }).inputValue()) === `Antrag ${id}`,
      { timeoutMs: 15_000 },
    );

  async function open(first: Partial<PosteingangDetail> = {}): Promise<void> {
    const letters = [letterOf('eins', first), letterOf('zwei')];
    clerk.on('GET /api/posteingang', {
      json: aPage(letters.map((letter) => ({ ...letter, proposal: null }))),
    });
    for (const letter of letters) {
      clerk.on(`GET /api/posteingang/${letter.id}`, { json: letter });
      clerk.on(`GET /api/posteingang/${letter.id}/progress`, { json: letter });
    }
    clerk.on('GET /api/posteingang/{id}/pages/{no}', { json: aPageText(1, 'Ein Brief') });
    clerk.on('GET /api/colleagues', { json: { items: [yildiz] } });
    clerk.on('GET /api/org-units', { json: { items: [unit] } });
    await clerk.goTo('/eingang');
    await isOpen('eins');
  }

  beforeEach(async () => {
    clerk = await stage.begin();
  });

  it('goes to a colleague by a name and three keys, and the next one is there', async () => {
    clerk.on('POST /api/posteingang/eins/assign', { status: 204 });
    await open();
    await press('z');
    await dialog().getByPlaceholder('Person oder Einheit').waitFor();
    await clerk.page.keyboard.type('yıl');
    await press('ArrowDown');
    await press('Enter');
    await dialog().getByText('Ayşe Yıldız', { exact: true }).last().waitFor();
    await press('Enter');
    await messages().getByText('Zugewiesen: Ayşe Yıldız.').waitFor();
    expect(sent('POST /api/posteingang/eins/assign')).toEqual([{ version: 1, userId: 'p-1' }]);
    await isOpen('zwei');
  });

  it('is passed on in a dialog that can be read on every screen', async () => {
    await open();
    await press('z');
    await dialog().getByText('Ayşe Yıldız', { exact: true }).waitFor();
    await looksWell(clerk.page, 'zuweisen');
  });

  it('waits for a week after two keys, and comes back by one', async () => {
    clerk.on('POST /api/posteingang/eins/defer', { status: 204 });
    clerk.on('POST /api/posteingang/eins/take-up', { status: 204 });
    await open();
    await press('s');
    await dialog()
      .getByText(/^Wieder da am/)
      .waitFor();
    await press('Enter');
    await messages()
      .getByText(/^Zurückgestellt bis/)
      .waitFor();
    const [body] = sent('POST /api/posteingang/eins/defer');
    expect(body).toEqual({ version: 1, until: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
    await messages()
      .getByRole('button', { name: /Rückgängig/ })
      .click();
    await messages().getByText('Der Eingang ist wieder offen.').waitFor();
    expect(sent('POST /api/posteingang/eins/take-up')).toEqual([{ version: 2 }]);
  });

  it('is laid aside with a reason, which is asked for', async () => {
    clerk.on('POST /api/posteingang/eins/set-aside', { status: 204 });
    await open();
    await press('l');
    await dialog().getByLabel('Begründung').waitFor();
    await press('Enter');
    await dialog().getByText('Bitte geben Sie eine Begründung an.').waitFor();
    await clerk.page.keyboard.type('Werbung');
    await press('Enter');
    await messages().getByText('Beiseitegelegt.').waitFor();
    expect(sent('POST /api/posteingang/eins/set-aside')).toEqual([
      { version: 1, reason: 'Werbung' },
    ]);
  });

  it('says whose it is and what was said, and why it is not on the desk', async () => {
    const person = { id: 'p-1', name: 'Ayşe Yıldız' };
    await open({
      owner: { person, orgUnit: null, note: 'Bitte bis Freitag' },
      asideReason: 'Irrläufer',
    });
    await panel().getByText('Zugewiesen: Ayşe Yıldız').waitFor();
    await panel().getByText('„Bitte bis Freitag“').waitFor();
    await panel().getByText('Beiseitegelegt: Irrläufer').waitFor();
    await panel().getByRole('button', { name: 'Wieder aufnehmen' }).waitFor();
    await looksWell(clerk.page, 'beiseite');
  });

  it('keeps what was typed when a colleague was faster, and says who', async () => {
    clerk.on(
      'POST /api/posteingang/eins/set-aside',
      refusal(
        409,
        'POSTEINGANG.CARE_CHANGED',
        'Inzwischen geändert',
        'Ayşe Yıldız hat am 23.11.2026 verfügt.',
      ),
    );
    await open();
    await press('l');
    await dialog().getByLabel('Begründung').fill('Werbung');
    await press('Enter');
    await dialog()
      .getByText(/Ayşe Yıldız hat am/)
      .waitFor();
    expect(await dialog().getByLabel('Begründung').inputValue()).toBe('Werbung');
  });
});
