/** A remark about an original, shown to people; `page` starts at 1. */
export interface Flag {
  code: string;
  page?: number;
}

/** A flag as people read it. */
export interface ReadableFlag {
  code: string;
  text: string;
  page: number | null;
}

const FLAG_TEXTS: Readonly<Record<string, string>> = {
  'ORIGINAL.DUPLICATE': 'Dieselben Bytes sind schon einmal eingegangen. Beide Eingänge bleiben.',
  'ORIGINAL.DISGUISED': 'Der Inhalt passt nicht zur Endung des Dateinamens.',
  'ORIGINAL.EMPTY': 'Die Datei ist leer.',
  'ORIGINAL.UNKNOWN_FORMAT':
    'Das Format wird nicht gelesen. Die Datei ist unverändert gespeichert und kann abgelegt werden.',
  'ORIGINAL.TRUNCATED': 'Die Datei ist unvollständig. Gelesen wird, was vorhanden ist.',
  'ORIGINAL.DAMAGED': 'Die Datei ist beschädigt. Sie ist unverändert gespeichert.',
  'ORIGINAL.TOO_MANY_PAGES':
    'Die Datei hat mehr Seiten, als gelesen werden dürfen. Keine wurde gelesen; die Datei ist ' +
    'vollständig gespeichert und kann abgelegt werden.',
  'IMAGE.TOO_LARGE': 'Ein Bild ist zu groß, um gelesen zu werden. Es ist unverändert gespeichert.',
  'IMAGE.DAMAGED': 'Ein Bild ist beschädigt. Es ist unverändert gespeichert.',
  'PDF.PASSWORD': 'Die PDF-Datei ist mit einem Kennwort geschützt und kann nicht gelesen werden.',
  'PDF.ENCRYPTED': 'Die PDF-Datei ist verschlüsselt, aber ohne Kennwort lesbar.',
  'PDF.SIGNED': 'Die PDF-Datei trägt eine elektronische Signatur. Das Original bleibt unverändert.',
  'PDF.DAMAGED': 'Die PDF-Datei ist beschädigt. Sie ist unverändert gespeichert.',
  'PDF.ATTACHMENTS': 'Die PDF-Datei enthält Anlagen. Sie bleiben im Original erhalten.',
  'PARSER.TIMEOUT': 'Das Untersuchen der Datei hat zu lange gedauert und wurde abgebrochen.',
  'PARSER.CRASHED': 'Beim Untersuchen der Datei ist der Leser abgestürzt.',
  'PARSER.MEMORY': 'Die Datei braucht mehr Arbeitsspeicher, als erlaubt ist.',
  'RENDITION.FAILED': 'Die durchsuchbare PDF-Fassung konnte nicht erstellt werden.',
};

const PAGE_ERROR_TEXTS: Readonly<Record<string, string>> = {
  'PAGE.UNREADABLE': 'Die Seite konnte nicht gelesen werden.',
  'PARSER.TIMEOUT': 'Das Lesen der Seite hat zu lange gedauert und wurde abgebrochen.',
  'PARSER.CRASHED': 'Beim Lesen der Seite ist der Leser abgestürzt.',
  'PARSER.MEMORY': 'Die Seite braucht mehr Arbeitsspeicher, als erlaubt ist.',
  'ORIGINAL.DAMAGED': 'Die Seite ist beschädigt oder unvollständig.',
  'IMAGE.TOO_LARGE': 'Das Bild der Seite ist zu groß, um gelesen zu werden.',
  'IMAGE.DAMAGED': 'Das Bild der Seite ist beschädigt.',
  'PDF.DAMAGED': 'Die Seite der PDF-Datei ist beschädigt.',
  'PDF.PASSWORD': 'Die PDF-Datei ist mit einem Kennwort geschützt.',
};

/** German text of a flag; a code without a text of its own is named so that it can be looked up. */
export function readableFlag(flag: Flag): ReadableFlag {
  const text = FLAG_TEXTS[flag.code] ?? `Hinweis des Lesers: ${flag.code}.`;
  return { code: flag.code, text, page: flag.page ?? null };
}

/** Why a page failed, in German; the original is untouched in every case. */
export function pageErrorText(code: string): string {
  return PAGE_ERROR_TEXTS[code] ?? `Die Seite konnte nicht gelesen werden (${code}).`;
}

/** Adds a flag once: the same code on the same page is not repeated. */
export function withFlag(flags: readonly Flag[], flag: Flag): Flag[] {
  const known = flags.some((one) => one.code === flag.code && one.page === flag.page);
  return known ? [...flags] : [...flags, flag];
}

/** Takes every flag of one code away, for instance before a rendition is built again. */
export function withoutFlag(flags: readonly Flag[], code: string): Flag[] {
  return flags.filter((flag) => flag.code !== code);
}
