import { beforeEach, describe, expect, it } from '@jest/globals';
import { until } from '#libs/platform/testing';
import type { Anlage, PosteingangDetail } from '../../apps/web/src/api/types.js';
import { aFiling, aLetter, anItem, aPage, aPageText, aProposal } from './stage/letters.js';
import { aDokument, aDokumentItem, anAkte } from './stage/akten.js';
import { looksWell } from './stage/look.js';
import { stageForTests } from './stage/stage.js';
import type { Visit } from './stage/visit.js';

const aFile = (place: number, name: string, change: Partial<Anlage> = {}): Anlage => ({
  place,
  within: null,
  name,
  mime: 'application/pdf',
  size: 1_240_000,
  sha256: 'ab'.repeat(32),
  state: 'read',
  betreff: name.replace(/\.\w+$/, ''),
  flags: [],
  pages: [{ pageNo: 1, state: 'done', error: null, blank: false, widthPx: 1000, heightPx: 1400 }],
  ...change,
});

const zip = aFile(3, 'unterlagen.zip', {
  mime: 'application/zip',
  state: 'stored-only',
  pages: [],
});
const files = [
  aFile(1, 'Lageplan Breite Straße 22 mit Einzeichnung der Gerüstfläche und der Gehwegbreite.pdf', {
    betreff: 'Lageplan',
  }),
  aFile(2, 'Foto.jpg', { mime: 'image/jpeg' }),
  zip,
];

