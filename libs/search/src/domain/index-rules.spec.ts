import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { INDEX_RULES } from './index-rules.js';
import { tsvectorOf } from './tsvector.js';

/** What each version of the rules makes of the texts below, as a hash. */
const MADE: Readonly<Record<number, string>> = {
  1: 'e6bd32326afe1209dd78c8209cc71e060f8e69de571c7c09eb1b571b1633cfed',
};

const texts = [
  'Straßenreinigungsgebühr Strassenreinigungsgebuehr MÜLLER Mueller Café',
  'Verwal-\ntung, Vor- und Nachteile, Kfz-\nZulassung',
  'Az. 32.20-2026/0002, Flurstück 12/3, IBAN DE02 1203 0000 0000 2020 51, Tel. 0 42 21 / 12 34-56',
  "1.234,56 € und 12 345,67 und 1'234,56 und 1,234.56 und 18,– am 31.03.2026",
  `${'x'.repeat(80)} ${'wort '.repeat(300)}`,
];

/** Without it what was indexed yesterday would be found by what the rules of yesterday have made of it. */
describe('INDEX_RULES', () => {
  it('is counted up with every change of what a text is found by', () => {
    const made = texts.map((text) => tsvectorOf({ titles: [text], text, beside: [text] }));
    const hash = createHash('sha256').update(JSON.stringify(made)).digest('hex');
    expect(hash).toBe(MADE[INDEX_RULES]);
  });
});
