import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { one, sql } from '#libs/platform';
import { RecordsTown } from '../../testing/records-town.js';
import { DownloadDokumentQuery } from './download-dokument.query.js';

describe(DownloadDokumentQuery.name, () => {
  let town: RecordsTown;

  beforeAll(async () => {
    town = await RecordsTown.build();
  });
  afterAll(() => town.leave());

  it('names the original and records who took it', async () => {
    const akte = await town.open();
    const id = await town.db.run((ctx) => town.file(ctx, akte.id));
    const query = town.app.get(DownloadDokumentQuery);
    const blob = await town.db.run((ctx) => query.execute(ctx, id, 'original'));
    expect(blob).toMatchObject({ mime: 'image/tiff', filename: 'brief.tif' });
    const recorded = await town.db.run((ctx) =>
      one(
        ctx,
        sql`select action from audit.event where akte_id = ${akte.id} order by seq desc limit 1`,
      ),
    );
    expect(recorded).toEqual({ action: 'dokument.downloaded' });
  });

  it('gives no original for a rendition that was never made', async () => {
    const akte = await town.open();
    const id = await town.db.run((ctx) => town.file(ctx, akte.id));
    const query = town.app.get(DownloadDokumentQuery);
    await expect(town.db.run((ctx) => query.execute(ctx, id, 'rendition'))).rejects.toMatchObject({
      code: 'DOKUMENT.NO_RENDITION',
    });
  });
});
