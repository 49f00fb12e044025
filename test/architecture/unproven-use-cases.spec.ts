import { describe, expect, it } from '@jest/globals';
import { sources } from './sources.js';
import { unprovenUseCases } from './unproven-use-cases.js';

const files = (...paths: string[]) => paths.map((path) => ({ path, text: '' }));

describe('a use case', () => {
  it('is told by a spec in its folder', () => {
    expect(unprovenUseCases(sources('libs'))).toEqual([]);
  });

  it('is not told by the spec of a neighbour, by a flat one or by one with a similar name', () => {
    const planted = files(
      'libs/bakery/src/use-cases/sell-bread/sell-bread.use-case.ts',
      'libs/bakery/src/use-cases/sell-bread-again/sell-bread.int.spec.ts',
      'libs/bakery/src/use-cases/bake-bread/bake-bread.use-case.ts',
      'libs/bakery/src/use-cases/bake-bread/bake-bread.int.spec.ts',
      'libs/bakery/src/sell-bread.int.spec.ts',
      'libs/bakery/src/use-cases/sell-bread/sell-bread.spec.helper.ts',
    );
    expect(unprovenUseCases(planted)).toEqual(['libs/bakery/src/use-cases/sell-bread']);
  });

  it('is told by a spec beside it, whatever the spec is named after', () => {
    const told = files(
      'libs/bakery/src/use-cases/bake-bread/bake-bread.use-case.ts',
      'libs/bakery/src/use-cases/bake-bread/burnt-bread.spec.ts',
    );
    expect(unprovenUseCases(told)).toEqual([]);
  });
});
