import { describe, expect, it } from '@jest/globals';
import fastify from 'fastify';
import type { Problem } from '../errors/problem.js';
import type { Refusal } from './ports.js';
import { Refusals } from './refusals.js';

const problem: Problem = {
  type: 'urn:aktei:problem:ROUTE.NOT_FOUND',
  title: 'Nicht gefunden',
  status: 404,
  detail: 'Diese Adresse gibt es nicht.',
  code: 'ROUTE.NOT_FOUND',
  reference: 'ABC',
};

describe(Refusals.name, () => {
  it('answers a flood of strangers at once, and counts those it has passed over with the next', async () => {
    const taken: Refusal[] = [];
    let open: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const authenticator = { authenticate: async () => null, recheck: async () => null };
    const witness = {
      refused: async (refusal: Refusal) => {
        await gate;
        taken.push(refusal);
      },
    };
    const refusals = new Refusals({ ...authenticator, presents: () => true }, witness);
    const app = fastify();
    app.get('/', async (request) => {
      await refusals.note(request, problem);
      return '';
    });
    let answered = 0;
    const ask = () => app.inject('/').then(() => (answered += 1));
    const flood = Array.from({ length: 300 }, ask);
    await Promise.race(flood);
    while (answered < 249) await new Promise(setImmediate);
    expect(taken).toEqual([]);
    open();
    await Promise.all(flood);
    await ask();
    expect(taken.length).toBeLessThan(60);
    expect(taken.reduce((sum, { times }) => sum + times, 0)).toBe(301);
    await app.close();
  });
});
