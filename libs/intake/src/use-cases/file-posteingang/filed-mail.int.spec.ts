import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { letterPdf } from '#libs/imaging/testing';
import { newId } from '#libs/kernel';
import { exec, one, rows, sql, type Ctx } from '#libs/platform';
import type { PageText } from '#libs/records/contracts';
import { PageRepository } from '../../persistence/page.repository.js';
import { StapelDesk } from '../../steps/stapel-desk.js';
import { body, IntakeHouse, json, multipart, type Person } from '../../testing/intake-house.js';

describe('central mail', () => {
  let house: IntakeHouse;
  let scan: Person;
  let filer: Person;
  let stranger: Person;
  let stapelId: string;
  let originalId: string;
  let id: string;
  let akteId: string;
  let aktenzeichen: string;

  beforeAll(async () => {
    house = await IntakeHouse.open();
    scan = await house.person('scan');
    filer = await house.distributor('kasse', 'Kämmerei');
    stranger = await house.distributor('buerger', 'FB 2');
    stapelId = (await body(scan('POST', '/api/stapel', json({ title: 'Zentralpost' })))).id;
    const pdf = await letterPdf({ pages: [['Pfändung Meier', 'vertraulich']] });
    const path = `/api/stapel/${stapelId}/originals`;
    ({ originalId } = await body(scan('POST', path, multipart(pdf, 'geheim.pdf'))));
    await house.db.run(readByHand);
    const { items } = await body(filer('GET', '/api/posteingang'));
    id = items[0].id;
  }, 60_000);
  afterAll(() => house.close());

  /** What the worker does, without its engine. */
  async function readByHand(ctx: Ctx): Promise<void> {
    const reading: PageText = {
      pageNo: 1,
      widthPx: 10,
      heightPx: 10,
      source: 'born-digital',
      text: 'Pfändung Meier',
      words: [],
      engine: '',
      model: '',
      engineVersion: '',
      meanConfidence: null,
      blank: false,
      previewSha256: null,
    };
    await exec(
      ctx,
      sql`update intake.original set probed_at = now(), mime = 'application/pdf',
      state = 'read', pages_total = 1, pages_done = 1 where id = ${originalId}`,
    );
    await exec(
      ctx,
      sql`insert into intake.page (original_id, page_no, state) values (${originalId}, 1, 'waiting')`,
    );
    const desk = house.app.get(StapelDesk, { strict: false });
    await desk.changeOriginal(ctx, originalId, async (at) => {
      await new PageRepository().settlePage(ctx, at, 1, { reading });
      return 'changed';
    });
  }

  const file = (person: Person) => {
    const where = { akteId, betreff: 'Pfändung Meier' };
    return person('POST', `/api/posteingang/${id}/file`, json(where));
  };

  it('is seen by who passes it on, and by no other clerk, until it is filed', async () => {
    for (const person of [filer, stranger]) {
      expect((await person('GET', `/api/posteingang/${id}/pages/1`)).status).toBe(200);
    }
    const clerk = await house.newcomer('amt', 'FB 3');
    expect((await clerk('GET', `/api/posteingang/${id}/pages/1`)).status).toBe(404);
    const { aktenplaneinheitId } = await einheit();
    const akte = json({ aktenplaneinheitId, betreff: 'Vollstreckung' });
    ({ id: akteId, aktenzeichen } = await body(filer('POST', '/api/akten', akte)));
    expect((await file(filer)).status).toBe(200);
  });

  async function einheit() {
    const found = await house.db.run((ctx) =>
      one<{ id: string }>(
        ctx,
        sql`select id from records.aktenplaneinheit where number = '32.13.02'`,
      ),
    );
    return { aktenplaneinheitId: found?.id ?? '' };
  }

  it.each(['', '/pages/1', '/pages/1/image', '/content', '/content?as=rendition'])(
    'once filed does not exist for who may not see the Akte: %s',
    async (path) => {
      for (const person of [stranger, scan]) {
        const answer = await person('GET', `/api/posteingang/${id}${path}`);
        expect([403, 404]).toContain(answer.status);
        expect(await answer.text()).not.toContain(aktenzeichen);
      }
    },
  );

  it('once filed is in the list of those only who see the Akte', async () => {
    const list = async (person: Person) =>
      (await body(person('GET', '/api/posteingang?state=filed'))).items;
    expect(await list(stranger)).toEqual([]);
    expect(await list(filer)).toEqual([
      expect.objectContaining({ id, filed: expect.objectContaining({ aktenzeichen }) }),
    ]);
  });

  it('once filed leaves the list of its Stapel, whose pages stay counted', async () => {
    for (const person of [stranger, scan]) {
      const stapel = await body(person('GET', `/api/stapel/${stapelId}`));
      expect([stapel.originals, stapel.pagesTotal, stapel.pagesDone]).toEqual([[], 1, 1]);
    }
    const own = await body(filer('GET', `/api/stapel/${stapelId}`));
    expect(own.originals).toEqual([expect.objectContaining({ id: originalId })]);
  });

  it('that somebody of another unit has filed is no secret, but where it lies is', async () => {
    for (const person of [stranger, filer]) {
      const refused = await file(person);
      const text = await refused.text();
      expect(refused.status).toBe(409);
      expect(text.includes(aktenzeichen)).toBe(person === filer);
      expect(text).toContain(person === filer ? 'ALREADY_FILED' : 'FILED_ELSEWHERE');
    }
    expect((await stranger('POST', `/api/posteingang/${newId()}/file`, json({}))).status).toBe(400);
    const undo = await stranger('POST', `/api/posteingang/${id}/undo-filing`);
    expect([undo.status, (await body(undo)).code]).toEqual([404, 'POSTEINGANG.NOT_FOUND']);
    const retry = await stranger('POST', `/api/posteingang/${id}/retry`);
    expect([retry.status, (await body(retry)).code]).toEqual([404, 'POSTEINGANG.NOT_FOUND']);
  });

  it('once filed is read into the history of its Akte', async () => {
    await filer('GET', `/api/posteingang/${id}`);
    await filer('GET', `/api/posteingang/${id}/pages/1`);
    await filer('GET', `/api/posteingang/${id}/content`);
    const found = await house.db.run((ctx) =>
      rows<{ action: string }>(ctx, sql`select action from audit.event where akte_id = ${akteId}`),
    );
    expect(found.map(({ action }) => action)).toEqual(
      expect.arrayContaining([
        'posteingang.read',
        'posteingang.page-read',
        'posteingang.downloaded',
      ]),
    );
  });
});
