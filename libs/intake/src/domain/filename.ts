const MAX_CHARACTERS = 180;
const MAX_EXTENSION = 12;

/**
 * Name under which an upload is shown and offered for download. The sender's name is hostile:
 * paths, control characters, bidirectional overrides and over-long names are taken out. Returns NFC
 * text of 1 to 180 characters.
 */
export function safeFilename(raw: string): string {
  const base = raw.normalize('NFC').split(/[/\\]/u).at(-1) ?? '';
  const visible = base
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*]/gu, '_')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/gu, '');
  return visible === '' ? 'unbenannt' : shortened(visible);
}

/** First title of a letter: its file name without the extension. */
export function titleFromFilename(filename: string): string {
  const dot = filename.lastIndexOf('.');
  return dot > 0 && filename.length - dot <= MAX_EXTENSION ? filename.slice(0, dot) : filename;
}

function shortened(name: string): string {
  const characters = [...name];
  if (characters.length <= MAX_CHARACTERS) return name;
  const dot = characters.lastIndexOf('.');
  const hasExtension = dot > 0 && characters.length - dot <= MAX_EXTENSION;
  const extension = hasExtension ? characters.slice(dot) : [];
  return [...characters.slice(0, MAX_CHARACTERS - extension.length), ...extension].join('');
}
