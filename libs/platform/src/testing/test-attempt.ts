import { newId } from '#libs/kernel';
import type { JobAttempt } from '../jobs/job-handler.js';
import { testCaller } from './test-database.js';

/** The first and last attempt of a job, for specs that call a handler themselves. */
export function testAttempt(own: Partial<JobAttempt> = {}): JobAttempt {
  return {
    id: newId(),
    caller: testCaller(),
    signal: new AbortController().signal,
    attempt: 1,
    lastAttempt: true,
    ...own,
  };
}
