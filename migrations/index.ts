import { IntakeTables1764000000050 } from './0050_intake_tables.js';

/** Every migration in the order in which it is applied. */
export const migrations = [
  IntakeTables1764000000050,
];
