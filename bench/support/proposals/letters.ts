import type { AuthorName } from './matters.js';
import type { Party } from './people.js';

/** What a letter is made of. */
export interface Draft {
  readonly sender: Party;
  readonly subject: string;
  readonly sentence: string;
  /** German day, e.g. `05.11.2026`. */
  readonly day: string;
  /** Sign of the sender for this matter. */
  readonly theirs: string | null;
  /** Our Aktenzeichen, where the sender knows it. */
  readonly ours: string | null;
  /** What it is about; null where the letter does not say. */
  readonly address: string | null;
}

const TOWN = 'Stadt Sonnbrück\nRathausplatz 1\n24999 Sonnbrück';

/** How each author sets a page. */
export const templates: Readonly<Record<AuthorName, (draft: Draft) => string>> = {
  citizen: ({ sender, subject, sentence, day, ours, address }) => `${sender.name}
${sender.address}
${sender.place}

${TOWN}

Flensburg, den ${day}

${subject}${ours ? `\nIhr Zeichen: ${ours}` : ''}

Sehr geehrte Damen und Herren,

${sentence} ${address ? `Es geht um ${address}.` : ''} Ich bitte um eine baldige Antwort.

Mit freundlichen Grüßen

${sender.name}
`,
  authority: ({ sender, subject, sentence, day, theirs, ours, address }) => `${sender.name}
${sender.name} · ${sender.address} · ${sender.place}

${TOWN}

Ihr Zeichen: ${ours ?? ''}
Unser Zeichen: ${theirs ?? 'II/3'}
Auskunft erteilt: Frau Lorenzen
Datum: ${day}

${subject}

Sehr geehrte Damen und Herren,

zu dem oben genannten Vorgang teile ich mit: ${sentence}${address ? ` Betroffen ist das Grundstück ${address}.` : ''}

Im Auftrag
Lorenzen
`,
  company: ({
    sender,
    subject,
    sentence,
    day,
    theirs,
    ours,
    address,
  }) => `${sender.name}                         Telefon 0461 334455
${sender.address}, ${sender.place}            ${sender.mail}

${TOWN}
                                              Datum: ${day}
                                              Auftrags-Nr.: ${theirs ?? '-'}
${ours ? `Ihr Az. ${ours}\n` : ''}
${subject}

Guten Tag,

${sentence}${address ? ` Ort der Arbeiten: ${address}.` : ''}

Freundliche Grüße
${sender.name}
${sender.iban ? `IBAN ${sender.iban}` : ''}
`,
  mail: ({ sender, subject, sentence, day, ours, address }) => `Von: ${sender.name} <${sender.mail}>
An: rathaus@sonnbrueck.example
Datum: ${day}, 09:12
Betreff: ${subject}${ours ? ` (Az ${ours})` : ''}

Hallo,

${sentence}${address ? ` (${address})` : ''}

Viele Grüße
${sender.name}
`,
  lawyer: ({ sender, subject, sentence, day, theirs, ours, address }) => `${sender.name}
${sender.address}, ${sender.place}, ${sender.mail}

An die
${TOWN}

Unser Zeichen              Ihr Zeichen                Datum
${(theirs ?? 'n/n').padEnd(26)} ${(ours ?? '').padEnd(26)} ${day}

${subject}

Sehr geehrte Damen und Herren,

in vorbezeichneter Angelegenheit zeigen wir unter Vollmachtsvorlage die Vertretung an. ${sentence}
${address ? `Belegenheit: ${address}.` : ''}
Hochachtungsvoll

Rechtsanwalt
`,
  club: ({ sender, subject, sentence, day, ours, address }) => `${sender.name}
Der Vorstand
${sender.address} * ${sender.place}

${TOWN}                                  ${day}

Liebe Verwaltung,

${subject}: ${sentence} ${address ? `Wir meinen ${address}.` : ''} ${ours ? `Sie haben uns unter ${ours} geschrieben.` : ''}

Mit Gruß vom Vorstand
${sender.mail}
`,
};
