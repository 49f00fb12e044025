import { cutText, plainSigns } from '#libs/kernel';

const MAX_CHARACTERS = 180;
const MAX_EXTENSION = 12;

/** Longer names are cut before anything is looked for in them. */
const MAX_RAW = 1_000;

/**
 * Name under which an upload is shown and offered for download. The sender's name is hostile:
 * paths, control characters, bidirectional overrides and over-long names are taken out. Returns
 * plain signs (NFC), of 1 to 180 characters.
 */
export function safeFilename(raw: string): string {
  const base = raw.slice(Math.max(raw.lastIndexOf('/'), raw.lastIndexOf('\\')) + 1);
  const cut = base.length > MAX_RAW ? cutText(base.slice(0, -MAX_EXTENSION), MAX_RAW) : base;
  const end = base.slice(cut.length).slice(-MAX_EXTENSION);
  const visible = plainSigns(cut + end)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*]/gu, '_')
    .replace(/\s+/gu, ' ');
  const name = trimmed(visible);
  return name === '' ? 'unbenannt' : shortened(name);
}

/** First title of a letter: its file name without the extension. */
export function titleFromFilename(filename: string): string {
  const dot = filename.lastIndexOf('.');
  return dot > 0 && filename.length - dot <= MAX_EXTENSION ? filename.slice(0, dot) : filename;
}

/** Without dots and spaces at either end; a loop, because a pattern would go back for every dot. */
function trimmed(text: string): string {
  const isEdge = (at: number): boolean => text[at] === '.' || text[at] === ' ';
  let start = 0;
  let end = text.length;
  while (start < end && isEdge(start)) start += 1;
  while (end > start && isEdge(end - 1)) end -= 1;
  return text.slice(start, end);
}

function shortened(name: string): string {
  const characters = [...name];
  if (characters.length <= MAX_CHARACTERS) return name;
  const dot = characters.lastIndexOf('.');
  const hasExtension = dot > 0 && characters.length - dot <= MAX_EXTENSION;
  const extension = hasExtension ? characters.slice(dot) : [];
  return [...characters.slice(0, MAX_CHARACTERS - extension.length), ...extension].join('');
}
