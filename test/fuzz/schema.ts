import type { OpenAPIObject } from '@nestjs/swagger';
import { newId } from '#libs/kernel';
import type { Random } from './random.js';
import { anyJson, anyNumber, anyText } from './values.js';

/** As much of a JSON schema as the document uses. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}

/** Makes values that a schema describes, and values that lie just beside it. */
export class Maker {
  constructor(
    private readonly document: OpenAPIObject,
    private readonly random: Random,
    /** Ids of things that are there. */
    private readonly ids: readonly string[],
  ) {}

  /** `wild` is the share of values that ignore the schema. */
  make(schema: Schema, wild: number): unknown {
    const { random } = this;
    if (random.chance(wild)) return anyJson(random);
    const target = this.resolve(schema);
    const choices = target.anyOf ?? target.oneOf;
    if (choices) return this.make(random.pick(choices), wild);
    if (target.enum) return random.pick(target.enum);
    if (target.const !== undefined) return target.const;
    const type = typeof target.type === 'string' ? target.type : target.type?.[0];
    if (type === 'object' || target.properties) return this.object(target, wild);
    if (type === 'array') return this.array(target, wild);
    if (type === 'integer' || type === 'number') return random.below(100);
    if (type === 'boolean') return random.chance(0.5);
    return this.text(target, wild);
  }

  /** An id of something that is there, or of nothing. */
  id(): string {
    const { random } = this;
    if (random.chance(0.7)) return random.pick(this.ids);
    return random.chance(0.7) ? newId() : anyText(random);
  }

  /** An id of something that is there. */
  someId(): string {
    return this.random.pick(this.ids);
  }

  /** Names of the fields that an object of that schema may have. */
  fieldsOf(schema: Schema): string[] {
    return Object.keys(this.resolve(schema).properties ?? {});
  }

  /** An object as the schema wants it; nothing for what is no object. */
  sound(schema: Schema): object {
    const made = this.make(schema, 0);
    return typeof made === 'object' && made !== null ? made : {};
  }

  private object({ properties = {}, required = [] }: Schema, wild: number) {
    const { random } = this;
    const made = Object.entries(properties).flatMap(([name, schema]) => {
      const isAsked = required.includes(name) ? !random.chance(wild) : random.chance(0.5);
      return isAsked ? [[name, this.make(schema, wild)] as const] : [];
    });
    if (random.chance(wild)) made.push([anyText(random).slice(0, 40), anyJson(random)]);
    return Object.fromEntries(made);
  }

  private array({ items = {} }: Schema, wild: number): unknown[] {
    return Array.from({ length: this.random.below(4) }, () => this.make(items, wild));
  }

  private text({ format }: Schema, wild: number): string {
    const { random } = this;
    if (format === 'uuid') return this.id();
    if (format === 'date') return `2026-${1 + random.below(12)}-${1 + random.below(31)}`;
    if (format === 'date-time') return new Date(random.below(2 ** 31) * 1000).toISOString();
    if (random.chance(0.2 + wild)) return anyText(random);
    return random.chance(0.2) ? String(anyNumber(random)) : 'Sondernutzung Marktplatz';
  }

  private resolve(schema: Schema): Schema {
    const name = schema.$ref?.split('/').at(-1);
    if (!name) return schema;
    const found = this.document.components?.schemas?.[name] as Schema | undefined;
    if (!found) throw new Error(`the document names no schema ${name}`);
    return this.resolve(found);
  }
}
