import type { Bytes } from '../bytes.js';

/** A file as it lies in the place. */
export interface Stored {
  readonly sha256: string;
  readonly bytes: number;
}

/** Where backups lie. Names are relative, with slashes; no file is ever half there or changed. */
export interface BackupPlace {
  /** For people. */
  readonly name: string;

  /** Durable when it resolves; where the source fails, nothing is there and its error comes through. */
  put(name: string, source: Bytes): Promise<Stored>;

  /** @throws PartMissing */
  open(name: string): Promise<Bytes>;

  /** Bytes, or null where there is no such file. */
  size(name: string): Promise<number | null>;

  /** Names of the folders right below a folder, in their order. */
  folders(name: string): Promise<string[]>;
}

/** A file of a backup that is not in the place. */
export class PartMissing extends Error {
  constructor(name: string) {
    super(`${name} fehlt`);
    this.name = 'PartMissing';
  }
}

/** The place does not work: what is wrong, for whoever has called. */
export class PlaceFailed extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'PlaceFailed';
  }
}
