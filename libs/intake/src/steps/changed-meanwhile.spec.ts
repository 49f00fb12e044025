import { describe, expect, it } from '@jest/globals';
import { recordsVocabulary } from '#libs/records/contracts';
import { intakeVocabulary } from '../contracts/index.js';
import { goesOn } from './changed-meanwhile.js';

/** What leaves a filed letter as it was: looks, its way into the Akte, and names of what is around it. */
const LEAVES_IT = [
  /\.(read|listed|proposed|prefetched|downloaded|page-read|page-searched|page-image-sent)$/,
  /^posteingang\.attachment-(downloaded|page-read|page-searched|page-image-sent)$/,
  /^dokument\.attachments-shown$/,
  /^(akte|vorgang)\.(opened|renamed)$/,
  /^posteingang\.(filed|filing-undone|returned)$/,
  /^dokument\.(filed|withdrawn)$/,
];

/** Where it lies is no work on it; undoing alone asks for that, and by itself. */
const PLACES_IT = [/^dokument\.moved$/];

/** What happens to letters only before they are filed. */
const BEFORE = [
  /^posteingang\.(retried|re-reading-requested)$/,
  /^posteingang\.(assigned|deferred|set-aside|taken-up|kept|envelope-opened|envelope-handed-over)$/,
];

/** What the system does by itself, also when a person has asked for it before. */
const BY_ITSELF = [/^dokument\.(read-again|attachment-read)$/, /^rendition\./];

describe('what goes on with a filed letter', () => {
  it('is decided for every action on it and on what it lies in', () => {
    const objects = ['akte', 'vorgang', 'dokument', 'posteingang'];
    const all = [...intakeVocabulary.actions, ...recordsVocabulary.actions].filter(({ object }) =>
      objects.includes(object),
    );
    const others = [...LEAVES_IT, ...PLACES_IT, ...BEFORE, ...BY_ITSELF];
    const undecided = all
      .map(({ name }) => name)
      .filter((name) => !others.some((pattern) => pattern.test(name)));
    expect(undecided.sort()).toEqual(goesOn.map(({ name }) => name).sort());
  });
});
