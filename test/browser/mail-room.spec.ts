import { beforeEach, describe, expect, it } from '@jest/globals';
import { aLetter, anItem, aPage, aPageText } from './stage/letters.js';
import { looksWell } from './stage/look.js';
import { aMailRoomPerson } from './stage/people.js';
import { stageForTests } from './stage/stage.js';
import type { Visit } from './stage/visit.js';

const neumann = {
  id: 'p-1',
  displayName: 'Sabine Neumann',
  orgUnits: [{ id: 'u-3', name: 'FB 3' }],
};

/** Without these what arrives for the whole house would lie with somebody who cannot pass it on. */
describe('the desk of the mail room', () => {
  const stage = stageForTests();
  let person: Visit;

  const press = (key: string) => person.page.keyboard.press(key);
  const pane = () => person.page.getByRole('complementary', { name: 'Ablage' });

  beforeEach(async () => {
    person = await stage.begin(aMailRoomPerson());
    const letters = [
      aLetter(anItem('eins', { title: 'Umschlag', sealed: true })),
      aLetter(anItem('zwei', { title: 'Antrag' })),
    ];
    person.on('GET /api/posteingang', {
      json: aPage(letters.map((letter) => ({ ...letter, proposal: null }))),
    });
    for (const letter of letters) {
      person.on(`GET /api/posteingang/${letter.id}`, { json: letter });
      person.on(`GET /api/posteingang/${letter.id}/progress`, { json: letter });
    }
    person.on('GET /api/posteingang/{id}/pages/{no}', { json: aPageText(1, 'Stadt, Ordnungsamt') });
    person.on('GET /api/colleagues', { json: { items: [neumann] } });
    person.on('GET /api/org-units', { json: { items: [] } });
    person.on('POST /api/posteingang/eins/assign', { status: 204 });
    await person.goTo('/eingang');
    await pane()
      .getByRole('button', { name: /Zuweisen/ })
      .waitFor();
  });

  it('passes a sealed letter on with a few keys, and shows the next one', async () => {
    await person.page.getByText('Verschlossen: gescannt ist nur der Umschlag.').waitFor();
    await press('z');
    await person.page.getByPlaceholder('Person oder Einheit').waitFor();
    await person.page.getByRole('dialog').getByText('Sabine Neumann').waitFor();
    await press('ArrowDown');
    await press('Enter');
    await person.page
      .getByRole('dialog')
      .getByText('Sabine Neumann', { exact: true })
      .last()
      .waitFor();
    await press('Enter');
    await person.page.getByText('Zugewiesen: Sabine Neumann.').first().waitFor();
    const sent = person.asked('POST /api/posteingang/eins/assign').map(({ body }) => body);
    expect(sent).toEqual([{ version: 1, userId: 'p-1' }]);
    await person.page.getByText('Verschlossen: gescannt').waitFor({ state: 'detached' });
  });

  it('files nothing, marks what is sealed, and can be read on every screen', async () => {
    expect(
      await pane()
        .getByRole('button', { name: /Ablegen/ })
        .count(),
    ).toBe(0);
    const rows = person.page.getByRole('link', { name: /verschlossen/ });
    expect(await rows.count()).toBe(1);
    await looksWell(person.page, 'poststelle');
  });
});
