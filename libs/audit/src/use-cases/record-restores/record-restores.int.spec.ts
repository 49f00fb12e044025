import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestingModule } from '@nestjs/testing';
import { newId } from '#libs/kernel';
import { rows, sql, systemCaller } from '#libs/platform';
import { createTestApp, createTestDatabase, type TestDatabase } from '#libs/platform/testing';
import { AuditModule } from '../../audit.module.js';
import { auditPart } from '../../audit.part.js';
import { databaseRestored } from '../../contracts/actions.js';
import { RecordRestoresUseCase } from './record-restores.use-case.js';

describe(RecordRestoresUseCase.name, () => {
  let db: TestDatabase;
  let app: TestingModule;

  beforeAll(async () => {
    db = await createTestDatabase({ parts: [auditPart] });
    app = await createTestApp({ db, imports: [AuditModule] });
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  const record = () => {
    const caller = systemCaller('aktei restore', { reads: [], records: databaseRestored });
    return db.transactions.run(caller, (ctx) => app.get(RecordRestoresUseCase).execute(ctx));
  };

  it('says once from where on the log has forgotten, and nothing where nothing was restored', async () => {
    expect(await record()).toBe(0);
    const lastEvent = newId();
    await db.asOwner(
      `insert into platform.restore (id, backup, taken_at, last_seq, last_event, restored_at)
       values ('${newId()}', 'gestern', '2026-11-29T18:00Z', 4711, '${lastEvent}', now())`,
    );
    expect(await record()).toBe(1);
    expect(await record()).toBe(0);
    const events = await db.run((ctx) =>
      rows<{ object: string; details: object }>(
        ctx,
        sql`select object_id as object, body::jsonb -> 'details' as details from audit.event
            where action = ${databaseRestored.name}`,
      ),
    );
    const details = { takenAt: '2026-11-29T18:00:00.000Z', lastSeq: '4711', lastEvent };
    expect(events).toEqual([{ object: 'gestern', details }]);
  });

  it('says it once when a server and a worker begin at the same moment', async () => {
    const lastEvent = newId();
    await db.asOwner(
      `insert into platform.restore (id, backup, taken_at, last_seq, last_event, restored_at)
       values ('${newId()}', 'zugleich', '2026-11-30T18:00Z', 4712, '${lastEvent}', now())`,
    );
    const recorded = await Promise.all(Array.from({ length: 5 }, record));
    expect(recorded.sort()).toEqual([0, 0, 0, 0, 1]);
  });
});
