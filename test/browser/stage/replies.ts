import type { Problem } from '../../../apps/web/src/api/types.js';

/** A call of the app as it arrived. */
export interface Asked {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Record<string, string>;
  readonly body: unknown;
}

/** What the town answers. */
export interface Reply {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly json?: unknown;
  readonly text?: string;
}

export type Answer = (asked: Asked) => Reply | Promise<Reply>;

/** A refusal as the server words it. */
export function refusal(status: number, code: string, title: string, detail = ''): Reply {
  const type = 'about:blank';
  const json: Problem = { type, status, code, title, detail, reference: 'k-4711' };
  return { status, json };
}

/** An answer that waits until the test lets it go. */
export function held(reply: Reply): { answer: Answer; release: () => void } {
  let open: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { answer: () => gate.then(() => reply), release: () => open() };
}

/** No answer, ever. */
export const silence: Answer = () => new Promise(() => undefined);
