import { toApiProblem } from '../api/problem.js';
import { announce } from './announcer.js';
import { showToast } from './toasts.js';

/** Does something that has no place of its own on screen and says how it went. */
export async function attempt(act: () => Promise<unknown>, done?: string): Promise<void> {
  try {
    await act();
    if (done === undefined) return;
    showToast({ text: done, seconds: 5 });
    announce(done);
  } catch (cause) {
    const { problem } = toApiProblem(cause);
    const text = `${problem.title}. ${problem.detail}`;
    showToast({ text, seconds: 8 });
    announce(text);
  }
}
