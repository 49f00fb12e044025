import { cutText } from '#libs/kernel';
import { asRead, folded } from './folded.js';

/** A word has that many letters, or nobody would know its matter by it. */
const SHORTEST = 4;

/** Two words share a part from that many letters on. */
const SHARED = 5;

/** Without a whole word in common, two ends are alike from that many letters on: -tzung is in many words. */
const SHARED_END = 7;

/**
 * Words that stand in letters and Betreffe of whatever matter, folded and without endings. They cost nothing but
 * the wrong kind of likeness, so the list is short; rare and common otherwise is what the Akten say.
 */
const COMMON = new Set(
  (
    'aber alle allerdings amtsgericht andere angabe angaben angelegenheit anhang anlage anlagen anschrift antrag ' +
    'antwort auch aufgrund auskunft bankverbindung bearbeiter bearbeitung beigefügt bekannt bereich bereits ' +
    'bescheid beste betreff betrifft bezug bezugnehmend bitte bitten brief dabei daher damen damit dank dann daran ' +
    'darauf daraus dass datum dazu deren dessen deutschland diese diesem durch durchwahl eben eigenen eine einem ' +
    'einen einer eines eingang einsicht email ende entsprechend erhalten erst etwa euro fall falls fernsprecher ' +
    'folgende frage fragen freundlichen frist ganz geben gebeten geehrte geehrter gegen gegenüber gemäß gern gerne ' +
    'geschäftszeichen gestellt grund grüße grüßen gruß guten haben halten hatte heute herr herrn herren frau familie eheleute hier hierfür ' +
    'hiermit hierzu hinweis hochachtungsvoll ihnen ihre ihrem ihren ihrer innerhalb insbesondere jahr januar februar ' +
    'märz april juni juli august september oktober november dezember jede jedoch jetzt kann kein keine klar ' +
    'kommen können könnten konto kurz lassen leider liebe liegt mail mehr meine meinem meinen meiner mitteilen ' +
    'mitteilung möchte möglich monat nach nachricht nachfolgend name namen nicht noch nummer oben oder ohne post ' +
    'postfach rechnung rechtzeitig rückfragen rückmeldung sache sachverhalt schon schreiben schriftlich seit seite ' +
    'sehr seine sich sind sollte sowie stadt stadtverwaltung stelle stellen stellungnahme stehen steht straße tage ' +
    'telefax telefon termin teil teilen über unser unsere unserem unserer unten unter unterlagen verfügung verfahren ' +
    'viel vielen vorab vorgang vorliegend wann weil weitere weiterhin welche wenden wenn werden wieder wird worden ' +
    'wurde wurden zeichen zeit zugesandt zusammen zusenden zustand zwar zwischen'
  )
    .split(' ')
    .map(stemOf),
);

/** A word without the endings of German inflection, folded and as engines read it: Gerüst, Gerüste, Gerüsten, Gerüstes are one. */
export function stemOf(word: string): string {
  const plain = asRead(folded(word));
  const bare = plain.replace(/(?:es|en|er|e|s|n)$/, '');
  return bare.length >= SHORTEST ? bare : plain;
}

/** The stems of a text that may tell one matter from another, each once, in their order. */
export function stemsOf(text: string): string[] {
  const words = wordsOf(text);
  const stems = words.filter((word) => word.length >= SHORTEST).map(stemOf);
  return [...new Set(stems)].filter((stem) => stem.length >= SHORTEST && !COMMON.has(stem));
}

/**
 * Words with capitals that stand side by side in a line, as first and last name do, in whatever order: two common
 * names are rare together. Each pair once, as its two stems.
 */
export function pairsOf(text: string): string[] {
  const pairs = text.split('\n').flatMap((line) => {
    const words = wordsOf(line);
    return words.slice(1).flatMap((word, at) => {
      const both = [words[at] ?? '', word];
      const tells = both.every(
        (each) => /^\p{Lu}/u.test(each) && each.length > 2 && !isCommon(each),
      );
      return tells ? [both.map(stemOf).sort().join(' ')] : [];
    });
  });
  return [...new Set(pairs)];
}

function isCommon(word: string): boolean {
  return COMMON.has(stemOf(word));
}

/** Words as an engine may have read them, a 1 for an l among their letters. */
function wordsOf(text: string): string[] {
  return text.normalize('NFC').match(/\p{L}[\p{L}\p{M}\d|]*/gu) ?? [];
}

/**
 * Under what a stem of the Betreff of an Akte is found: its first and its last letters. A compound has those of
 * its parts at its beginning and end, so no dictionary is asked.
 */
export function wordKeys(stem: string): string[] {
  const first = `${cutText(stem, SHARED)}-`;
  return stem.length <= SHARED ? [first] : [first, `-${stem.slice(-SHARED)}`];
}

/**
 * How much two stems have in common at their beginning or end, from 0 to 1: 1 for the same, 0.9 where one is the
 * beginning or end of the other (Gerüst in Fassadengerüst), else the share of the longer one that is shared.
 */
export function likeness(one: string, other: string): number {
  if (one === other) return 1;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  const begin = sharedBeginning(short, long);
  const end = sharedEnd(short, long);
  if (short.length >= SHARED && (begin === short.length || end === short.length)) return 0.9;
  const counted = Math.max(begin >= SHARED ? begin : 0, end >= SHARED_END ? end : 0);
  return counted >= 0.6 * short.length ? (0.8 * counted) / short.length : 0;
}

function sharedBeginning(short: string, long: string): number {
  let length = 0;
  while (length < short.length && short[length] === long[length]) length += 1;
  return length;
}

function sharedEnd(short: string, long: string): number {
  let length = 0;
  while (length < short.length && short.at(-1 - length) === long.at(-1 - length)) length += 1;
  return length;
}
