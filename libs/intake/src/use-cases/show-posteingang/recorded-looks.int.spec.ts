import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { numberKey } from '#libs/letters/contracts';
import { one, rows, sql } from '#libs/platform';
import { Blobs } from '#libs/storage';
import { body, IntakeHouse, json, multipart, type Person } from '../../testing/intake-house.js';
import { probeByHand, readByHand } from '../../testing/read-by-hand.js';

describe('what the log says of whoever fetches a letter', () => {
  let house: IntakeHouse;
  let clerk: Person;
  let originalId: string;
  let id: string;
  let akteId: string;
  let aktenzeichen: string;

  beforeAll(async () => {
    house = await IntakeHouse.open();
    const scan = await house.person('scan');
    clerk = await house.person('neumann');
    const stapel = await body(scan('POST', '/api/stapel', json({})));
    const path = `/api/stapel/${stapel.id}/originals`;
    const sent = multipart(Buffer.from('kein Bild'), 'brief.tif');
    ({ originalId } = await body(scan('POST', path, sent)));
    ({ id } = (await body(clerk('GET', '/api/posteingang'))).items[0]);
    await readFirstPage();
  }, 60_000);
  afterAll(() => house.close());
  afterEach(forget);

  /** The worker without its engine: the first of two pages is read, and names an Akte. */
  async function readFirstPage(): Promise<void> {
    const { sha256 } = await house.app.get(Blobs, { strict: false }).putBuffer(Buffer.from('jpeg'));
    const einheit = await house.db.run((ctx) =>
      one<{ id: string }>(
        ctx,
        sql`select id from records.aktenplaneinheit where number = '32.13.02'`,
      ),
    );
    const open = json({ aktenplaneinheitId: einheit?.id, betreff: 'Sondernutzung' });
    const akte = await body(clerk('POST', '/api/akten', open));
    akteId = akte.id;
    await probeByHand(house, originalId, 2);
    aktenzeichen = akte.aktenzeichen;
    const text = `Ihr Zeichen: ${aktenzeichen}`;
    await readByHand(house, originalId, { pageNo: 1, text, previewSha256: sha256 });
  }

  /** The worker again: what it makes of that page. */
  async function findClues(): Promise<void> {
    const clue = { kind: 'own-aktenzeichen', value: numberKey(aktenzeichen) };
    await house.db.asOwner(`
      insert into intake.letter_fields (letter_id, inputs, reader, state, fields, clues, read_at)
      values ('${id}', '1:1.1', 'a spec', 'read', '[]', '${JSON.stringify([clue])}', now())
      on conflict do nothing`);
  }

  let seen = 0;
  async function forget(): Promise<void> {
    seen = (await events()).at(-1)?.seq ?? seen;
  }

  const events = () =>
    house.db.run((ctx) =>
      rows<{ seq: number; action: string; count: number | null }>(
        ctx,
        sql`select seq::int, action, (body::jsonb -> 'details' ->> 'count')::int as count
            from audit.event e where e.seq > ${seen} order by e.seq`,
      ),
    );
  const actions = async () => (await events()).map(({ action }) => action);

  async function get(path: string): Promise<Response> {
    const answer = await clerk('GET', path);
    expect(answer.status).toBe(200);
    return answer;
  }

  it('opening it is a look, and so are the Akten that are proposed', async () => {
    await findClues();
    await forget();
    const { proposals } = await body(get(`/api/posteingang/${id}`));
    expect(proposals.length).toBeGreaterThan(0);
    expect(await events()).toMatchObject([
      { action: 'posteingang.read', count: null },
      { action: 'akte.proposed', count: proposals.length },
    ]);
  });

  it('loading it in advance is called so', async () => {
    await findClues();
    await get(`/api/posteingang/${id}?purpose=prefetch`);
    expect(await actions()).toEqual(['posteingang.prefetched', 'akte.proposed']);
    expect((await clerk('GET', `/api/posteingang/${id}?purpose=peek`)).status).toBe(400);
  });

  it('asking how far it is read leaves nothing, and tells nothing of what stands in it', async () => {
    await house.db.asOwner(`delete from intake.letter_fields where letter_id = '${id}'`);
    const first = { pageNo: 1, state: 'done', error: null, blank: false };
    for (let poll = 0; poll < 3; poll += 1) {
      expect(await body(get(`/api/posteingang/${id}/progress`))).toEqual({
        id,
        state: 'reading',
        pageCount: 2,
        attachmentsSettled: true,
        pagesDone: 1,
        pagesFailed: 0,
        fieldsState: 'reading',
        pages: [{ ...first, widthPx: 827, heightPx: 1169 }, expect.objectContaining({ pageNo: 2 })],
      });
    }
    expect(await actions()).toEqual([]);
  });

  it('asking how far it is read takes the right to see it', async () => {
    const auditor = await house.person('pruefung');
    expect((await auditor('GET', `/api/posteingang/${id}/progress`)).status).toBe(403);
  });

  it('the picture of a page was sent, its text was read, or searched for words', async () => {
    await get(`/api/posteingang/${id}/pages/1/image`);
    await get(`/api/posteingang/${id}/pages/1`);
    await get(`/api/posteingang/${id}/pages/1?purpose=search`);
    expect(await actions()).toEqual([
      'posteingang.page-image-sent',
      'posteingang.page-read',
      'posteingang.page-searched',
    ]);
    expect((await clerk('GET', `/api/posteingang/${id}/pages/2`)).status).toBe(404);
  });

  it('once filed the same is said of the Dokument', async () => {
    await readByHand(house, originalId, { pageNo: 2, text: 'Anlage', previewSha256: null });
    const where = json({ akteId, betreff: 'Antrag' });
    const filed = await body(clerk('POST', `/api/posteingang/${id}/file`, where));
    const { dokumentId } = filed;
    expect(filed).toMatchObject({ akteId });
    await forget();
    await get(`/api/dokumente/${dokumentId}/pages/1/image`);
    await get(`/api/dokumente/${dokumentId}/pages/1`);
    await get(`/api/dokumente/${dokumentId}/pages/1?purpose=search`);
    expect(await actions()).toEqual([
      'dokument.page-image-sent',
      'dokument.page-read',
      'dokument.page-searched',
    ]);
  });
});
