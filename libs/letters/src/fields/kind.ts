import { cutText } from '#libs/kernel';
import type { FieldConfidence, FieldProposal } from './field-proposal.js';
import type { Flow } from './flow.js';
import { KIND_RULES, type KindRule } from './kind-rules.js';
import type { MailHeader } from './mail-header.js';
import { spreadApart } from './subject-text.js';

/** Characters of the text that are looked at for what proves a kind. */
const LOOKED_AT = 8_000;
/** Words of a Betreff among which the first noun of its own stands. */
const FIRST_WORDS = 5;
/** In front of what the letter is about, and not of what it is. */
const ABOUT =
  /^(?:ihre?[mnrs]?|zu[rm]?|gegen|auf|über|wegen|aus|bezüglich|betreffend|unsere?[mnrs]?|mein(?:e[mnrs]?)?|dein)$/iu;
/** Behind a paper that is spoken of: "Bescheid vom 3.3.2026". */
const DATED = /^[^,;]{0,40}(?<!\p{L})vom\s\d/iu;
const MOST_TITLE_ROWS = 30;

interface Named {
  readonly rule: KindRule;
  readonly word: string;
  /** True where the Betreff begins with it. */
  readonly leads: boolean;
}

/**
 * What a letter is, one at most and never without a reason: by the word with which its Betreff calls it,
 * or by a line of its own ("BESCHLUSS"); sure where the text says so as well. A mail whose Betreff says
 * nothing of the kind is an E-Mail.
 */
export function proposeKind(
  flow: Flow,
  { betreff, mail }: { betreff: FieldProposal | undefined; mail: MailHeader | null },
): FieldProposal[] {
  const named = betreff ? namedIn(betreff.value) : null;
  const known = betreff && named ? byBetreff(flow, betreff, named) : null;
  if (known) return [known];
  const titled = byTitle(flow);
  if (titled) return [titled];
  if (!mail?.isMail || !betreff) return [];
  const { pageNo, text, box } = betreff;
  const reason = 'Hat die Kopfzeilen einer E-Mail';
  return [{ field: 'kind', value: 'E-Mail', text, pageNo, box, reason, confidence: 'sure' }];
}

/** Null for a compound that nothing proves: a letter about a "Bauantrag" is seldom one. */
function byBetreff(
  flow: Flow,
  betreff: FieldProposal,
  { rule, word, leads }: Named,
): FieldProposal | null {
  const { text, pageNo, box, confidence: ofBetreff } = betreff;
  const proven = rule.proof === null || rule.proof.test(cutText(flow.text, LOOKED_AT));
  if (!proven && !new RegExp(`^(?:${rule.head})$`, 'iu').test(word)) return null;
  const confidence: FieldConfidence = proven && leads && ofBetreff === 'sure' ? 'sure' : 'likely';
  const reason = `Der Betreff nennt es „${word}“`;
  return { field: 'kind', value: rule.kind, text, pageNo, box, reason, confidence };
}

/** The kind by which a Betreff calls its letter. */
function namedIn(betreff: string): Named | null {
  const pieces = betreff.split(/\s/).slice(0, 24);
  const found = KIND_RULES.flatMap((rule) => {
    const at = pieces.findIndex(
      (piece, index) => isCalled(piece, rule) && isItself(pieces, index, rule),
    );
    return at < 0 || at >= limitOf(pieces) ? [] : [{ rule, word: bare(pieces[at] ?? ''), at }];
  });
  const [first] = found;
  return first ? { rule: first.rule, word: first.word, leads: first.at <= 1 } : null;
}

/** The kind stands among the first words; where two titles were joined, in the second as well. */
function limitOf(pieces: readonly string[]): number {
  return Math.max(FIRST_WORDS, pieces.length > 6 ? pieces.length : 0);
}

function isCalled(piece: string, { head }: KindRule): boolean {
  return (
    new RegExp(`^(?:\\p{L}{0,30}[-/]?)?(?:${head})$`, 'iu').test(bare(piece)) &&
    /^["„»(]?\p{Lu}/u.test(piece)
  );
}

/** False for a paper that the letter is about: "Ihr Bescheid", "gegen den Bescheid", "Bescheid vom 3.3.". */
function isItself(pieces: readonly string[], at: number, { ofDay }: KindRule): boolean {
  const before = pieces.slice(Math.max(0, at - 3), at);
  const isBill = /rechnung$/iu.test(bare(pieces[at] ?? ''));
  const about = before.some((piece) => ABOUT.test(piece) && !(isBill && /^ihre$/iu.test(piece)));
  return !about && (ofDay === true || !DATED.test(pieces.slice(at + 1).join(' ')));
}

function bare(piece: string): string {
  return piece.replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, '');
}

/** A line in which a paper is called by its kind and nothing else. */
function byTitle(flow: Flow): FieldProposal | null {
  for (const cell of flow.cells.slice(0, MOST_TITLE_ROWS)) {
    const title = spreadApart(cell.text);
    const rule = KIND_RULES.find(({ head }) => new RegExp(`^(?:${head})$`, 'iu').test(title));
    if (!rule?.proof?.test(cutText(flow.text, LOOKED_AT))) continue;
    const { x, y, w, h, text } = cell;
    const reason = `Heißt im Titel „${title}“`;
    const box = flow.placed ? { x, y, w, h } : null;
    return {
      field: 'kind',
      value: rule.kind,
      text,
      pageNo: flow.pageNo,
      box,
      reason,
      confidence: 'sure',
    };
  }
  return null;
}
