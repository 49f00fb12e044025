import { hasShape, isOneOf, isText, isWhole, type Check } from './checks.js';
import type { Notices } from './types.js';

/** What the server may tell, by topic; a topic or a field it learns is missed here by the compiler. */
const checks: { [T in keyof Notices]: Check<Notices[T]> } = {
  stapel: hasShape({
    stapelId: isText,
    state: isOneOf({ receiving: true, reading: true, ready: true, attention: true, done: true }),
    pagesTotal: isWhole,
    pagesDone: isWhole,
    pagesFailed: isWhole,
  }),
  posteingang: hasShape({
    id: isText,
    state: isOneOf({ reading: true, ready: true, attention: true, filed: true }),
    pageCount: isWhole,
    pagesDone: isWhole,
    pagesFailed: isWhole,
    fieldsState: isOneOf({ reading: true, read: true, 'not-determined': true }),
  }),
};

/** The notice in the data of a server-sent event; null when it is not what the topic declares. */
export function readNotice<T extends keyof Notices>(topic: T, data: unknown): Notices[T] | null {
  try {
    const notice: unknown = isText(data) ? JSON.parse(data) : null;
    return checks[topic](notice) ? notice : null;
  } catch {
    return null;
  }
}
