import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '#libs/platform/testing';
import { auditPart } from '../audit.part.js';
import { RefusalCounter } from './refusal-counter.js';

const AT = new Date('2026-11-30T10:00:00.000Z');
const NEXT = new Date('2026-11-30T10:01:00.000Z');

/** A minute that is counted twice or not at all makes the log say something that was not. */
describe(RefusalCounter.name, () => {
  const counter = new RefusalCounter();
  let db: TestDatabase;

  beforeAll(async () => {
    db = await createTestDatabase({ parts: [auditPart] });
  });
  afterAll(() => db.drop());

  const refuse = (address: string, kind: string, minute = AT, times = 1) =>
    db.run((ctx) => counter.isFirst(ctx, { minute, address, kind, times }));

  it('calls one the first, however many come at once', async () => {
    const first = await Promise.all(
      Array.from({ length: 10 }, () => refuse('198.51.100.7', 'SESSION.MISSING')),
    );
    expect(first.filter(Boolean)).toHaveLength(1);
  });

  it('sums a minute up by kind and address, and gives it to whoever asks first', async () => {
    await refuse('198.51.100.8', 'SESSION.MISSING', AT, 5);
    await refuse('198.51.100.8', 'REQUEST.INVALID');
    await refuse('198.51.100.8', 'REQUEST.INVALID', NEXT);
    const taken = await Promise.all(
      Array.from({ length: 3 }, () => db.run((ctx) => counter.take(ctx, NEXT))),
    );
    const kinds = { 'SESSION.MISSING': 15, 'REQUEST.INVALID': 1 };
    expect(taken.flat()).toEqual([{ minute: AT, refusals: 16, addresses: 2, kinds }]);
    const later = new Date(NEXT.getTime() + 1);
    expect(await db.run((ctx) => counter.take(ctx, later))).toHaveLength(1);
  });
});
