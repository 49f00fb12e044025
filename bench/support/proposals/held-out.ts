import type { Draft } from './letters.js';
import type { Random } from './random.js';

/** Authors of a town of their own. Nothing was tuned on them: neither points nor rules nor noise. */
export const heldOutNames = ['form', 'relative'] as const;
export type HeldOutName = (typeof heldOutNames)[number];

/** Whether an author is one of these. */
export function isHeldOut(author: string): author is HeldOutName {
  return heldOutNames.some((name) => name === author);
}

/** By Aktenplaneinheit: what each calls it, then a sentence. */
export const heldOutWords: Readonly<
  Record<string, Readonly<Record<HeldOutName, readonly [string, string]>>>
> = {
  '32.13': {
    form: ['Nutzung öffentlicher Fläche, {ort}', 'Aufstelldauer: vier Wochen.'],
    relative: ['Hebebühne {ort}', 'Sie steht seit gestern, der Zettel hängt dran.'],
  },
  '63.02': {
    form: ['Nachforderung Bauvorlagen {name}', 'Es fehlen: Schnitt B-B, Freiflächenplan.'],
    relative: ['Rohbau {ort}', 'Mein Schwager schickt die Zeichnung nach.'],
  },
  '32.30': {
    form: ['Schankbetrieb, Inhaberwechsel {name}', 'Übernahme zum Monatsersten.'],
    relative: ['Die Kneipe {ort}', 'Wir übernehmen den Laden von meiner Tante.'],
  },
  '67.10': {
    form: ['Gehölzkontrolle {ort}', 'Befund: Stammfäule, Pilzbefall am Fuß.'],
    relative: ['Kastanie {ort}', 'Das Ding wirft mir alles zu.'],
  },
  '13.30': {
    form: ['Meldung eines Vierbeiners, {name}', 'Rasse: Mischling. Chip vorhanden.'],
    relative: ['Unser Rex', 'Rex ist jetzt bei meinem Bruder in Kiel.'],
  },
  '66.11': {
    form: ['Öffnung der Verkehrsfläche {ort}', 'Verfüllung nach ZTV A-StB.'],
    relative: ['Grube {ort}', 'Da ist seit Tagen ein Zaun, keiner arbeitet.'],
  },
  '32.20': {
    form: ['Anhörungsbogen {name}', 'Angaben zur Sache: siehe Rückseite.'],
    relative: ['Blitzer', 'Ich saß gar nicht am Steuer.'],
  },
  '50.11': {
    form: ['Bescheinigung für {name}', 'Monatlicher Zahlbetrag siehe Aufstellung.'],
    relative: ['Mein Geld', 'Auf dem Konto ist nichts angekommen.'],
  },
  '51.40': {
    form: ['Krippe, Anmeldebogen {name}', 'Gewünschter Beginn: Sommer.'],
    relative: ['Die Zwillinge', 'Wann gibt es Bescheid wegen der Gruppe?'],
  },
  '61.40': {
    form: ['Erneuerung Dachdeckung {ort}', 'Material: Hohlpfanne, rot.'],
    relative: ['Altes Haus {ort}', 'Der Stuck bröckelt, was dürfen wir?'],
  },
  '32.40': {
    form: ['Anzeige einer öffentlichen Vergnügung, {name}', 'Erwartete Gäste: 150.'],
    relative: ['Flohmarkt {ort}', 'Wir stellen dieses Jahr weniger Tische auf.'],
  },
  '23.02': {
    form: ['Nutzungsentgelt {name}', 'Der Betrag für das laufende Jahr ist gezahlt.'],
    relative: ['Schrebergarten', 'Der Zaun zum Nachbarn ist hin.'],
  },
};
export const heldOutElse: Readonly<Record<HeldOutName, readonly [string, string]>> = {
  form: ['Mitteilung zu {name}', 'Es gelten die beigefügten Angaben.'],
  relative: ['Nochmal wegen {ort}', 'Ich melde mich wie besprochen.'],
};

/** How each sets a page. */
export const heldOutTemplates: Readonly<Record<HeldOutName, (draft: Draft) => string>> = {
  form: ({
    sender,
    subject,
    sentence,
    day,
    theirs,
    ours,
    address,
  }) => `FORMBLATT 7/2 – Seite 1 von 1
Absendende Stelle: ${sender.name}
Anschrift: ${sender.address}, ${sender.place}
Aktenzeichen der absendenden Stelle: ${theirs ?? 'ohne'}
Empfänger: Stadt Sonnbrück, Rathausplatz 1, 24999 Sonnbrück
${ours ? `Dortiges Az.: ${ours}` : 'Dortiges Az.:'}
Ausgefertigt am ${day}

Gegenstand: ${subject}

1. Angaben
${sentence}
${address ? `2. Lage: ${address}` : '2. entfällt'}

gez. im Auftrag, ohne Unterschrift gültig
`,
  relative: ({ sender, subject, sentence, day, ours, address }) => `${day}

${subject}

Hallo zusammen,

${sentence}${address ? ` Also ${address}, Hinterhaus.` : ''}${ours ? ` Auf Ihrem Brief stand ${ours.replace(/[-/]/g, ' ')}.` : ''}
Bin tagsüber da.

Gruß
${sender.name}, ${sender.address} in ${sender.place}
`,
};

/** A fax of a carbon copy: letters fade away, words break and run together, a column is cut off. */
export function faded(text: string, random: Random): string {
  if (!random.chance(0.5)) return text;
  const lines = text.split('\n').map((line) =>
    [...line]
      .map((sign, at) => {
        if (/\p{L}/u.test(sign) && random.chance(0.008))
          return random.pick(['', '.', 'c', 'r', 'n']);
        if (sign === ' ' && at > 3 && random.chance(0.01)) return '';
        if (/[,.]/.test(sign) && random.chance(0.05)) return random.pick(['.', ',', ' ']);
        return sign;
      })
      .join(''),
  );
  return lines.join('\n');
}
