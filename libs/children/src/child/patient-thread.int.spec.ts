import { getPriority } from 'node:os';
import { afterAll, describe, expect, it } from '@jest/globals';
import { PatientThread } from './patient-thread.js';

describe(PatientThread.name, () => {
  const thread = new PatientThread(new URL('../testing/patient.main.js', import.meta.url));
  afterAll(() => thread.end());

  it('computes below the priority of everybody else, who keep theirs', async () => {
    const before = getPriority();
    expect(await thread.ask('nice')).toBe(Math.min(19, before + 10));
    expect(getPriority()).toBe(before);
  });

  it('answers each who asks at once with what belongs to them', async () => {
    const asked = [1, 2, 3, 4];
    expect(await Promise.all(asked.map((one) => thread.ask(one)))).toEqual(asked);
  });

  it('says what the work threw, and works on', async () => {
    await expect(thread.ask('throw')).rejects.toThrow('das ging nicht');
    expect(await thread.ask('da')).toBe('da');
  });

  it('leaves nobody waiting when it ends, and the next one gets a new one', async () => {
    const lost = [thread.ask('end'), thread.ask('spät')];
    expect((await Promise.allSettled(lost)).map(({ status }) => status)).toEqual([
      'rejected',
      'rejected',
    ]);
    expect(await thread.ask('wieder da')).toBe('wieder da');
  });
});
