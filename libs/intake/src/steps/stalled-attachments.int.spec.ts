import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rows, sql } from '#libs/platform';
import { AttachmentRepository } from '../persistence/attachment.repository.js';
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

  it('asks for new files before those that have failed, and for these not again for a while', async () => {
    const [failing, failed, fresh] = [
      await office.ready('Mail'),
      await office.ready('Mail'),
      await office.ready('Mail'),
    ];
    for (const post of [failing, failed, fresh]) {
      await office.attach(post, { name: 'a.pdf', texts: ['x'], isWaiting: true });
    }
    const tried = (originalId: string, ago: string) =>
      office.house.db.asOwner(
        `update intake.attachment set tried_at = now() - interval '${ago}'
         where original_id = '${originalId}'`,
      );
    await tried(failing.originalId, '1 minute');
    await tried(failed.originalId, '2 hours');
    const due = await office.house.db.run((ctx) => {
      const before = new Date(ctx.now.getTime() + 60_000);
      const hourAgo = new Date(ctx.now.getTime() - 3_600_000);
      return new AttachmentRepository().notRead(ctx, { before, tried: hourAgo, limit: 500 });
    });
    const ids = due.map(({ id }) => id);
    expect(ids).not.toContain(failing.originalId);
    expect(ids.indexOf(fresh.originalId)).toBeLessThan(ids.indexOf(failed.originalId));
    expect(ids[0]).toBe(fresh.originalId);
  });

  it('gives search no more than its measure of a file, and of as many pages as that takes', async () => {
    const post = await office.ready('Mail');
    const page = (letter: string) => `${letter} `.repeat(60_000);
    const texts = [page('a'), page('b'), page('c')];
    await office.attach(post, { name: 'dick.pdf', texts }, { name: 'dünn.pdf', texts: ['kurz'] });
    const found = await office.house.db.run((ctx) =>
      new AttachmentRepository().texts(ctx, post.originalId),
    );
    expect(found.map(({ name, text }) => [name, text.length])).toEqual([
      ['dick.pdf', 200_000],
      ['dünn.pdf', 4],
    ]);
    expect(found[0]?.text).toBe(texts.join('\n').slice(0, 200_000));
  });
});
