import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { letterPdf } from '#libs/imaging/testing';
import { newId } from '#libs/kernel';
import { DutyNeglected, one, sql, type Ctx } from '#libs/platform';
import { testAttempt, testCaller, until } from '#libs/platform/testing';
import * as actions from '../contracts/actions.js';
import { PosteingangNotFound, StapelNotFound } from '../contracts/errors.js';
import type { LetterAtDesk, OriginalAtDesk } from '../persistence/at-desk.js';
import { PageRepository } from '../persistence/page.repository.js';
import { PosteingangRepository } from '../persistence/posteingang.repository.js';
import { body, IntakeHouse, json, multipart, type Person } from '../testing/intake-house.js';
import { scannedPage } from '../testing/stapel-house.js';
import { ProbeOriginalJob } from '../use-cases/probe-original/probe-original.job.js';
import { ReadPageJob } from '../use-cases/read-page/read-page.job.js';
import { noted, StapelDesk, unchanged } from './stapel-desk.js';

const attempt = testAttempt({ attempt: 4 });

interface Post {
  readonly id: string;
  readonly stapelId: string;
  readonly originalId: string;
}

describe(StapelDesk.name, () => {
  let house: IntakeHouse;
  let scan: Person;
  let clerk: Person;
  let desk: StapelDesk;
  const pages = new PageRepository();

  beforeAll(async () => {
    house = await IntakeHouse.open();
    scan = await house.person('scan');
    clerk = await house.person('neumann');
    desk = house.app.get(StapelDesk, { strict: false });
  }, 60_000);
  afterAll(() => house.close());

  /** A letter of one page that waits to be read. */
  async function inLine(): Promise<Post> {
    const { id: stapelId } = await body(scan('POST', '/api/stapel', json({})));
    const bytes = await letterPdf({ pages: [['Antrag', newId()]] });
    const path = `/api/stapel/${stapelId}/originals`;
    const { originalId } = await body(scan('POST', path, multipart(bytes, 'antrag.pdf')));
    await house.app.get(ProbeOriginalJob).handle({ originalId }, attempt);
    const { items } = await body(clerk('GET', '/api/posteingang'));
    return { id: items[0].id, stapelId, originalId };
  }

  /** The same, read. */
  async function ready(): Promise<Post> {
    const post = await inLine();
    await change(post.originalId, async (ctx, at) => {
      const reading = { ...scannedPage(1), source: 'born-digital' } as const;
      await pages.settlePage(ctx, at, 1, { reading });
    });
    return post;
  }

  const change = (id: string, work: (ctx: Ctx, at: OriginalAtDesk) => Promise<void>) =>
    house.db.run((ctx) =>
      desk.changeOriginal(ctx, id, async (at) => {
        await work(ctx, at);
        return 'changed';
      }),
    );

  const file = async ({ id }: Post): Promise<Response> => {
    const { items } = await body(clerk('GET', '/api/akten'));
    const open = items.find((akte: { state: string }) => akte.state === 'open');
    return clerk(
      'POST',
      `/api/posteingang/${id}/file`,
      json({ akteId: open.id, betreff: 'Antrag' }),
    );
  };
  const post = (path: string) => () => clerk('POST', path);

  /** Starts everything while the Stapel is locked, and lets all of it go at the same moment. */
  async function together<T>(stapelId: string, works: readonly (() => Promise<T>)[]): Promise<T[]> {
    let started: Promise<T[]> = Promise.resolve([]);
    await house.db.run((ctx) =>
      desk.changeStapel(ctx, stapelId, async () => {
        started = Promise.all(works.map((work) => work()));
        started.catch(() => undefined);
        await until(async () => (await waiting()) >= works.length, { timeoutMs: 20_000 });
        return unchanged('it only locks');
      }),
    );
    return started;
  }

  const count = async (query: ReturnType<typeof sql>): Promise<number> =>
    (await house.db.run((ctx) => one<{ n: number }>(ctx, query)))?.n ?? 0;
  const waiting = () =>
    count(sql`select count(distinct pid)::int as n from pg_locks join pg_stat_activity using (pid)
              where not granted and datname = current_database()`);
  const deadlocks = () =>
    count(sql`select deadlocks::int as n from pg_stat_database where datname = current_database()`);
  const logged = (action: string, id: string) =>
    count(sql`select count(*)::int as n from audit.event
              where action = ${action} and object_id = ${id}`);
  const codesOf = (answers: readonly Response[]) =>
    Promise.all(answers.map(async (one) => (one.ok ? 'done' : (await body(one)).code)));

  it('lets one of two file a letter and tells the other', async () => {
    const letter = await ready();
    const answers = await together(letter.stapelId, [() => file(letter), () => file(letter)]);
    expect((await codesOf(answers)).sort()).toEqual(['POSTEINGANG.ALREADY_FILED', 'done']);
    expect(await logged('posteingang.filed', letter.id)).toBe(1);
  });

  it('lets a letter be filed or be read again, and tells whoever came second', async () => {
    const letter = await ready();
    const again = post(`/api/posteingang/${letter.id}/re-read`);
    const codes = await codesOf(await together(letter.stapelId, [() => file(letter), again]));
    expect([
      ['done', 'POSTEINGANG.ALREADY_FILED'],
      ['POSTEINGANG.NOT_READY', 'done'],
    ]).toContainEqual(codes);
  });

  it('lets a page be read or be taken out of the line, never both', async () => {
    const letter = await inLine();
    const read = () =>
      house.app.get(ReadPageJob).handle({ originalId: letter.originalId, pageNo: 1 }, attempt);
    const cancel = async () =>
      (await body(clerk('POST', `/api/posteingang/${letter.id}/cancel-reading`))).pagesFailed;
    const outcome = await together<unknown>(letter.stapelId, [read, cancel]);
    expect([
      ['SUCCESS', 0],
      ['SKIPPED', 1],
    ]).toContainEqual(outcome);
  });

  it('lets a filing be taken back while its Dokument is to be read again', async () => {
    const letter = await ready();
    const { dokumentId } = await body(file(letter));
    const undo = post(`/api/posteingang/${letter.id}/undo-filing`);
    const again = post(`/api/dokumente/${dokumentId}/re-read`);
    const [undone, asked] = await codesOf(await together(letter.stapelId, [undo, again]));
    expect(undone).toBe('done');
    expect(['done', 'DOKUMENT.NOT_FOUND']).toContain(asked);
    const row = await body(clerk('GET', `/api/posteingang/${letter.id}`));
    expect(row.filed).toBeNull();
  });

  it('has never made PostgreSQL break a deadlock', async () => {
    const letters = [await ready(), await ready()];
    const [first, second] = letters;
    if (!first || !second) return;
    await Promise.all(
      letters.flatMap((letter) => [
        file(letter),
        clerk('POST', `/api/posteingang/${letter.id}/re-read`),
        clerk('POST', `/api/stapel/${letter.stapelId}/cancel-reading`),
        clerk('POST', `/api/posteingang/${letter.id}/retry`),
        scan('POST', `/api/stapel/${letter.stapelId}/close`),
      ]),
    );
    expect(await deadlocks()).toBe(0);
  });

  it('settles nothing and tells of nothing where there was nothing to do', async () => {
    const { originalId } = await ready();
    const state = (ctx: Ctx) =>
      one(ctx, sql`select xmin::text from intake.original where id = ${originalId}`);
    const before = await house.db.run(state);
    await house.db.run((ctx) =>
      desk.changeOriginal(ctx, originalId, () => Promise.resolve(unchanged('nothing to do'))),
    );
    expect(await house.db.run(state)).toEqual(before);
  });

  it('owes the log for what it has changed, whatever else of the same work it has not', async () => {
    const [one, other] = [await ready(), await ready()];
    const owing = { ...testCaller(), duty: { oneOf: [actions.posteingangFiled] } };
    const both = house.db.transactions.run(owing, async (ctx) => {
      await desk.change(ctx, one.id, () => Promise.resolve(unchanged('it was done before')));
      await desk.change(ctx, other.id, () => Promise.resolve('changed'));
    });
    await expect(both).rejects.toThrow(DutyNeglected);
  });

  it('owes nothing for what was done before, nor for what the intake notes for itself', async () => {
    const { id } = await ready();
    const owing = { ...testCaller(), duty: { oneOf: [actions.posteingangFiled] } };
    for (const outcome of [unchanged('it was done before'), noted('nobody has to know')]) {
      const done = house.db.transactions.run(owing, (ctx) =>
        desk.change(ctx, id, () => Promise.resolve(outcome)),
      );
      expect(await done).toMatchObject({ id });
    }
  });

  it('knows neither letter nor Stapel that the actor does not see', async () => {
    const { id, stapelId } = await ready();
    const auditor = { kind: 'user', id: newId(), roles: ['auditor'], orgUnitIds: [] } as const;
    const nothing = { letter: () => Promise.resolve('changed' as const) };
    const ofLetter = house.db.run((ctx) => desk.change(ctx, id, nothing.letter), auditor);
    await expect(ofLetter).rejects.toThrow(PosteingangNotFound);
    const ofStapel = house.db.run(
      (ctx) => desk.changeStapel(ctx, stapelId, () => Promise.resolve([])),
      auditor,
    );
    await expect(ofStapel).rejects.toThrow(StapelNotFound);
  });

  it('alone makes what writing asks for; a row that looks like it is none', () => {
    const letters = new PosteingangRepository();
    type Looks = Pick<LetterAtDesk, 'stapel' | 'original' | 'letter'>;
    // @ts-expect-error a letter that nobody has locked is not written
    const forged = (ctx: Ctx, looks: Looks) => letters.unfile(ctx, looks);
    expect(forged).toBeInstanceOf(Function);
  });
});
