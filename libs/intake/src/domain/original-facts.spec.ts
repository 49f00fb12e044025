import { describe, expect, it } from '@jest/globals';
import { factsOf } from './original-facts.js';

describe(factsOf.name, () => {
  it.each([
    [{ signed: false, invoice: false }, []],
    [{ signed: false, invoice: false }, ['PDF.ATTACHMENTS']],
    [{ signed: true, invoice: false }, ['PDF.SIGNED']],
    [{ signed: true, invoice: false }, ['PDF.CERTIFIED']],
    [{ signed: true, invoice: false }, ['PDF.ATTACHMENTS', 'PDF.SIGNED']],
    [{ signed: false, invoice: true }, ['PDF.ATTACHMENTS', 'PDF.E_INVOICE']],
    [{ signed: true, invoice: true }, ['PDF.SIGNED', 'PDF.E_INVOICE']],
  ])('are %j where the flags are %j', (facts, codes) => {
    expect(factsOf(codes.map((code) => ({ code })))).toEqual(facts);
  });
});