/** Without these nobody sees what hangs on a mail, and it cannot be filed by itself. */
describe('files inside a letter', () => {
  const stage = stageForTests();
  let clerk: Visit;

  const panel = () => clerk.page.getByRole('complementary', { name: 'Ablage' });
  const document = () => clerk.page.getByRole('region', { name: 'Dokument', exact: true });
  const tabs = () => clerk.page.getByRole('group', { name: 'Schreiben und Anlagen' });
  const press = (key: string) => clerk.page.keyboard.press(key);
  const soon = (check: () => Promise<boolean>) => until(check, { timeoutMs: 15_000 });

  async function open(change: Partial<PosteingangDetail> = {}): Promise<void> {
    const item = anItem('eins', { title: 'Antrag eins' });
    const letter = aLetter(item, {
      mime: 'message/rfc822',
      attachments: { state: 'known', items: files },
      proposals: [aProposal('a-1')],
      flags: [{ code: 'MAIL.ATTACHMENTS', text: 'Die E-Mail hat Anlagen.', page: null }],
      ...change,
    });
    clerk.on('GET /api/posteingang', { json: aPage([{ ...item, proposal: null }]) });
    clerk.on('GET /api/posteingang/eins', { json: letter });
    clerk.on('GET /api/posteingang/eins/progress', { json: letter });
    clerk.on('GET /api/posteingang/{id}/pages/{no}', { json: aPageText(1, 'Ein Brief') });
    clerk.on('GET /api/posteingang/{id}/attachments/{place}/pages/{no}', {
      json: aPageText(1, 'Der Lageplan'),
    });
    clerk.on('GET /api/akten/a-1', { json: anAkte('a-1') });
    await clerk.goTo('/eingang?eintrag=eins&ansicht=ablage');
    await soon(async () => (await panel().getByLabel('Betreff', { exact: true }).count()) === 1);
  }

  beforeEach(async () => {
    clerk = await stage.begin();
  });

  it('stand beside the letter, are looked at with a click and are offered for download', async () => {
    await open();
    await tabs().getByRole('button', { name: 'Foto.jpg' }).waitFor();
    expect(await tabs().getByRole('button').allTextContents()).toEqual([
      'Schreiben',
      ...files.map(({ name }) => name),
    ]);
    await tabs().getByRole('button', { name: 'Foto.jpg' }).click();
    await document().getByText('Bild · 1,2 MB · 1 Seite').waitFor();
    await document().getByRole('region', { name: 'Dokument Foto.jpg' }).waitFor();
    const link = document().getByRole('link', { name: 'Anlage herunterladen' });
    expect(await link.getAttribute('href')).toBe('/api/posteingang/eins/attachments/2/content');
    await tabs().getByRole('button', { name: zip.name }).click();
    await document()
      .getByText(/lässt sich hier nicht zeigen/)
      .waitFor();
    await tabs().getByRole('button', { name: 'Schreiben' }).click();
    await document().getByRole('region', { name: 'Dokument Antrag eins' }).waitFor();
  });

  it('become Dokumente of their own with one key, and stay with the letter with one more', async () => {
    clerk.on('POST /api/posteingang/eins/file', {
      json: aFiling('32.13-2026/a-1', new Date(Date.now() + 10_000).toISOString()),
    });
    await open();
    const boxes = panel().getByRole('checkbox');
    await boxes.first().waitFor();
    await press('i');
    await soon(async () => (await boxes.first().isChecked()) && (await boxes.last().isChecked()));
    await press('i');
    await soon(async () => !(await boxes.first().isChecked()));
    await press('i');
    await boxes.last().uncheck();
    await panel()
      .getByLabel(/Betreff der Anlage Foto/)
      .fill('Foto vom Gerüst');
    await press('Control+Enter');
    await clerk.hearing('POST /api/posteingang/eins/file', 1);
    const [request] = clerk.asked('POST /api/posteingang/eins/file');
    expect(request?.body).toMatchObject({
      ownDokumente: [
        { place: 1, betreff: 'Lageplan' },
        { place: 2, betreff: 'Foto vom Gerüst' },
      ],
    });
  });

  it('can be read on every screen, with very long names too', async () => {
    await open();
    await panel().getByRole('checkbox').first().waitFor();
    await press('i');
    await panel()
      .getByLabel(/Betreff der Anlage Foto/)
      .waitFor();
    await looksWell(clerk.page, 'anlagen');
  }, 120_000);

  it('say in the tree of the Akte with which Dokument they came', async () => {
    const letter = aDokumentItem('d-1', { betreff: 'Antrag' });
    const plan = aDokumentItem('d-2', { betreff: 'Lageplan', attachedTo: 'd-1' });
    clerk.on('GET /api/akten/a-1', {
      json: anAkte('a-1', { vorgaenge: [], dokumente: [letter, plan] }),
    });
    await clerk.goTo('/akten/a-1');
    const tree = clerk.page.getByRole('treegrid');
    await tree
      .getByRole('row', { name: /Lageplan/ })
      .getByText('Anlage zu 1')
      .waitFor();
    expect(await tree.getByText(/^Anlage zu/).count()).toBe(1);
  });

  it('say plainly that they cannot be taken out', async () => {
    await open({ attachments: { state: 'failed', items: [] } });
    await document()
      .getByText(/lassen sich nicht einzeln öffnen/)
      .waitFor();
  });

  it('of an office file show the text, and say that there is no picture of it', async () => {
    await open({
      mime: 'application/vnd.oasis.opendocument.text',
      attachments: { state: 'none', items: [] },
      pages: [{ pageNo: 1, state: 'done', error: null, blank: false, widthPx: 0, heightPx: 0 }],
    });
    clerk.on('GET /api/posteingang/{id}/pages/{no}', {
      json: {
        ...aPageText(1, 'Sehr geehrte Damen und Herren'),
        widthPx: 0,
        heightPx: 0,
        source: 'extracted',
        words: [],
      },
    });
    await clerk.goTo('/eingang');
    await document()
      .getByText('Von dieser Datei gibt es hier kein Bild, nur ihren Text.')
      .waitFor();
    await document().getByText('Sehr geehrte').waitFor();
    const original = document().getByRole('link', { name: 'Original herunterladen' });
    expect(await original.first().getAttribute('href')).toContain('/content?as=original');
  });

  it('stand beside a Dokument of an Akte as well, and a link leads to the one that is shown', async () => {
    const original = {
      mime: 'message/rfc822',
      filename: 'a.eml',
      size: 9,
      sha256: 'ab'.repeat(32),
    };
    const version = {
      id: 'v',
      no: 1,
      createdAt: '2026-03-05T09:00:00.000Z',
      pageCount: 1,
      original,
    };
    clerk.on('GET /api/akten/1', { json: anAkte('1') });
    clerk.on('GET /api/dokumente/d-1', {
      json: aDokument('d-1', '1', { versions: [{ ...version, rendition: null }] }),
    });
    clerk.on('GET /api/dokumente/d-1/pages/{no}', { json: aPageText(1, 'Ein Brief') });
    clerk.on('GET /api/dokumente/d-1/attachments', {
      json: { letterId: 'eins', attachments: { state: 'known', items: files } },
    });
    clerk.on('GET /api/posteingang/{id}/attachments/{place}/pages/{no}', {
      json: aPageText(1, 'Ein Foto'),
    });
    await clerk.goTo('/akten/1?dokument=d-1');
    await tabs().getByRole('button', { name: 'Foto.jpg' }).click();
    await document().getByText('Bild · 1,2 MB · 1 Seite').waitFor();
    expect(clerk.address).toBe('/akten/1?dokument=d-1&anlage=2');
    await clerk.goTo('/akten/1?dokument=d-1&anlage=2');
    const link = document().getByRole('link', { name: 'Anlage herunterladen' });
    expect(await link.getAttribute('href')).toBe('/api/posteingang/eins/attachments/2/content');
    await tabs().getByRole('button', { name: 'Schreiben' }).click();
    await soon(async () => clerk.address === '/akten/1?dokument=d-1');
  }, 60_000);

  it('say where one could not be read', async () => {
    const given = aFile(1, 'Plan.pdf', { state: 'unread' });
    await open({ attachments: { state: 'known', items: [given] } });
    await panel().getByText('PDF · 1,2 MB · 1 Seite · konnte nicht gelesen werden').waitFor();
  });
});
