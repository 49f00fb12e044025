import { Readable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { TestingModule } from '@nestjs/testing';
import { z } from 'zod';
import { identityPart } from '#libs/identity';
import { newId } from '#libs/kernel';
import {
  defineTopic,
  heardBy,
  LiveNotices,
  LiveTopics,
  one,
  sql,
  type Ctx,
  type LiveChannel,
  type LiveNotice,
  type Actor,
} from '#libs/platform';
import { auditPart } from '#libs/audit';
import { storagePart } from '#libs/storage';
import {
  createTestApp,
  createTestDatabase,
  until,
  type TestDatabase,
  testCaller,
} from '#libs/platform/testing';
import { recordsPart } from '#libs/records';
import type { PageText } from '#libs/records/contracts';
import { StapelNotFound } from '../contracts/errors.js';
import { IntakeModule } from '../intake.module.js';
import { intakePart } from '../intake.part.js';
import type { OriginalAtDesk } from '../persistence/at-desk.js';
import { OriginalRepository } from '../persistence/original.repository.js';
import { PageRepository } from '../persistence/page.repository.js';
import { PosteingangRepository } from '../persistence/posteingang.repository.js';
import { RenditionRepository } from '../persistence/rendition.repository.js';
import { StapelRepository } from '../persistence/stapel.repository.js';
import { Progress } from './progress.js';
import { OriginalReceiver } from './receive-original.js';
import { StapelDesk } from './stapel-desk.js';
import { CloseStapelUseCase } from '../use-cases/close-stapel/close-stapel.use-case.js';
import { RetryReadingUseCase } from '../use-cases/retry-reading/retry-reading.use-case.js';
import { toPosteingangItem } from '../views/posteingang-item-view.js';

const scan: Omit<PageText, 'pageNo'> = {
  widthPx: 10,
  heightPx: 10,
  source: 'ocr',
  text: 'Stadt',
  words: [],
  engine: 'test',
  model: '',
  engineVersion: '1',
  meanConfidence: null,
  blank: false,
  previewSha256: null,
};
/** Announced by the spec itself: whatever was announced before it has been heard. */
const fenceTopic = defineTopic('fence', {
  data: z.strictObject({ fence: z.string() }),
  access: z.strictObject({}),
});
const topics = new LiveTopics([heardBy(fenceTopic, () => true)]);
const providers = [
  CloseStapelUseCase,
  OriginalReceiver,
  RetryReadingUseCase,
  { provide: Symbol('topics'), useValue: topics },
];
const sha256 = 'a'.repeat(64);

describe(Progress.name, () => {
  let db: TestDatabase;
  let app: TestingModule;
  let desk: StapelDesk;
  let stapelId: string;
  let told: LiveNotice[];
  let fences: LiveChannel<typeof fenceTopic>;
  const originals = new OriginalRepository();
  const pages = new PageRepository();
  const renditions = new RenditionRepository();
  const stapel = new StapelRepository();

  beforeAll(async () => {
    db = await createTestDatabase({
      parts: [auditPart, storagePart, identityPart, recordsPart, intakePart],
    });
    const intake = { module: class Intake {}, imports: [IntakeModule], providers };
    app = await createTestApp({ db, imports: [intake] });
    desk = app.get(StapelDesk, { strict: false });
    const live = app.get(LiveNotices, { strict: false });
    live.listen(
      () => testCaller().actor,
      (notice) => told.push(notice),
    );
    fences = live.channel(fenceTopic);
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  beforeEach(async () => {
    told = [];
    stapelId = newId();
    await db.run((ctx) =>
      stapel.insert(ctx, {
        id: stapelId,
        title: 'Post',
        orgUnitId: newId(),
        centralMail: true,
        state: 'receiving',
        createdAt: ctx.now,
        closedAt: null,
        target: null,
      }),
    );
  });

  const change = (originalId: string, work: (ctx: Ctx, at: OriginalAtDesk) => Promise<unknown>) =>
    db.run((ctx) =>
      desk.changeOriginal(ctx, originalId, async (at) => {
        await work(ctx, at);
        return 'changed';
      }),
    );

  /** A letter whose original has that many pages, none of them read. */
  async function letter(pagesTotal: number) {
    const incoming = { stapelId, clientRef: newId(), filename: 'brief.tif' };
    const bytes = Readable.from([Buffer.from(incoming.clientRef)]);
    const { receipt } = await app.get(OriginalReceiver).receive(testCaller(), bytes, incoming);
    const { originalId } = receipt;
    const probe = {
      mime: 'image/tiff',
      readable: true,
      flags: [],
      pagesTotal,
      signed: false,
      invoice: false,
    };
    await change(originalId, (ctx, at) => originals.saveProbe(ctx, at, probe));
    const found = await db.run((ctx) =>
      one<{ id: string }>(
        ctx,
        sql`select id from intake.posteingang where original_id = ${originalId}`,
      ),
    );
    return { id: found?.id ?? '', originalId };
  }

  async function settlePage(originalId: string, pageNo: number, errorCode?: string) {
    const outcome = errorCode ? { errorCode } : { reading: { ...scan, pageNo } };
    await change(originalId, (ctx, at) => pages.settlePage(ctx, at, pageNo, outcome));
  }

  async function finishRendition({ id }: { id: string }, ok = true) {
    await db.run((ctx) =>
      desk.change(ctx, id, async (at) => {
        await renditions.save(ctx, at, ok ? sha256 : null);
        return 'changed';
      }),
    );
  }

  /** What was told since the last call; a fence makes sure that nothing is still on its way. */
  async function notices(...topics: string[]) {
    const fence = newId();
    await until(
      async () => {
        if (told.some(({ data }) => data['fence'] === fence)) return true;
        await db.run((ctx) => fences.announce(ctx, { fence }, {}));
        return false;
      },
      { timeoutMs: 10_000 },
    );
    const found = told.filter(({ topic }) => topics.includes(topic)).map(({ data }) => data);
    told = [];
    return found;
  }

  function waitingJobs(letterId: string) {
    return db.run(async (ctx) => {
      const found = await one<{ n: number }>(
        ctx,
        sql`select count(*)::int as n from pgboss.job
            where name = 'intake.build-rendition' and data #>> '{payload,letterId}' = ${letterId}`,
      );
      return found?.n;
    });
  }

  const original = (id: string) => db.run((ctx) => originals.byId(ctx, id));
  const rendition = (id: string) => db.run((ctx) => renditions.byLetter(ctx, id));

  it('says of a letter why its pages could not be read, each reason once, with its first page', async () => {
    const { id, originalId } = await letter(3);
    const flags = async () => {
      const found = await db.run((ctx) => new PosteingangRepository().byId(ctx, id));
      return found && toPosteingangItem(found).flags.map(({ code, page }) => [code, page]);
    };
    await settlePage(originalId, 1);
    expect(await flags()).toEqual([]);
    await settlePage(originalId, 2, 'ORIGINAL.DAMAGED');
    await settlePage(originalId, 3, 'ORIGINAL.DAMAGED');
    expect(await flags()).toEqual([['ORIGINAL.DAMAGED', 2]]);
  });

  it('tells of the letter that has changed, with its own counts, and of no other', async () => {
    const one = await letter(2);
    const other = await letter(3);
    await settlePage(other.originalId, 1);
    await notices('posteingang');
    await settlePage(one.originalId, 1);
    expect(await notices('posteingang')).toMatchObject([
      { id: one.id, state: 'reading', pageCount: 2, pagesDone: 1, pagesFailed: 0 },
    ]);
    await settlePage(one.originalId, 2, 'PAGE.UNREADABLE');
    expect(await notices('stapel')).toMatchObject([{ pagesTotal: 5, pagesDone: 2 }]);
  });

  it('tells of a letter that has just arrived', async () => {
    await notices('posteingang');
    const { id } = await letter(1);
    expect(await notices('posteingang')).toMatchObject([
      { id, state: 'reading', pageCount: 0 },
      { id, state: 'reading', pageCount: 1 },
    ]);
  });

  it('has the rendition of a scan built once, after the last page', async () => {
    const scanned = await letter(2);
    const { id, originalId } = scanned;
    await settlePage(originalId, 2);
    expect(await waitingJobs(id)).toBe(0);
    await settlePage(originalId, 1);
    expect(await waitingJobs(id)).toBe(1);
    expect(await original(originalId)).toMatchObject({ state: 'reading' });
    expect(await rendition(id)).toMatchObject({ state: 'waiting' });
    await finishRendition(scanned);
    expect(await original(originalId)).toMatchObject({ state: 'read' });
    expect(await rendition(id)).toMatchObject({ state: 'done', verdict: null });
    expect(await waitingJobs(id)).toBe(1);
  });

  describe(RetryReadingUseCase.name, () => {
    const retry = (id: string) => db.run((ctx) => app.get(RetryReadingUseCase).execute(ctx, id));

    it('leaves a letter without faults and its rendition alone', async () => {
      const sound = await letter(1);
      const { id } = sound;
      await settlePage(sound.originalId, 1);
      await finishRendition(sound);
      await notices('posteingang');
      expect(await retry(id)).toMatchObject({ id, state: 'ready' });
      expect(await rendition(id)).toMatchObject({ state: 'done', sha256 });
      expect(await notices('posteingang')).toEqual([]);
    });

    it('reads failed pages again and builds the rendition after them', async () => {
      const faulty = await letter(2);
      const { id, originalId } = faulty;
      await settlePage(originalId, 1);
      await settlePage(originalId, 2, 'PAGE.UNREADABLE');
      await finishRendition(faulty);
      expect(await retry(id)).toMatchObject({ state: 'reading', pagesFailed: 0 });
      expect(await rendition(id)).toBeNull();
      await settlePage(originalId, 2);
      expect(await rendition(id)).toMatchObject({ state: 'waiting' });
    });

    it('builds a rendition again that has failed', async () => {
      const without = await letter(1);
      await settlePage(without.originalId, 1);
      await finishRendition(without, false);
      await retry(without.id);
      expect(await rendition(without.id)).toMatchObject({ state: 'waiting' });
    });
  });

  describe(CloseStapelUseCase.name, () => {
    const close = (actor?: Actor) =>
      db.run((ctx) => app.get(CloseStapelUseCase).execute(ctx, stapelId), actor);

    const closings = () =>
      db.run((ctx) =>
        one<{ n: number }>(
          ctx,
          sql`select count(*)::int as n from audit.event
              where action = 'stapel.closed' and object_id = ${stapelId}`,
        ),
      );

    it('closes once, records it, and tells of the Stapel but of no letter', async () => {
      const read = await letter(1);
      await settlePage(read.originalId, 1);
      await finishRendition(read);
      await notices('posteingang');
      await close();
      await close();
      expect(await closings()).toEqual({ n: 1 });
      const heard = await notices('stapel', 'posteingang');
      expect(heard).toMatchObject([{ stapelId, state: 'ready' }]);
      const row = await db.run((ctx) => stapel.visible(ctx, stapelId));
      expect(row).toMatchObject({ state: 'ready', closedAt: expect.any(Date) });
    });

    it('knows no Stapel that the actor does not see', async () => {
      const auditor: Actor = { kind: 'user', id: newId(), roles: ['auditor'], orgUnitIds: [] };
      await expect(close(auditor)).rejects.toThrow(StapelNotFound);
      expect(await closings()).toEqual({ n: 0 });
    });
  });
});
