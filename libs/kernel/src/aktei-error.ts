/**
 * Base of every error a use case may raise on purpose. It carries a code such as
 * `VORGANG.ALREADY_CLOSED` and the data its German sentence needs; HTTP status and text live in the
 * error catalogue of the platform and nowhere else.
 */
export class AkteiError extends Error {
  constructor(
    readonly code: string,
    readonly data: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
    this.name = new.target.name;
  }
}
