import type { FieldOptions, FieldProposal } from './field-proposal.js';
import { boxBetween, tidy, type Flow } from './flow.js';
import { repairsOf } from './repairs.js';

const MAX_LENGTH = 60;
const MAX_TOKENS = 5;
const MAX_SLIPS = 5;
const SEPARATOR = /[-/.–]/;

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** True for one Aktenzeichen and nothing else. */
export type IsAktenzeichen = (text: string) => boolean;

/** An expression for one Aktenzeichen as a test of a whole text. */
export function aktenzeichenTest({ source, flags }: RegExp): IsAktenzeichen {
  const whole = new RegExp(`^(?:${source})$`, flags.replace(/[gy]/g, ''));
  return (text) => whole.test(text);
}

/**
 * Aktenzeichen of the town: whatever matches its expression, also where spaces stand around a
 * separator. Slips of OCR are repaired only where a single repair matches.
 */
export function proposeOwnAktenzeichen(flow: Flow, options: FieldOptions): FieldProposal[] {
  if (options.aktenzeichen === undefined) return [];
  const isOurs = aktenzeichenTest(options.aktenzeichen);
  const tokens = tokensOf(flow.text);
  const found: FieldProposal[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const hit = hitAt(tokens, at, isOurs);
    if (!hit) continue;
    at += hit.tokens - 1;
    found.push({
      field: 'own-aktenzeichen',
      value: hit.value,
      text: tidy(flow.text.slice(hit.start, hit.end)),
      pageNo: flow.pageNo,
      box: boxBetween(flow, hit.start, hit.end),
      reason: hit.repaired
        ? 'Entspricht nach Berichtigung verlesener Zeichen dem Muster unserer Aktenzeichen'
        : 'Entspricht dem Muster unserer Aktenzeichen',
      confidence: hit.repaired ? 'likely' : 'sure',
    });
  }
  return found;
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(/[^\s:;()„“"<>=]+/g)].map(({ 0: printed, index }) => {
    const kept = printed.replace(/[.,!?]{1,3}$/, '');
    return { text: kept, start: index, end: index + kept.length };
  });
}

function hitAt(
  tokens: readonly Token[],
  at: number,
  isOurs: IsAktenzeichen,
): { value: string; start: number; end: number; tokens: number; repaired: boolean } | null {
  const parts: string[] = [];
  for (const token of tokens.slice(at, at + MAX_TOKENS)) {
    parts.push(token.text.replaceAll('–', '-'));
    const spaced = parts.join(' ');
    if (spaced.length > MAX_LENGTH) break;
    const read = readAs(joined(parts), isOurs) ?? readAs(spaced, isOurs);
    const start = tokens[at]?.start ?? token.start;
    if (read) return { ...read, start, end: token.end, tokens: parts.length };
  }
  return null;
}

/** The parts as one piece where a separator stands at every seam, else nothing. */
function joined(parts: readonly string[]): string {
  const seamless = parts.every((part, at) => at === 0 || joins(parts[at - 1] ?? '', part));
  return seamless ? parts.join('') : '';
}

function joins(before: string, next: string): boolean {
  return SEPARATOR.test(before.at(-1) ?? '') || SEPARATOR.test(next.charAt(0));
}

function readAs(text: string, isOurs: IsAktenzeichen): { value: string; repaired: boolean } | null {
  if (!/\d{2}/.test(text)) return null;
  if (isOurs(text)) return { value: text, repaired: false };
  const repaired = repairsOf(text, MAX_SLIPS).filter(isOurs);
  const [only] = repaired;
  return only !== undefined && repaired.length === 1 ? { value: only, repaired: true } : null;
}
