import type { FieldProposal } from './field-proposal.js';
import { boxBetween, tidy, type Flow } from './flow.js';
import { repairsOf } from './repairs.js';

/** Characters of an IBAN by country (ISO 13616 registry, SEPA countries; checked November 2026). */
const LENGTHS: Readonly<Record<string, number>> = {
  AT: 20,
  BE: 16,
  BG: 22,
  CH: 21,
  CY: 28,
  CZ: 24,
  DE: 22,
  DK: 18,
  EE: 20,
  ES: 24,
  FI: 18,
  FR: 27,
  GB: 22,
  GR: 27,
  HR: 21,
  HU: 28,
  IE: 22,
  IS: 26,
  IT: 27,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  MC: 27,
  MT: 31,
  NL: 18,
  NO: 15,
  PL: 28,
  PT: 25,
  RO: 24,
  SE: 24,
  SI: 19,
  SK: 24,
  SM: 27,
};
const START = /(?<![\p{L}\d])[A-Z]{2}\s?[\dOQIlSBZ|]{2}/gu;
/** Spaces and line ends inside one IBAN: an IBAN in groups of one is not printed. */
const MAX_PRINTED = 60;

/**
 * IBANs whose checksum holds (ISO 13616, ISO 7064 mod 97-10), grouped or not, across words and
 * lines. Where it does not hold, letters that OCR writes for digits are replaced; the result counts
 * only if it is the only one that holds. Other countries than Germany need the word IBAN before.
 */
export function proposeIbans(flow: Flow): FieldProposal[] {
  const found: FieldProposal[] = [];
  let end = 0;
  for (const { index } of flow.text.matchAll(START)) {
    if (index < end) continue;
    const hit = ibanAt(flow.text, index);
    if (!hit) continue;
    end = hit.end;
    found.push({
      field: 'iban',
      value: hit.value,
      text: tidy(flow.text.slice(index, end)),
      pageNo: flow.pageNo,
      box: boxBetween(flow, index, end),
      reason: hit.repaired
        ? 'IBAN, deren Prüfsumme nach Berichtigung verlesener Ziffern stimmt'
        : 'IBAN mit gültiger Prüfsumme',
      confidence: hit.repaired ? 'likely' : 'sure',
    });
  }
  return found;
}

/** ISO 7064 mod 97-10: the first four characters moved to the end, letters as 10 to 35. */
export function checksumHolds(iban: string): boolean {
  let rest = 0;
  for (const sign of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

function ibanAt(
  text: string,
  at: number,
): { value: string; end: number; repaired: boolean } | null {
  const country = text.slice(at, at + 2);
  const length = LENGTHS[country];
  if (length === undefined) return null;
  if (country !== 'DE' && !/[IlL1]BAN\b/.test(text.slice(Math.max(0, at - 40), at))) return null;
  const read = collect(text, at, length);
  if (!read) return null;
  const holds = (iban: string): boolean => isWellFormed(iban) && checksumHolds(iban);
  if (holds(read.raw)) return { value: read.raw, end: read.end, repaired: false };
  const repaired = repairsOf(read.raw.slice(2), 6)
    .map((rest) => country + rest.toUpperCase())
    .filter(holds);
  const [only] = repaired;
  return only !== undefined && repaired.length === 1
    ? { value: only, end: read.end, repaired: true }
    : null;
}

/** Two letters, two check digits; a German one has digits only (bank code 8, account 10). */
function isWellFormed(iban: string): boolean {
  return /^DE/.test(iban) ? /^DE\d{20}$/.test(iban) : /^[A-Z]{2}\d{2}[A-Z\d]+$/.test(iban);
}

function collect(text: string, at: number, length: number): { raw: string; end: number } | null {
  let raw = '';
  const stop = Math.min(text.length, at + MAX_PRINTED);
  for (let end = at; end < stop; end += 1) {
    const sign = text.charAt(end);
    if (/\s/.test(sign)) continue;
    if (!/[A-Za-z\d|]/.test(sign)) return null;
    raw += sign;
    if (raw.length < length) continue;
    return /[\p{L}\d]/u.test(text.charAt(end + 1)) ? null : { raw, end: end + 1 };
  }
  return null;
}
