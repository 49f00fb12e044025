/** A statement with its parameters kept apart from its text. */
export class Sql {
  constructor(
    private readonly parts: readonly string[],
    private readonly params: readonly unknown[],
  ) {}

  /** The text with `$1…$n`, numbered over all nested fragments. */
  get text(): string {
    return this.render({ next: 1 });
  }

  /** The values in the order of their numbers. */
  get values(): unknown[] {
    return this.params.flatMap((param) => (param instanceof Sql ? param.values : [param]));
  }

  private render(counter: { next: number }): string {
    return this.parts.reduce((text, part, index) => {
      const param = this.params[index - 1];
      const slot = param instanceof Sql ? param.render(counter) : `$${counter.next++}`;
      return text + slot + part;
    });
  }
}

/**
 * Tagged template for SQL: an {@link Sql} inside is inlined and renumbered, anything else becomes a
 * parameter. There is no way to paste a value into the text by accident.
 */
export function sql(strings: TemplateStringsArray, ...params: unknown[]): Sql {
  return new Sql([...strings], params);
}

/** Text that comes from our own source code, for instance a table alias. */
export function rawSql(trusted: string): Sql {
  return new Sql([trusted], []);
}

/** Fragments joined by a separator, for instance conditions by `' and '`. */
export function sqlList(fragments: readonly Sql[], separator = ', '): Sql {
  const inner = fragments.slice(1).map(() => separator);
  return fragments.length === 0 ? rawSql('') : new Sql(['', ...inner, ''], fragments);
}
