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

/** Those of the engine, which a spec holds against its list, and three of our own. */
const FLAG_TEXTS: Readonly<Record<string, string>> = {
  'ORIGINAL.DUPLICATE': 'Dieselben Bytes sind schon einmal eingegangen. Beide Eingänge bleiben.',
  'ORIGINAL.UNKNOWN_FORMAT':
    'Das Format wird nicht gelesen. Die Datei ist unverändert gespeichert und kann abgelegt werden.',
  'ORIGINAL.DAMAGED':
    'Die Datei ist beschädigt oder unvollständig. Sie ist unverändert gespeichert.',
  'ORIGINAL.NO_PAGES':
    'Die Datei enthält keine Seite. Sie ist unverändert gespeichert und kann abgelegt werden.',
  'ORIGINAL.NO_TEXT': 'In der Datei wurde kein Text gefunden. Die Suche findet nur ihren Titel.',
  'ORIGINAL.TOO_MANY_PAGES':
    'Die Datei hat mehr Seiten, als gelesen werden dürfen. Keine wurde gelesen; die Datei ist ' +
    'vollständig gespeichert und kann abgelegt werden.',
  'ORIGINAL.DISGUISED': 'Der Inhalt passt nicht zur Endung des Dateinamens.',
  'IMAGE.TOO_LARGE': 'Ein Bild ist zu groß, um gelesen zu werden. Es ist unverändert gespeichert.',
  'IMAGE.NO_DECODER':
    'Für dieses Bildformat ist hier kein Leseprogramm vorhanden. Die Datei ist unverändert ' +
    'gespeichert.',
  'PDF.PASSWORD': 'Die PDF-Datei ist mit einem Kennwort geschützt und kann nicht gelesen werden.',
  'PDF.ENCRYPTED': 'Die PDF-Datei ist verschlüsselt, aber ohne Kennwort lesbar.',
  'PDF.SIGNED': 'Die PDF-Datei trägt eine elektronische Signatur. Das Original bleibt unverändert.',
  'PDF.CERTIFIED': 'Die PDF-Datei ist vom Ersteller zertifiziert. Das Original bleibt unverändert.',
  'PDF.JAVASCRIPT': 'Die PDF-Datei enthält Programmcode. Er wird hier nicht ausgeführt.',
  'PDF.XFA':
    'Die PDF-Datei ist ein dynamisches Formular (XFA). Gelesen wird nur, was als Seite vorliegt.',
  'PDF.LAUNCH_ACTION': 'Die PDF-Datei will ein Programm starten. Das wird hier nicht ausgeführt.',
  'PDF.ATTACHMENTS': 'Die PDF-Datei enthält Anlagen. Sie bleiben im Original erhalten.',
  'PDF.ENCRYPTED_ATTACHMENT':
    'Eine Anlage der PDF-Datei ist verschlüsselt. Sie bleibt im Original erhalten.',
  'PDF.E_INVOICE':
    'Die PDF-Datei ist eine E-Rechnung. Ihre Rechnungsdaten (XML) bleiben im Original erhalten.',
  'PDF.NOT_AS_CLAIMED': 'Die PDF-Datei ist nicht das, was sie zu sein angibt.',
  'PDF.NO_TEXT_MAPPING':
    'Der Text der PDF-Datei lässt sich nicht entnehmen. Die Seiten werden als Bild gelesen.',
  'MAIL.SIGNED': 'Die E-Mail trägt eine elektronische Signatur. Das Original bleibt unverändert.',
  'MAIL.ENCRYPTED': 'Die E-Mail ist verschlüsselt und kann nicht gelesen werden.',
  'MAIL.ATTACHMENTS': 'Die E-Mail hat Anlagen. Sie bleiben im Original erhalten.',
  'MAIL.PARTIAL': 'Die E-Mail ist nur ein Teil einer Nachricht. Gelesen wird, was vorhanden ist.',
  'OFFICE.MACROS': 'Die Datei enthält Makros. Sie werden hier nicht ausgeführt.',
  'OFFICE.ENCRYPTED': 'Die Datei ist mit einem Kennwort geschützt und kann nicht gelesen werden.',
  'ARCHIVE.NOT_UNPACKED':
    'Das Archiv wird nicht entpackt. Es ist unverändert gespeichert und kann abgelegt werden.',
  'ARCHIVE.ENCRYPTED': 'Das Archiv ist mit einem Kennwort geschützt.',
  'ARCHIVE.PATH_TRAVERSAL':
    'Das Archiv enthält Namen, die aus seinem Ordner hinausführen. Es wird nicht entpackt.',
  'PARSER.TIMEOUT': 'Das Untersuchen der Datei hat zu lange gedauert und wurde abgebrochen.',
  'PARSER.CRASHED': 'Beim Untersuchen der Datei ist der Leser abgestürzt.',
  'PARSER.MEMORY': 'Die Datei braucht mehr Arbeitsspeicher, als erlaubt ist.',
  'PARSER.OUTPUT': 'Aus der Datei entsteht mehr, als erlaubt ist. Das Lesen wurde abgebrochen.',
  'STAPEL.NOT_SEPARATED':
    'Ein Trennblatt wurde erst erkannt, als ein Eingang aus dieser Datei schon abgelegt war. Die ' +
    'Datei wurde deshalb nicht weiter geteilt.',
  'RENDITION.FAILED': 'Die durchsuchbare PDF-Fassung konnte nicht erstellt werden.',
};

