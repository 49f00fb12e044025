import type { ArgumentMetadata, PipeTransform } from '@nestjs/common';
import { z } from 'zod';
import { RequestInvalid } from '../contracts/errors.js';

z.config(z.locales.de());

/** More faults than anybody reads are not written down. */
const MAX_FAULTS = 50;

/**
 * Checks every part of a request that declares a schema; messages are German. Nothing walks the value before
 * its schema does: the parser has bounded it and refused `__proto__`, and schemas are strict.
 */
export class ValidationPipe implements PipeTransform {
  /** @throws RequestInvalid */
  async transform(value: unknown, { schema, type }: ArgumentMetadata): Promise<unknown> {
    if (!schema || type === 'custom') return value;
    const result = await schema['~standard'].validate(value);
    if (!result.issues) return result.value;
    throw new RequestInvalid(
      result.issues.slice(0, MAX_FAULTS).map(({ path = [], message }) => ({
        path: path.map(pathPart).join('.'),
        message,
      })),
    );
  }
}

function pathPart(part: PropertyKey | { readonly key: PropertyKey }): string {
  return String(typeof part === 'object' ? part.key : part);
}
