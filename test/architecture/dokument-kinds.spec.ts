import { describe, expect, it } from '@jest/globals';
import { DOKUMENT_KINDS } from '#libs/letters';
import { deWork } from '../../apps/web/src/i18n/de-work.js';

/** The screen may import no lib: without this a kind that rules propose could be none that it offers. */
describe('the kinds of Dokument', () => {
  it('are the same, in the same order, for the rules that read them and for the screen', () => {
    expect(deWork.kinds).toEqual(DOKUMENT_KINDS);
  });
});
