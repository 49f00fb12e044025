import { z } from 'zod';

/** A class of settings: it is what a module injects, and so the token of its area. */
type SettingsClass<T> = abstract new (...values: never[]) => T;

/** The settings of one subject, owned by the module that speaks of it. */
export interface ConfigArea<T extends object = object> {
  readonly name: string;
  /** Names of the environment variables it reads. */
  readonly variables: readonly string[];
  readonly settings: SettingsClass<T>;
  /** Reads them from an environment, or says everything that is wrong with it. */
  read(env: NodeJS.ProcessEnv): { readonly settings: T } | { readonly faults: readonly string[] };
}

/**
 * Declares an area: a schema over environment variables and the class made from what it accepts. A
 * variable may belong to several areas; an empty one counts as one that is not set.
 */
export function defineConfigArea<S extends z.ZodRawShape, T extends object>(area: {
  readonly name: string;
  readonly schema: z.ZodObject<S>;
  readonly settings: new (values: z.output<z.ZodObject<S>>) => T;
}): ConfigArea<T> {
  const { name, schema, settings } = area;
  return {
    name,
    variables: Object.keys(schema.shape),
    settings,
    read: (env) => {
      const given = Object.entries(env).filter(([, value]) => value !== '');
      const parsed = schema.safeParse(Object.fromEntries(given));
      if (parsed.success) return { settings: new settings(parsed.data) };
      const faults = parsed.error.issues.map(
        ({ path, message }) => `${path.join('.')}: ${message}`,
      );
      return { faults };
    },
  };
}

/** A port of TCP. */
export const portSetting = z.coerce.number().int().min(1).max(65_535);

/** A setting that is on or off. */
export const flagSetting = z.enum(['true', 'false']).transform((text) => text === 'true');

/** Texts joined by commas; blanks around them do not count. */
export const listSetting = z
  .string()
  .transform((text) => text.split(',').map((each) => each.trim()));
