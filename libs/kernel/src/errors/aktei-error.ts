/** An error as people are told of it. */
export interface ErrorDefinition {
  /** Stable, e.g. `VORGANG.ALREADY_CLOSED`. */
  readonly code: string;
  /** HTTP status. */
  readonly status: number;
  /** A few German words. */
  readonly title: string;
  /** A German sentence or two; may hold `{placeholders}`. */
  readonly detail: string;
  /** Seconds after which another try may help; absent where none does. */
  readonly retryAfterSeconds?: number;
}

/** What fills the placeholders of a sentence, and what a client may want to know. */
export type ErrorData = Readonly<Record<string, string | number>>;

/**
 * Base of every error a use case may raise on purpose. It brings its definition along, so that none can
 * be raised for which nobody has written a sentence.
 */
export abstract class AkteiError extends Error {
  constructor(
    readonly definition: ErrorDefinition,
    readonly data: ErrorData = {},
  ) {
    super(definition.code);
    this.name = new.target.name;
  }

  get code(): string {
    return this.definition.code;
  }
}

/** The German sentence of an error with its placeholders filled. */
export function describeError({
  definition,
  data,
}: Pick<AkteiError, 'definition' | 'data'>): string {
  return definition.detail.replace(/\{(\w+)\}/g, (slot, name: string) =>
    String(data[name] ?? slot),
  );
}
