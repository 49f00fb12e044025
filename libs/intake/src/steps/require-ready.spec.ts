import { describe, expect, it } from '@jest/globals';
import { PosteingangAlreadyFiled, PosteingangNotReady } from '../contracts/errors.js';
import type { Letter } from '../domain/letter.js';
import { requireReady } from './require-ready.js';

const letter: Letter = {
  originalId: 'o',
  firstPage: 1,
  lastPage: null,
  whole: true,
  title: 'Brief',
  state: 'ready',
  aktenzeichen: null,
  renditionSha256: null,
};

describe(requireReady.name, () => {
  it('has one notion of a letter that is not ready', () => {
    expect(() => requireReady({ ...letter, state: 'reading' })).toThrow(PosteingangNotReady);
    expect(() => requireReady({ ...letter, state: 'filed' })).toThrow(PosteingangAlreadyFiled);
    expect(() => requireReady({ ...letter, state: 'attention' })).not.toThrow();
  });
});
