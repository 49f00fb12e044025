import { z } from 'zod';

/** What is wrong with bytes: none are there, not as many as recorded, or others. */
export const damageSchema = z.enum(['missing', 'wrong-size', 'wrong-bytes']);
export type Damage = z.infer<typeof damageSchema>;

/** Who came across it. */
export const finderSchema = z.enum(['read', 'put', 'export', 'scrub']);
export type Finder = z.infer<typeof finderSchema>;
