import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestingModule } from '@nestjs/testing';
import { PDFDocument } from 'pdf-lib';
import { auditPart } from '#libs/audit';
import { storagePart } from '#libs/storage';
import { identityPart, SeedDemoIdentityUseCase } from '#libs/identity';
import { one, sql } from '#libs/platform';
import {
  createTestApp,
  createTestDatabase,
  until,
  type TestDatabase,
  testCaller,
} from '#libs/platform/testing';
import { recordsPart, SeedDemoRecordsUseCase } from '#libs/records';
import { HistoryNotPrinted } from '../contracts/errors.js';
import { HistoryPrinter } from '../machines/history-printer.js';
import { ExchangeHttpModule } from '../http.module.js';
import { ExportAkteUseCase } from '../use-cases/export-akte/export-akte.use-case.js';
import { PrintHistoryUseCase } from '../use-cases/print-history/print-history.use-case.js';
import { exchangePart } from '../exchange.part.js';

const EVENTS = 10_000;
const caller = testCaller();

/** Of somebody who waits for the answer. */
const here = new AbortController().signal;

describe('the history of an Akte with 10,000 events', () => {
  let db: TestDatabase;
  let app: TestingModule;
  let akteId: string;

  beforeAll(async () => {
    const parts = [auditPart, storagePart, identityPart, recordsPart, exchangePart];
    db = await createTestDatabase({ parts, env: { AKTEI_DEMO: 'true' } });
    app = await createTestApp({ db, imports: [ExchangeHttpModule] });
    await db.run((ctx) => app.get(SeedDemoIdentityUseCase, { strict: false }).execute(ctx));
    await db.run((ctx) => app.get(SeedDemoRecordsUseCase, { strict: false }).execute(ctx));
    const akte = await db.run((ctx) =>
      one<{ id: string }>(ctx, sql`select id from records.akte order by id limit 1`),
    );
    akteId = akte?.id ?? '';
    await db.asOwner(`
      select set_config('aktei.actor_kind', actor_kind, true),
        set_config('aktei.actor_id', actor_id, true),
        set_config('aktei.on_behalf_of', '', true),
        set_config('aktei.request_id', request_id::text, true)
      from (select * from audit.event where akte_id = '${akteId}' limit 1) e;
      insert into audit.event (id, body, body_hash)
      select id, body, sha256(convert_to(body, 'UTF8')) from (
        select id, (e.body::jsonb || jsonb_build_object('id', id, 'action', 'akte.read', 'at',
          to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))::text as body
        from (select body from audit.event where akte_id = '${akteId}' limit 1) e,
          (select gen_random_uuid() as id from generate_series(1, ${EVENTS})) ids) made`);
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  const scratch = () => readdir(join(db.config.home, 'scratch', 'exports')).catch(() => []);

  it('is printed while the event loop goes on', async () => {
    const delay = monitorEventLoopDelay({ resolution: 10 });
    delay.enable();
    const { pdf } = await app.get(PrintHistoryUseCase).execute(caller, akteId, here);
    delay.disable();
    expect(delay.max / 1e6).toBeLessThan(500);
    const printed = await PDFDocument.load(await buffer(pdf));
    expect(printed.getPageCount()).toBeGreaterThan(EVENTS / 70);
  });

  it.each([
    [
      'printed',
      'history.printed',
      () => app.get(PrintHistoryUseCase).execute(caller, akteId, here),
    ],
    ['exported', 'akte.exported', () => app.get(ExportAkteUseCase).execute(caller, akteId, here)],
  ])('is %s with no transaction open while the PDF is made', async (_, action, start) => {
    const before = await count(action);
    let made = false;
    const going = start().finally(() => (made = true));
    await until(async () => (await count(action)) > before, { timeoutMs: 20_000, everyMs: 10 });
    expect(made).toBe(false);
    const answer = await going;
    await buffer('pdf' in answer ? answer.pdf : answer.archive);
    await until(async () => (await scratch()).length === 0, { timeoutMs: 5_000 });
  });

  async function count(action: string): Promise<number> {
    const found = await db.run((ctx) =>
      one<{ n: number }>(
        ctx,
        sql`select count(*)::int as n from audit.event
            where akte_id = ${akteId} and action = ${action}`,
      ),
    );
    return found?.n ?? 0;
  }

  it('that cannot be printed says so, and the next one can', async () => {
    const printer = app.get(HistoryPrinter);
    const title = { betreff: '', einheitNumber: '', einheitTitle: '', orgUnitName: '' };
    const nowhere = join(db.config.home, 'nowhere');
    const task = {
      akte: { aktenzeichen: '1', ...title },
      printedAt: new Date('2026-03-01T10:00:00Z'),
      zone: 'Europe/Berlin',
    };
    const files = { input: nowhere, output: nowhere };
    await expect(printer.print(task, files, here)).rejects.toThrow(HistoryNotPrinted);
    const { pdf } = await app.get(PrintHistoryUseCase).execute(caller, akteId, here);
    expect((await buffer(pdf)).subarray(0, 5).toString()).toBe('%PDF-');
  });
});
