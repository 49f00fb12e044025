import { Readable } from 'node:stream';
import type { TestingModule } from '@nestjs/testing';
import { auditPart } from '#libs/audit';
import { storagePart } from '#libs/storage';
import { identityPart } from '#libs/identity';
import { newId } from '#libs/kernel';
import { rows, sql, type Actor, type Ctx } from '#libs/platform';
import {
  createTestApp,
  createTestDatabase,
  type TestDatabase,
  testCaller,
} from '#libs/platform/testing';
import { recordsPart } from '#libs/records';
import type { PageText } from '#libs/records/contracts';
import { IntakeModule } from '../intake.module.js';
import { intakePart } from '../intake.part.js';
import type { LetterAtDesk, OriginalAtDesk } from '../persistence/at-desk.js';
import { NOTHING_READ, type LetterOutline } from '../domain/letter-outline.js';
import { LetterFieldsRepository } from '../persistence/letter-fields.repository.js';
import { OriginalRepository } from '../persistence/original.repository.js';
import { PageRepository } from '../persistence/page.repository.js';
import { PosteingangRepository } from '../persistence/posteingang.repository.js';
import { RenditionRepository } from '../persistence/rendition.repository.js';
import { StapelRepository } from '../persistence/stapel.repository.js';
import { ReadingQueue } from '../steps/reading-queue.js';
import { OriginalReceiver } from '../steps/receive-original.js';
import { StapelDesk } from '../steps/stapel-desk.js';
import type { OriginalRow, PosteingangRow } from '../persistence/rows.js';

type Provider = new (...args: never[]) => object;

const UNIT = newId();

/** Somebody who scans, and the machine of the unit. */
export const scanner: Actor = {
  kind: 'user',
  id: newId(),
  roles: ['scan_operator'],
  orgUnitIds: [UNIT],
};
export const station: Actor = { kind: 'station', id: newId(), roles: [], orgUnitIds: [UNIT] };

/** What was read on a page of a scan. */
export function scannedPage(pageNo: number, text = 'Stadt'): PageText {
  return {
    pageNo,
    widthPx: 10,
    heightPx: 10,
    source: 'ocr',
    text,
    words: [],
    engine: 'test',
    model: '',
    engineVersion: '1',
    meanConfidence: null,
    blank: false,
    previewSha256: null,
  };
}

/** What was read on a separator sheet. */
export function sheetPage(pageNo: number, code = 'AKTEI:TRENN'): PageText {
  const box = { x: 0, y: 0, w: 1, h: 1 };
  return { ...scannedPage(pageNo), codes: [{ format: 'QRCode', text: code, ...box }] };
}

/** Stapel and originals on a real database, without routes and without anything that reads pages. */
export class StapelHouse {
  readonly originals = new OriginalRepository();
  readonly pages = new PageRepository();
  readonly stapel = new StapelRepository();

  private constructor(
    readonly db: TestDatabase,
    readonly app: TestingModule,
  ) {}

  static async open(
    providers: readonly Provider[] = [],
    env: NodeJS.ProcessEnv = {},
  ): Promise<StapelHouse> {
    const parts = [auditPart, storagePart, identityPart, recordsPart, intakePart];
    const db = await createTestDatabase({ parts, env });
    const module = class Intake {};
    const intake = { module, imports: [IntakeModule], providers: [OriginalReceiver, ...providers] };
    return new StapelHouse(db, await createTestApp({ db, imports: [intake] }));
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.db.drop();
  }

  get<T>(provider: abstract new (...args: never[]) => T): T {
    return this.app.get<T>(provider, { strict: false });
  }

  async newStapel(): Promise<string> {
    const id = newId();
    const row = { id, title: 'Post', orgUnitId: UNIT, centralMail: true, target: null } as const;
    await this.db.run((ctx) =>
      this.stapel.insert(ctx, { ...row, state: 'receiving', createdAt: ctx.now, closedAt: null }),
    );
    return id;
  }

  /** An original nobody has looked at yet, and its letter. */
  async deliver(stapelId: string, actor = scanner): Promise<{ id: string; letterId: string }> {
    const incoming = { stapelId, clientRef: newId(), filename: 'brief.tif' };
    const bytes = Readable.from([Buffer.from(incoming.clientRef)]);
    const caller = testCaller(actor);
    const { receipt } = await this.get(OriginalReceiver).receive(caller, bytes, incoming);
    const id = receipt.originalId;
    const [letter] = await this.letters(id);
    return { id, letterId: letter?.id ?? '' };
  }

