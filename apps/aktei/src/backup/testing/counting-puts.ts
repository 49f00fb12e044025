import type { BackupPlace } from '../place/backup-place.js';

/** The place with a note of every file that is put, and a chance to fail. */
export function countingPuts(
  place: BackupPlace,
  before: (name: string, puts: readonly string[]) => void = () => undefined,
): BackupPlace & { names: string[] } {
  const names: string[] = [];
  return {
    name: place.name,
    names,
    open: (name) => place.open(name),
    size: (name) => place.size(name),
    folders: (name) => place.folders(name),
    put: async (name, source) => {
      names.push(name);
      before(name, names);
      return place.put(name, source);
    },
  };
}
