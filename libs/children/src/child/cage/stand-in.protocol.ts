import type { Deed } from './cages.js';

/** What the stand-in is to try its hand at; all of it is made for the purpose. */
export interface Temptation {
  /** A file that it must not read. */
  readonly secret: string;
  /** A file that it must not make. */
  readonly outside: string;
  /** A port of 127.0.0.1 and a socket on which somebody listens. */
  readonly port: number;
  readonly socket: string;
  /** The process that started it. */
  readonly parent: number;
}

/** What it could do. */
export type Done = readonly Deed[];
