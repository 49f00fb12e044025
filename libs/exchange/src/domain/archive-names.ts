/**
 * Names that Windows keeps for devices, with or without an ending and blanks before it; also with raised digits
 * (Microsoft, Naming Files, Paths, and Namespaces).
 */
const RESERVED = /^(con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³]) *(\.|$)/i;

/** Characters of a name; together with the folders a path stays below 200. */
const MAX_LENGTH = 100;

/**
 * UTF-8 bytes of a name without its ending: file systems take 255 (ext4, XFS), and a number may follow to tell it
 * from another one.
 */
const MAX_BYTES = 220;

/** Longest ending that is kept whole, in characters with the dot. */
const MAX_ENDING = 12;

const signs = new Intl.Segmenter('de', { granularity: 'grapheme' });

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
    .replace(/[\p{C}\p{Zl}\p{Zp}<>:"/\\|?*]/gu, '_')
    .replace(/^[.\s]+|[.\s]+$/gu, '');
  const dot = tidy.lastIndexOf('.');
  const ending = dot > 0 && isEnding(tidy.slice(dot)) ? tidy.slice(dot) : '';
  const short = shortened(tidy.slice(0, tidy.length - ending.length)) + ending;
  if (short === '') return 'ohne Namen';
  return RESERVED.test(short) ? `_${short}` : short;
}

function isEnding(text: string): boolean {
  return text.length <= MAX_ENDING && Buffer.byteLength(text) <= 2 * MAX_ENDING;
}

/** As much of the text as there is room for; no sign is cut in two, no blank or dot is left where it was cut. */
function shortened(text: string): string {
  let kept = '';
  for (const { segment } of signs.segment(text)) {
    const longer = kept + segment;
    if (longer.length > MAX_LENGTH || Buffer.byteLength(longer) > MAX_BYTES) {
      return kept.replace(/[.\s]+$/u, '');
    }
    kept = longer;
  }
  return kept;
}
