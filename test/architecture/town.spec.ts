import { describe, expect, it } from '@jest/globals';
import { demoTown } from '#libs/town/contracts';
import { sources, type Source } from './sources.js';

/** What the town of the demo is called, without what it is. */
const NAME = demoTown.name.split(' ').at(-1) ?? '';

/** Sources of the product that know the town of the demo although they are no part of the demo. */
function knowing(all: readonly Source[]): string[] {
  return all
    .filter(({ path }) => !/\.spec\.tsx?$|\/testing\/|(^|\/)(seed-)?demo[-/]/.test(path))
    .filter(({ text }) => new RegExp(NAME, 'iu').test(text))
    .map(({ path }) => path);
}

describe('the town', () => {
  it('is known to its configuration alone; the demo brings its own', () => {
    expect(knowing(sources('libs', 'apps'))).toEqual([]);
  });

  it('would be noticed anywhere else', () => {
    const text = `const COMMON = new Set(['antrag', '${NAME.toLowerCase()}']);`;
    const demo = 'libs/town/src/contracts/demo-town.ts';
    expect(
      knowing([
        { path: 'libs/records/src/domain/suggestion.ts', text },
        { path: demo, text },
      ]),
    ).toEqual(['libs/records/src/domain/suggestion.ts']);
  });
});
