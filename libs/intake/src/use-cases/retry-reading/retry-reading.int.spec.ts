import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordedOn } from '#libs/audit/testing';
import { PageRepository } from '../../persistence/page.repository.js';
import { StapelDesk } from '../../steps/stapel-desk.js';
import { body } from '../../testing/intake-house.js';
import { PostOffice, refusal, type Post } from '../../testing/post-office.js';
import { RetryReadingUseCase } from './retry-reading.use-case.js';

describe(RetryReadingUseCase.name, () => {
  let office: PostOffice;

  beforeAll(async () => {
    office = await PostOffice.open();
  }, 60_000);
  afterAll(() => office.close());

  const retry = ({ id }: Post, person = office.clerk) =>
    person('POST', `/api/posteingang/${id}/retry`);
  const retries = async ({ id }: Post) =>
    (await recordedOn(office.house.db, id)).filter(({ action }) => action.endsWith('retried'));
  const pagesOf = async ({ id }: Post) => {
    const { pages } = await body(office.clerk('GET', `/api/posteingang/${id}/progress`));
    return pages.map(({ state }: { state: string }) => state);
  };

  async function fail({ originalId }: Post, pageNo: number): Promise<void> {
    const desk = office.house.app.get(StapelDesk, { strict: false });
    await office.house.db.run((ctx) =>
      desk.changeOriginal(ctx, originalId, async (at) => {
        const outcome = { errorCode: 'PAGE.UNREADABLE' };
        await new PageRepository().settlePage(ctx, at, pageNo, outcome);
        return 'changed';
      }),
    );
  }

  /** A letter whose second page nobody could read. */
  async function damaged(): Promise<Post> {
    const post = await office.inLine(3);
    await office.read(post, 1, 'eins');
    await fail(post, 2);
    await office.read(post, 3, 'drei');
    return post;
  }

  it('reads the pages again that have failed, and no other', async () => {
    const post = await damaged();
    expect(await body(retry(post))).toMatchObject({ state: 'reading', pagesFailed: 0 });
    expect(await pagesOf(post)).toEqual(['done', 'waiting', 'done']);
    expect(await retries(post)).toMatchObject([{ actor: 'user', details: { pageNos: [2] } }]);
  });

  it('leaves a letter alone that has no fault, and the log too', async () => {
    const post = await office.ready('eins');
    expect(await body(retry(post))).toMatchObject({ state: 'ready' });
    expect([await pagesOf(post), await retries(post)]).toEqual([['done'], []]);
  });

  it('does not put a page in line twice when two ask at the same moment', async () => {
    const post = await damaged();
    const answers = await Promise.all([retry(post), retry(post)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await retries(post)).toHaveLength(1);
  });

  it('waits for what is being read, and says how long', async () => {
    const post = await office.inLine(2);
    await fail(post, 1);
    expect(await refusal(retry(post))).toMatchObject({
      status: 409,
      code: 'POSTEINGANG.NOT_READY',
      detail: expect.stringContaining('in einigen Sekunden'),
    });
  });

  it('does nothing to a letter that lies in an Akte, and says in which', async () => {
    const post = await damaged();
    await office.file(post);
    expect(await refusal(retry(post))).toMatchObject({
      status: 409,
      code: 'POSTEINGANG.ALREADY_FILED',
      detail: expect.stringContaining('32.13.02'),
    });
  });

  it('is for whoever scans too, and for nobody who does not see the letter', async () => {
    const post = await damaged();
    expect(await refusal(retry(post, office.outsider))).toMatchObject({
      status: 404,
      code: 'POSTEINGANG.NOT_FOUND',
    });
    expect((await retry(post, office.auditor)).status).toBe(403);
    expect(await pagesOf(post)).toEqual(['done', 'failed', 'done']);
    expect((await retry(post, office.scan)).status).toBe(200);
  });
});
