import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { RequestInvalid, type FieldFault } from '../contracts/errors.js';
import { requireStorable } from './storable-input.js';

const HALF = 'Enthält ein halbes Zeichen';
const NUL = 'U+0000';

function faultsOf(said: {
  body?: unknown;
  query?: unknown;
  params?: unknown;
}): readonly FieldFault[] {
  try {
    requireStorable({ body: undefined, query: {}, params: {}, ...said });
    return [];
  } catch (error) {
    if (error instanceof RequestInvalid) return error.faults;
    throw error;
  }
}

/** Without it a pasted half of a smiley is an error of ours: PostgreSQL refuses it in the log. */
describe(requireStorable.name, () => {
  it.each([
    ['a value', { body: { reason: 'gut \ud83d' } }, 'reason', HALF],
    ['the second half', { body: { reason: '\ude00' } }, 'reason', HALF],
    ['a null character', { body: { reason: 'a\0' } }, 'reason', NUL],
    ['the bare body', { body: '\ud800' }, '', HALF],
    ['an element deep inside', { body: { a: [{ b: ['x', '\ud800'] }] } }, 'a.0.b.1', HALF],
    ['the name of a field', { body: { a: { '\ud800b': 1 } } }, 'a.\ufffdb', HALF],
    ['a name and what it names', { body: { 'a\0': '\ud800' } }, 'a\ufffd', NUL],
    [
      'an object without prototype',
      { query: Object.assign(Object.create(null), { q: '\0' }) },
      'q',
      NUL,
    ],
    ['an address', { params: { id: '\0' } }, 'id', NUL],
  ])('refuses %s and names it', (_, said, path, message) =>
    expect(faultsOf(said)).toEqual([{ path, message: expect.stringContaining(message) }]),
  );

  it('names each place', () => {
    const body = { a: '\0', b: 'gut', c: ['\ud800', '\ude00'] };
    expect(faultsOf({ body }).map(({ path }) => path)).toEqual(['a', 'c.0', 'c.1']);
  });

  it('lets whole characters through, whatever they are, and bytes that are still coming', () => {
    const body = { a: '😀 𝔘 a\u0308 \u202e \ufffd', b: [1, null, true], '😀': {} };
    expect(faultsOf({ body, query: { q: '%00' } })).toEqual([]);
    expect(faultsOf({ body: Readable.from(['\0']) })).toEqual([]);
    expect(faultsOf({ body: Buffer.from('\0') })).toEqual([]);
  });
});