/** Where a page has to be spoken of in other words than its original. */
const PAGE_ERROR_TEXTS: Readonly<Record<string, string>> = {
  'PAGE.UNREADABLE': 'Die Seite konnte nicht gelesen werden.',
  'READING.CANCELLED': 'Das Lesen wurde abgebrochen. Die Seite kann noch einmal gelesen werden.',
  'ORIGINAL.DAMAGED': 'Die Seite ist beschädigt oder unvollständig.',
  'ORIGINAL.NO_TEXT': 'Auf der Seite wurde kein Text gefunden.',
  'IMAGE.TOO_LARGE': 'Das Bild der Seite ist zu groß, um gelesen zu werden.',
  'IMAGE.NO_DECODER': 'Für das Bild der Seite ist hier kein Leseprogramm vorhanden.',
  'PDF.PASSWORD': 'Die PDF-Datei ist mit einem Kennwort geschützt.',
  'PARSER.TIMEOUT': 'Das Lesen der Seite hat zu lange gedauert und wurde abgebrochen.',
  'PARSER.CRASHED': 'Beim Lesen der Seite ist der Leser abgestürzt.',
  'PARSER.MEMORY': 'Die Seite braucht mehr Arbeitsspeicher, als erlaubt ist.',
  'PARSER.OUTPUT': 'Aus der Seite entsteht mehr, als erlaubt ist. Das Lesen wurde abgebrochen.',
};

/** German text of a flag; a code without a text of its own is named so that it can be looked up. */
export function readableFlag(flag: Flag): ReadableFlag {
  const text = lookUp(FLAG_TEXTS, flag.code) ?? `Hinweis des Lesers: ${flag.code}.`;
  return { code: flag.code, text, page: flag.page ?? null };
}

/** Why a page failed, in German; the original is untouched in every case. */
export function pageErrorText(code: string): string {
  const text = lookUp(PAGE_ERROR_TEXTS, code) ?? lookUp(FLAG_TEXTS, code);
  return text ?? `Die Seite konnte nicht gelesen werden (${code}).`;
}

/** Adds a flag once: the same code on the same page is not repeated. */
export function withFlag(flags: readonly Flag[], flag: Flag): Flag[] {
  const known = flags.some((one) => one.code === flag.code && one.page === flag.page);
  return known ? [...flags] : [...flags, flag];
}

/** Takes every flag of one code away, for instance when what it says has been mended. */
export function withoutFlag(flags: readonly Flag[], code: string): Flag[] {
  return flags.filter((flag) => flag.code !== code);
}

/** Codes come out of the database, where an older or a newer version may have written them. */
function lookUp(texts: Readonly<Record<string, string>>, code: string): string | undefined {
  return Object.hasOwn(texts, code) ? texts[code] : undefined;
}
