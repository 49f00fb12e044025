import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ownAktenzeichen, ownNames, plainPage, typedPage } from '../testing/layout.js';
import { CLUE_RULES } from './clue-rules.js';
import { cluesOfLetter } from './clues-of-letter.js';

const letters = resolve('libs/letters/src/testing/letters');
const options = { aktenzeichen: ownAktenzeichen, today: '2026-12-31', ownNames };

/** What each version of the rules has made of all letters of ours, as a hash. */
const SAID: Readonly<Record<number, string>> = {
  1: '2c411a8b0de8d0299be807a7211848d7ddf1dd159b96bebe2de90a44a02c24f8',
  2: '81b7821b2be29cc2600f6a16350287a401cd2182df5caedc766e2ea6276e8ec9',
  3: '13946222cbbe82e9ea0fd4a93b5f42e08343f59d590a6e5c7eeba799aea7fe1d',
  4: '7d34e291f0a41cdc016bdd479aae10afbba3db34b998c6c026b03de390dc48eb',
  5: '007e0f723d6793ede5bb963cffbd7ad557098e9d186b2156680c1d2b7c70d55e',
};

function saidNow(): string {
  const hash = createHash('sha256');
  for (const id of readdirSync(letters).sort()) {
    const text = readFileSync(`${letters}/${id}`, 'utf8');
    for (const page of [typedPage(text), typedPage(text, 'apart'), plainPage(text)]) {
      hash.update(JSON.stringify([id, cluesOfLetter([page], [], options)]));
    }
  }
  return hash.digest('hex');
}

/** Without it letters of yesterday would be looked for by what worse rules have made of them. */
describe('CLUE_RULES', () => {
  it('is counted up with every change of what is made of our letters', () =>
    expect(saidNow()).toBe(SAID[CLUE_RULES]));
});
