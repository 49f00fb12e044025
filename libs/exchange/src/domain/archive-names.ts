/** Names that Windows keeps for devices, with or without an ending. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** Characters of a name; together with the folders a path stays below 200. */
const MAX_LENGTH = 100;

/** Names inside an archive that every system can unpack: no paths, no devices, none twice. */
export class ArchiveNames {
  private readonly taken = new Set<string>();

  /** A free path in that folder that resembles the wanted name. */
  claim(folder: string, wanted: string): string {
    const name = safeName(wanted);
    const dot = name.lastIndexOf('.');
    const stem = dot > 0 ? name.slice(0, dot) : name;
    const ending = dot > 0 ? name.slice(dot) : '';
    for (let count = 1; ; count += 1) {
      const path = `${folder}/${count === 1 ? name : `${stem} (${count})${ending}`}`;
      // Windows and macOS take upper and lower case for the same.
      if (this.taken.has(path.toLowerCase())) continue;
      this.taken.add(path.toLowerCase());
      return path;
    }
  }
}

function safeName(wanted: string): string {
  const tidy = wanted
    .normalize('NFC')
    .replace(/[\p{C}<>:"/\\|?*]/gu, '_')
    .replace(/[. ]+$/, '')
    .replace(/^\.+/, '');
  const named = tidy === '' ? 'ohne Namen' : RESERVED.test(tidy) ? `_${tidy}` : tidy;
  const dot = named.lastIndexOf('.');
  const ending = dot > 0 && named.length - dot <= 12 ? named.slice(dot) : '';
  return [...named.slice(0, named.length - ending.length)].slice(0, MAX_LENGTH).join('') + ending;
}
