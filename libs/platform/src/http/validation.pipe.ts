import { StandardSchemaValidationPipe } from '@nestjs/common';
import { z } from 'zod';
import { RequestInvalid } from '../contracts/errors.js';

z.config(z.locales.de());

/** Checks every part of a request that declares a schema; messages are German. */
export function validationPipe(): StandardSchemaValidationPipe {
  return new StandardSchemaValidationPipe({
    exceptionFactory: (issues) =>
      new RequestInvalid(
        issues.slice(0, 50).map((issue) => ({
          path: (issue.path ?? []).map(pathPart).join('.'),
          message: issue.message,
        })),
      ),
  });
}

function pathPart(part: PropertyKey | { readonly key: PropertyKey }): string {
  return String(typeof part === 'object' ? part.key : part);
}
