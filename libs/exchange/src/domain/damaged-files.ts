/** A file of an Akte whose bytes are not what the record says. */
export interface DamagedFile {
  /** In the archive, e.g. `originals/brief.pdf`. */
  readonly path: string;
  readonly sha256: string;
  readonly damage: 'missing' | 'wrong-size' | 'wrong-bytes';
}

/** Files that are named one by one; nobody reads more on a screen. */
const NAMED = 20;

const WHAT: Readonly<Record<DamagedFile['damage'], string>> = {
  missing: 'fehlt im Speicher',
  'wrong-size': 'hat eine falsche Größe',
  'wrong-bytes': 'ist beschädigt',
};

/** A German list: which file, and what is wrong with it. */
export function listDamaged(files: readonly DamagedFile[]): string {
  const named = files.slice(0, NAMED).map(({ path, damage }) => `„${path}“ ${WHAT[damage]}`);
  const more = files.length - named.length;
  return more > 0 ? `${named.join('; ')} und ${more} weitere` : named.join('; ');
}
