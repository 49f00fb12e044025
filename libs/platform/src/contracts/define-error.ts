import { AkteiError, type ErrorData, type ErrorDefinition } from '#libs/kernel';

/** What people read of an error, and the HTTP status that goes with it. */
export type ErrorText = Omit<ErrorDefinition, 'code'>;

/** A class of errors with its definition, as routes name it. */
export interface ErrorClass {
  readonly definition: ErrorDefinition;
  readonly prototype: AkteiError;
}

/**
 * Declares an error; the class that a use case throws extends the answer. `code` is
 * `NOUN.WHAT_IS_WRONG` and never changes its meaning; `detail` may hold `{placeholders}` that are filled
 * from the data of the error.
 */
export function defineError(code: string, text: ErrorText) {
  const own: ErrorDefinition = { code, ...text };
  abstract class Defined extends AkteiError {
    static readonly definition = own;

    constructor(data: ErrorData = {}) {
      super(own, data);
    }
  }
  return Defined;
}
