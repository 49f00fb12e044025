import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestingModule } from '@nestjs/testing';
import { newId } from '#libs/kernel';
import { REFUSALS, rows, sql, type Refusal, type RefusalWitness } from '#libs/platform';
import { createTestApp, createTestDatabase, type TestDatabase } from '#libs/platform/testing';
import { AuditModule } from '../../audit.module.js';
import { auditPart } from '../../audit.part.js';
import { WitnessRefusalsUseCase } from './witness-refusals.use-case.js';

describe(WitnessRefusalsUseCase.name, () => {
  let db: TestDatabase;
  let app: TestingModule;
  let witness: RefusalWitness;

  beforeAll(async () => {
    db = await createTestDatabase({ parts: [auditPart] });
    app = await createTestApp({ db, imports: [AuditModule] });
    witness = app.get(REFUSALS);
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  const refusal = (own: Partial<Refusal> = {}): Refusal => ({
    code: 'AKTE.NOT_FOUND',
    status: 404,
    method: 'GET',
    route: '/api/akten/:id',
    requestId: newId(),
    actor: null,
    address: '198.51.100.7',
    times: 1,
    ...own,
  });

  const events = (action: string) =>
    db.run((ctx) =>
      rows<{ actor: string; object: string; body: string }>(
        ctx,
        sql`select actor_id as actor, object_id as object, body from audit.event
            where action = ${action} order by seq`,
      ),
    );

  it('makes an event of each refusal of somebody who is known', async () => {
    const actor = { kind: 'user', id: newId(), roles: [], orgUnitIds: [] } as const;
    await witness.refused(refusal({ actor }));
    await witness.refused(refusal({ actor }));
    const found = await events('request.refused');
    expect(found).toMatchObject([{ actor: actor.id, object: '/api/akten/:id' }, {}]);
    expect(found[0]?.body).not.toContain('198.51.100.7');
  });

  it('cannot be made to write the log by a flood of strangers, from however many addresses', async () => {
    const before = (await events('request.stranger-refused')).length;
    for (let n = 0; n < 20; n += 1) await witness.refused(refusal());
    for (let n = 0; n < 260; n += 1) await witness.refused(refusal({ address: `2001:db8::${n}` }));
    const written = (await events('request.stranger-refused')).length - before;
    // One for each address that is told apart, and one for all others; two where a minute has passed.
    expect(written).toBeGreaterThanOrEqual(201);
    expect(written).toBeLessThanOrEqual(2 * 201 + 2);
  }, 60_000);

  it('sums up a minute that is over', async () => {
    await db.asOwner("update audit.anonymous_refusal set minute = minute - interval '1 hour'");
    await witness.refused(refusal({ code: 'SESSION.REQUIRED', status: 401 }));
    const counted = await events('request.strangers-counted');
    const sums = counted.map(({ body }) => JSON.parse(body).details.refusals);
    expect(sums.reduce((sum: number, n: number) => sum + n, 0)).toBeGreaterThanOrEqual(280);
  });
});
