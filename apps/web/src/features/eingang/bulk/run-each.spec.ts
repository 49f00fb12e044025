import { describe, expect, it } from '@jest/globals';
import { ApiProblem } from '../../../api/problem.js';
import { runEach, type Outcome } from './run-each.js';

const refusal = (status: number) =>
  new ApiProblem({
    type: 'about:blank',
    title: 'Nicht möglich',
    detail: 'Jemand war schneller.',
    status,
    code: 'TEST',
    reference: '',
  });
const done: Outcome = { state: 'done', place: null };

/** Without it one refusal would cost the letters behind it, or a lost session two hundred refusals. */
describe(runEach.name, () => {
  async function run(fates: Record<string, number | 'ok'>, stopAfter = Infinity) {
    const told: string[] = [];
    const asked: string[] = [];
    await runEach({
      ids: Object.keys(fates),
      step: (id) => {
        asked.push(id);
        const fate = fates[id];
        return typeof fate === 'number' ? Promise.reject(refusal(fate)) : Promise.resolve(done);
      },
      tell: (id, { state }) => {
        if (state !== 'running') told.push(`${id} ${state}`);
      },
      isStopped: () => asked.length >= stopAfter,
    });
    return { told, asked };
  }

  it('goes on behind a refusal', async () => {
    const { told } = await run({ a: 'ok', b: 409, c: 'ok' });
    expect(told).toEqual(['a done', 'b failed', 'c done']);
  });

  it.each([401, 0])('asks no more once the server would refuse everything (%i)', async (status) => {
    const { told, asked } = await run({ a: 'ok', b: status, c: 'ok', d: 'ok' });
    expect(told).toEqual(['a done', 'b failed', 'c skipped', 'd skipped']);
    expect(asked).toEqual(['a', 'b']);
  });

  it('keeps what is done when it is stopped, and says what was not tried', async () => {
    const { told, asked } = await run({ a: 'ok', b: 'ok', c: 'ok' }, 2);
    expect(told).toEqual(['a done', 'b done', 'c skipped']);
    expect(asked).toEqual(['a', 'b']);
  });

  it('takes one step at a time', async () => {
    let under = 0;
    let most = 0;
    await runEach({
      ids: ['a', 'b', 'c'],
      step: async () => {
        under += 1;
        most = Math.max(most, under);
        await Promise.resolve();
        under -= 1;
        return done;
      },
      tell: () => undefined,
      isStopped: () => false,
    });
    expect(most).toBe(1);
  });
});
