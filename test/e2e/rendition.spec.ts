import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/kernel';
import { one, sql } from '#libs/platform';
import { Records } from '#libs/records';
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
      town.app.get(Records, { strict: false }).fileDokument(ctx, {
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
