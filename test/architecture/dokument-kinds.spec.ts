import { describe, expect, it } from '@jest/globals';
import { DOKUMENT_KINDS } from '#libs/letters';
import { deKinds } from '../../apps/web/src/i18n/de-kinds.js';

/** The screen may import no lib: without this a kind that rules propose could be none that it offers. */
describe('the kinds of Dokument', () => {
  it('are the same, in the same order, for the rules that read them and for the screen', () => {
    expect(deKinds).toEqual(DOKUMENT_KINDS);
  });
});
