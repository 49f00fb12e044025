import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rows, sql } from '#libs/platform';
import { PostOffice } from '../testing/post-office.js';
import { StalledAttachments } from './stalled-attachments.js';

describe(StalledAttachments.name, () => {
  let office: PostOffice;

  beforeAll(async () => {
    office = await PostOffice.open();
  }, 60_000);
  afterAll(() => office.close());

  const restore = () =>
    office.house.db.run((ctx) =>
      office.house.app
        .get(StalledAttachments, { strict: false })
        .restore(ctx, new Date(ctx.now.getTime() + 60_000)),
    );
  const inLine = (originalId: string) =>
    office.house.db.run((ctx) =>
      rows<{ name: string; place: number | null }>(
        ctx,
        sql`select name, (data -> 'payload' ->> 'place')::int as place from pgboss.job
            where data -> 'payload' ->> 'originalId' = ${originalId}
              and name in ('intake.take-out-attachments', 'intake.read-attachment')`,
      ),
    );

  it('has files taken out of originals that came before anybody did, and of no others', async () => {
    const [old, plain] = [await office.ready('Mail'), await office.ready('Brief')];
    await office.house.db.asOwner(
      `update intake.original set flags = '[{"code": "MAIL.ATTACHMENTS"}]' where id = '${old.originalId}'`,
    );
    await restore();
    expect(await inLine(old.originalId)).toEqual([
      { name: 'intake.take-out-attachments', place: null },
    ]);
    expect(await inLine(plain.originalId)).toEqual([]);
  });

  it('has files read whose job was lost, and none that is read', async () => {
    const post = await office.ready('Mail');
    await office.attach(
      post,
      { name: 'a.pdf', texts: ['x'] },
      { name: 'b.pdf', texts: ['y'], isWaiting: true },
    );
    await restore();
    expect(await inLine(post.originalId)).toEqual([{ name: 'intake.read-attachment', place: 2 }]);
  });

  it('leaves room for others where an original has failed before', async () => {
    const post = await office.ready('Mail');
    await office.house.db.asOwner(
      `update intake.original set flags = '[{"code": "MAIL.ATTACHMENTS"}]' where id = '${post.originalId}'`,
    );
    await restore();
    await office.house.db.asOwner(
      `update pgboss.job set state = 'failed', completed_on = now() where singleton_key = '${post.originalId}'`,
    );
    await restore();
    expect(await inLine(post.originalId)).toHaveLength(1);
  });
});
