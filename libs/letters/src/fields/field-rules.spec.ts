import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ownAktenzeichen, ownNames, plainPage, typedPage } from '../testing/layout.js';
import { FIELD_RULES } from './field-rules.js';
import { proposeFields } from './propose-fields.js';

const letters = resolve('libs/letters/src/testing/letters');
const options = { aktenzeichen: ownAktenzeichen, today: '2026-12-31', ownNames };

/** What each version of the rules has said of all letters of ours, as a hash. */
const SAID: Readonly<Record<number, string>> = {
  1: '119924a87e45d0f425bf824ecb60063b3aaa471d876137a2da527ed25c8d5372',
  2: '8424458698e3cd7f9a54677ed2707b004e7e45e7b1a04f222a7651e0cad12774',
  3: '8424458698e3cd7f9a54677ed2707b004e7e45e7b1a04f222a7651e0cad12774',
  4: '8424458698e3cd7f9a54677ed2707b004e7e45e7b1a04f222a7651e0cad12774',
  5: 'd40c757f8ac5e5fe26797db8b0bdc50c1d7d7b3fbd863c410c1d52674cd6fcb6',
  6: 'd40c757f8ac5e5fe26797db8b0bdc50c1d7d7b3fbd863c410c1d52674cd6fcb6',
};

function saidNow(): string {
  const hash = createHash('sha256');
  for (const id of readdirSync(letters).sort()) {
    const text = readFileSync(`${letters}/${id}`, 'utf8');
    for (const page of [typedPage(text), typedPage(text, 'apart'), plainPage(text)]) {
      hash.update(JSON.stringify([id, proposeFields([page], options)]));
    }
  }
  return hash.digest('hex');
}

/** Without it letters of yesterday would keep what worse rules have said of them. */
describe('FIELD_RULES', () => {
  it('is counted up with every change of what the rules say of our letters', () =>
    expect(saidNow()).toBe(SAID[FIELD_RULES]));
});
