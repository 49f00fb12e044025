import type { ChildProcess } from 'node:child_process';
import { ChildCrashed, ChildNotStarted, ChildTooBig } from './child-failure.js';
import type { ChildLimits } from './child-limits.js';
import type { ChildMessage, ChildRequest } from './child-protocol.js';
import { excessOf } from './watch-child.js';

/** The process ended before it had the request. */
export const NOT_ARRIVED = Symbol('the request had not arrived');

/** What a process has answered, and what it holds since. */
export type Finished<Answer> = Extract<ChildMessage<Answer>, { answer: Answer }>;

/**
 * One request and its answer. Kills nobody: after a failure the process is whoever's who asked.
 *
 * @throws ChildTimedOut, ChildTooBig, ChildCrashed, ChildNotStarted
 */
export async function converse<Answer>(
  child: ChildProcess,
  message: ChildRequest<unknown>,
  limits: ChildLimits,
): Promise<Finished<Answer> | typeof NOT_ARRIVED> {
  const over = new AbortController();
  try {
    return await Promise.race([
      answerOf<Answer>(child, message, over.signal),
      excessOf(child, limits, over.signal),
    ]);
  } finally {
    over.abort();
  }
}

function answerOf<Answer>(
  child: ChildProcess,
  message: ChildRequest<unknown>,
  over: AbortSignal,
): Promise<Finished<Answer> | typeof NOT_ARRIVED> {
  return new Promise((resolve, reject) => {
    let begun = false;
    const gone = (ending: unknown): void =>
      begun ? reject(new ChildCrashed(ending)) : resolve(NOT_ARRIVED);
    const broken = (error: Error): void =>
      child.pid === undefined ? reject(new ChildNotStarted(error)) : gone(error);
    const exit = (code: number | null, signal: string | null): void => gone(signal ?? code);
    const hear = (heard: ChildMessage<Answer>): void => {
      if (heard.id !== message.id) return;
      if ('begun' in heard) begun = true;
      else if ('tooLarge' in heard) reject(new ChildTooBig('answer', heard.tooLarge));
      else resolve(heard);
    };
    child.on('message', hear).on('exit', exit).on('error', broken);
    over.addEventListener('abort', () => {
      child.off('message', hear).off('exit', exit).off('error', broken);
    });
    if (child.pid === undefined) return;
    if (isGone(child)) gone('ended between two requests');
    else child.send(message, (error) => error && gone(error));
  });
}

function isGone({ connected, exitCode, signalCode }: ChildProcess): boolean {
  return !connected || exitCode !== null || signalCode !== null;
}
