import { cutText } from '#libs/kernel';
import { tidy } from './flow.js';

/** Characters of a Betreff; what is more is cut at a word. */
const MAX_LENGTH = 300;
const PREFIX =
  /^(?:\[(?:ext|extern|external|spam)[^\]]{0,12}\]:?|(?:aw|antw|antwort|wg|re|fw|fwd|tr|weitergeleitet)(?:\[\d{1,3}\])?\s?:)\s*/iu;
const NOTHING = /^\(?(?:kein(?:e[nr]?)?\sbetreff|ohne\sbetreff|no\ssubject|<kein betreff>)\)?$/iu;
/** A reference at the end of a line, which has a field of its own. */
const REFERENCE =
  /[\s,;:(–-]{1,4}(?:(?:ihr|unser|mein)e?\s(?:akten|geschäfts)?zeichen|(?:ihr|unser|mein)\saz\.?|az\.|aktenzeichen|geschäftszeichen|gz\.|kassenzeichen|kunden-?(?:nr\.?|nummer))\s?:?\s?(?=.{0,20}\d)[\p{L}\d][\p{L}\d ./_:()–-]{1,50}$/iu;
const FORM_NUMBER = /\s[-–]\s(?:formular|vordruck|formblatt)\s.{1,60}$/iu;
const SPREAD = /^(?:\p{Lu}\s){3,}\p{Lu}$/u;

/** The subject of a mail without what replies and gateways put in front; nothing where there is none. */
export function mailSubject(text: string): string {
  let rest = tidy(text);
  for (let prefix = PREFIX.exec(rest); prefix; prefix = PREFIX.exec(rest))
    rest = rest.slice(prefix[0].length);
  return NOTHING.test(rest) ? '' : shortened(rest);
}

/** True where a mail says that it hands another one on. */
export function isForwarded(text: string): boolean {
  return /^(?:wg|fw|fwd|weitergeleitet)\s?:/iu.test(text.trim());
}

/** A printed Betreff without the reference that follows it, and without what ends no title. */
export function printedSubject(text: string): string {
  const whole = spreadApart(germanDashes(tidy(text))).replace(/^[-–•*»]\s/, '');
  const bare = whole.replace(FORM_NUMBER, '').replace(REFERENCE, '');
  const kept = bare.length >= 4 ? bare : whole;
  return shortened(kept.replace(/[\s,;:–-]+$/u, ''));
}

/** Between words stands "–" in German; engines read the longer dash of other languages. */
export function germanDashes(text: string): string {
  return text.replaceAll(' — ', ' – ');
}

/** "R E C H N U N G" is a word, and one word in capitals is written like any other. */
export function spreadApart(text: string): string {
  const word = SPREAD.test(text) ? text.replace(/\s/g, '') : text;
  return /^\p{Lu}{4,30}$/u.test(word) ? word.charAt(0) + word.slice(1).toLowerCase() : word;
}

function shortened(text: string): string {
  if (text.length <= MAX_LENGTH) return text;
  const beginning = cutText(text, MAX_LENGTH);
  const end = beginning.lastIndexOf(' ');
  return end > MAX_LENGTH / 2 ? beginning.slice(0, end) : beginning;
}
