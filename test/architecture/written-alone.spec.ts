import { describe, expect, it } from '@jest/globals';
import { sources } from './sources.js';
import { writersAlone } from './written-alone.js';

/** What stands whatever becomes of the work around it, and owes the log nothing; each with its reason. */
const WRITTEN_ALONE = {
  'libs/storage/src/face/blobs.ts':
    'bytes are announced before they are stored; they may stay when the work fails',
  'libs/storage/src/use-cases/scrub-blobs/scrub-blobs.use-case.ts':
    'an attempt to read is noted before it begins, or who kills the process is tried first for ever',
};

describe('a statement that stands alone', () => {
  it('is written where a reason is known, and nowhere else', () => {
    expect(writersAlone(sources('libs', 'apps'))).toEqual(Object.keys(WRITTEN_ALONE));
  });

  it.each([
    'this.transactions.alone(sql`update records.akte set betreff = 1`)',
    'const { alone } = this.transactions; const write = this.transactions.alone;',
    "this.transactions['alone'](statement)",
    'this.transactions\n      .alone(statement)',
  ])('is seen as %j', (text) => {
    expect(writersAlone([{ path: 'libs/records/src/planted.ts', text }])).toHaveLength(1);
  });
});
