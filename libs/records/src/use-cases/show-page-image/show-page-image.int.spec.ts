import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Blobs } from '#libs/storage';
import { RecordsTown } from '../../testing/records-town.js';
import { clerkOf, closed, pageText, recordedOn } from '../../testing/scene.js';
import { ShowPageImageQuery } from './show-page-image.query.js';

describe(ShowPageImageQuery.name, () => {
  let town: RecordsTown;

  beforeAll(async () => {
    town = await RecordsTown.build();
  });
  afterAll(() => town.leave());

  const send = (id: string, unit = 'FB 3') =>
    town.db.run(
      (ctx) => town.app.get(ShowPageImageQuery).execute(ctx, { id, pageNo: 1 }),
      clerkOf(town.orgUnit(unit)),
    );

  const withPicture = async () => {
    const akte = await town.open();
    const { sha256 } = await town.app.get(Blobs).putBuffer(Buffer.from('picture'));
    const pages = [{ ...pageText(1, ''), previewSha256: sha256 }];
    const id = await town.db.run((ctx) => town.file(ctx, akte.id, { pages, pageCount: 1 }));
    return { akteId: akte.id, id, sha256 };
  };

  it('names the picture of a page and records that it went out, not that somebody looked', async () => {
    const { akteId, id, sha256 } = await withPicture();
    expect(await send(id)).toEqual({ sha256, mime: 'image/jpeg', filename: 'seite-1.jpg' });
    expect((await recordedOn(town, akteId)).at(-1)).toBe('dokument.page-image-sent');
  });

  it('has none for a page that has no picture, and nothing for a stranger', async () => {
    const { id } = await withPicture();
    await expect(send(id, 'FB 4')).rejects.toMatchObject({ code: 'DOKUMENT.NOT_FOUND' });
    const akte = await town.open();
    const pages = [pageText(1, 'Mail')];
    const mail = await town.db.run((ctx) => town.file(ctx, akte.id, { pages, pageCount: 1 }));
    await expect(send(mail)).rejects.toMatchObject({ code: 'DOKUMENT.PAGE_NOT_FOUND' });
  });

  it('sends pictures of a closed Akte', async () => {
    const { akteId, id, sha256 } = await withPicture();
    await closed(town, akteId);
    expect(await send(id)).toMatchObject({ sha256 });
  });
});
