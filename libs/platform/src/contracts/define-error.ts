import { AkteiError, type ErrorData, type ErrorDefinition } from '#libs/kernel';

/** What people read of an error, and the HTTP status that goes with it. */
export type ErrorText = Omit<ErrorDefinition, 'code'>;

/** A class of errors with its definition, as routes name it. */
export interface ErrorClass {
  readonly definition: ErrorDefinition;
  readonly prototype: AkteiError;
}

/** Where a definition names none: a service is soon back, room on a disk takes a person. */
const RETRY_AFTER_SECONDS: Readonly<Record<number, number>> = { 429: 30, 503: 5, 507: 60 };

/**
 * Declares an error; the class that a use case throws extends the answer. `code` is
 * `NOUN.WHAT_IS_WRONG` and never changes its meaning; `detail` may hold `{placeholders}` that are filled
 * from the data of the error. What may be tried again later always says when.
 */
export function defineError(code: string, text: ErrorText) {
  const retryAfterSeconds = text.retryAfterSeconds ?? RETRY_AFTER_SECONDS[text.status];
  const later = retryAfterSeconds === undefined ? {} : { retryAfterSeconds };
  const own: ErrorDefinition = { code, ...text, ...later };
  abstract class Defined extends AkteiError {
    static readonly definition = own;

    constructor(data: ErrorData = {}) {
      super(own, data);
    }
  }
  return Defined;
}
