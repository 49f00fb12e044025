import { z } from 'zod';

/** The largest `integer` of PostgreSQL. */
const MAX_INTEGER = 2 ** 31 - 1;

/** The number of a page in a path, from 1. */
export const pageNumber = z.coerce.number().int().min(1).max(MAX_INTEGER);

/** The version of a record that a change was made against, from 1. */
export const versionNumber = z.int().min(1).max(MAX_INTEGER);
