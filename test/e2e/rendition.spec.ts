import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/kernel';
import { exec, one, sql } from '#libs/platform';
import { Dokumente } from '#libs/records';
import { Blobs } from '#libs/storage';
import { InProcessTown } from '../support/in-process-town.js';

describe('a searchable PDF that does not exist', () => {
  let town: InProcessTown;

  beforeAll(async () => {
    town = await InProcessTown.start();
  });
  afterAll(() => town.close());

  it('is not replaced by the original of a letter', async () => {
    const scan = await town.signIn('scan');
    const stapel = await town.http().post('/api/stapel').set(scan).send({}).expect(201);
    await town
      .http()
      .post(`/api/stapel/${stapel.body.id}/originals`)
      .set(scan)
      .attach('original', Buffer.from('Brief'), 'brief.tif')
      .expect(201);
    const [letter] = (await town.http().get('/api/posteingang').set(scan)).body.items;
    const url = `/api/posteingang/${letter.id}/content`;
    await town.http().get(url).set(scan).expect(200);
    const answer = await town.http().get(`${url}?as=rendition`).set(scan).expect(404);
    expect(answer.body.code).toBe('POSTEINGANG.NO_RENDITION');
    expect(answer.headers['cache-control'] ?? '').not.toContain('max-age');
  });

  it('is not replaced by the original of a Dokument', async () => {
    const blob = await town.app.get(Blobs, { strict: false }).putBuffer(Buffer.from('Brief'));
    const akte = await town.db.run((ctx) =>
      one<{ id: string }>(ctx, sql`select id from records.akte where state = 'open' limit 1`),
    );
    const { dokumentId } = await town.db.run((ctx) =>
      town.app.get(Dokumente, { strict: false }).file(ctx, {
        akteId: akte?.id ?? '',
        vorgangId: null,
        betreff: 'Brief',
        kind: 'Schreiben',
        dokumentDate: null,
        receivedAt: ctx.now,
        original: { ...blob, mime: 'image/tiff', filename: 'brief.tif' },
        rendition: null,
        pages: [],
        pageCount: 0,
        source: { type: 'test', id: newId() },
      }),
    );
    const auditor = await town.signIn('pruefung');
    const url = `/api/dokumente/${dokumentId}/content`;
    await town.http().get(url).set(auditor).expect(200);
    const answer = await town.http().get(`${url}?as=rendition`).set(auditor).expect(404);
    expect(answer.body.code).toBe('DOKUMENT.NO_RENDITION');
  });
});

describe('a letter that was cut out of a batch', () => {
  let town: InProcessTown;
  let scan: Record<string, string>;
  let letterId: string;

  beforeAll(async () => {
    town = await InProcessTown.start();
    scan = await town.signIn('scan');
    const stapel = await town.http().post('/api/stapel').set(scan).send({}).expect(201);
    await town
      .http()
      .post(`/api/stapel/${stapel.body.id}/originals`)
      .set(scan)
      .attach('original', Buffer.from('Briefe vieler Leute'), 'stapel.tif')
      .expect(201);
    letterId = (await town.http().get('/api/posteingang').set(scan)).body.items[0].id;
    const own = await town.app.get(Blobs, { strict: false }).putBuffer(Buffer.from('nur dieser'));
    // What separation and the builder of renditions leave behind.
    await town.db.run(async (ctx) => {
      await exec(
        ctx,
        sql`update intake.posteingang set last_page = 1, state = 'ready' where id = ${letterId}`,
      );
      await exec(
        ctx,
        sql`insert into intake.rendition (letter_id, state, sha256, built_at)
            values (${letterId}, 'done', ${own.sha256}, now())`,
      );
    });
  });
  afterAll(() => town.close());

  it('is handed out alone, whatever is asked for', async () => {
    const url = `/api/posteingang/${letterId}/content?as=original`;
    const { body, headers } = await town.http().get(url).set(scan).expect(200);
    expect(headers['content-type']).toContain('application/pdf');
    expect(body.toString()).toBe('nur dieser');
  });

  it('is filed alone', async () => {
    const clerk = await town.signIn('neumann');
    const akte = await town.db.run((ctx) =>
      one<{ id: string }>(ctx, sql`select id from records.akte where state = 'open' limit 1`),
    );
    const filed = await town
      .http()
      .post(`/api/posteingang/${letterId}/file`)
      .set(clerk)
      .send({ akteId: akte?.id, betreff: 'Antrag' });
    expect(filed.body).toMatchObject({ dokumentId: expect.any(String) });
    const auditor = await town.signIn('pruefung');
    const url = `/api/dokumente/${filed.body.dokumentId}/content`;
    const { body } = await town.http().get(url).set(auditor).expect(200);
    expect(body.toString()).toBe('nur dieser');
  });
});