  /** As {@link deliver}, and its pages are in line. */
  async inLine(stapelId: string, pagesTotal: number, actor = scanner) {
    const delivered = await this.deliver(stapelId, actor);
    await this.changeOriginal(delivered.id, async (ctx, at) => {
      const probe = {
        mime: 'image/tiff',
        readable: true,
        flags: [],
        pagesTotal,
        signed: false,
        invoice: false,
      };
      await this.originals.saveProbe(ctx, at, probe);
      const pageNos = Array.from({ length: pagesTotal }, (_, index) => index + 1);
      await this.get(ReadingQueue).add(ctx, at, pageNos);
    });
    return delivered;
  }

  async settle(originalId: string, page: PageText | { pageNo: number; errorCode: string }) {
    const { pageNo } = page;
    const outcome = 'errorCode' in page ? page : { reading: page };
    let settled = false;
    await this.changeOriginal(originalId, async (ctx, at) => {
      settled = await this.pages.settlePage(ctx, at, pageNo, outcome);
    });
    return settled;
  }

  /** The rendition of a letter is built, or cannot be built. */
  async built(letterId: string, sha256: string | null): Promise<void> {
    await this.changeLetter(letterId, (ctx, at) => new RenditionRepository().save(ctx, at, sha256));
  }

  /** Changes an original at the desk. */
  async changeOriginal(
    id: string,
    work: (ctx: Ctx, at: OriginalAtDesk) => Promise<unknown>,
  ): Promise<void> {
    await this.db.run((ctx) =>
      this.get(StapelDesk).changeOriginal(ctx, id, async (at) => {
        await work(ctx, at);
        return 'changed';
      }),
    );
  }

  /** Changes a letter at the desk. */
  async changeLetter(
    id: string,
    work: (ctx: Ctx, at: LetterAtDesk) => Promise<unknown>,
  ): Promise<void> {
    await this.db.run((ctx) =>
      this.get(StapelDesk).change(ctx, id, async (at) => {
        await work(ctx, at);
        return 'changed';
      }),
    );
  }

  /** As if rules had gone over the letter and had read that. */
  async understood(letterId: string, outline: Partial<LetterOutline>): Promise<void> {
    const read = { inputs: newId(), reader: 'test', state: 'read', fields: [], clues: [] } as const;
    await this.changeLetter(letterId, (ctx, at) =>
      new LetterFieldsRepository().save(ctx, at, {
        ...read,
        outline: { ...NOTHING_READ, ...outline },
      }),
    );
  }

  /** As if somebody had filed the letter, without an Akte. */
  async file(letterId: string): Promise<void> {
    const filed = { akteId: newId(), aktenzeichen: 'A', dokumentId: newId() };
    const letters = new PosteingangRepository();
    await this.changeLetter(letterId, (ctx, at) =>
      letters.file(ctx, at, { ...filed, undoUntil: ctx.now }),
    );
  }

  async original(ctx: Ctx, id: string): Promise<OriginalRow> {
    const found = await this.originals.byId(ctx, id);
    if (!found) throw new Error(`no original ${id}`);
    return found;
  }

  async letter(ctx: Ctx, id: string): Promise<PosteingangRow> {
    const found = await new PosteingangRepository().byId(ctx, id);
    if (!found) throw new Error(`no letter ${id}`);
    return found;
  }

  letters(originalId: string) {
    return this.db.run((ctx) =>
      rows<{
        id: string;
        state: string;
        title: string;
        firstPage: number;
        lastPage: number | null;
      }>(
        ctx,
        sql`select id, state, title, first_page as "firstPage", last_page as "lastPage"
            from intake.posteingang where original_id = ${originalId} order by first_page`,
      ),
    );
  }

  /** Waiting jobs of that kind in the order in which a worker takes them. */
  async line(job: string): Promise<{ originalId: string; pageNo: number }[]> {
    const found = await this.db.run((ctx) =>
      rows<{ data: { originalId: string; pageNo: number } }>(
        ctx,
        sql`select data -> 'payload' as data from pgboss.job where name = ${job} and state = 'created'
            order by priority desc, created_on`,
      ),
    );
    return found.map(({ data }) => data);
  }
}
