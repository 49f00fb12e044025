import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { namesOfNothing } from './named-files.js';
import { documents, repository, textsBelow } from './sources.js';

const CODE = /\.(tsx?|mjs|cjs)$/;

/** Documents that say what is true now; a decision keeps the names of its day. */
const standing = () => documents().filter(({ path }) => !path.startsWith('docs/adr/'));

describe('a file that prose names', () => {
  it('is there, in documents and in comments', () => {
    const folders = ['libs', 'apps', 'migrations', 'rules'];
    const there = textsBelow([...folders, 'test', 'scripts', 'tools', 'bench'], CODE);
    const flat = readdirSync(repository).filter((name) => CODE.test(name));
    const paths = [...there.map(({ path }) => path), ...flat];
    expect(namesOfNothing([...textsBelow(folders, CODE), ...standing()], paths)).toEqual([]);
  });

  it('is missed when it was renamed, by whole path, by the end of it and in any comment', () => {
    const path = 'libs/bakery/src/domain/oven.ts';
    const stale = [
      { path: 'docs/design/bread.md', text: 'see `bakery/domain/stove.ts` and `domain/oven.ts`' },
      { path, text: "/** As in `stove.ts`. */\n// and `./oven.ts`\nconst name = '`stove.ts`';" },
      { path: 'libs/bakery/README.md', text: '`../../libs/bakery/src/domain/stove.ts`, `ven.ts`' },
    ];
    expect(namesOfNothing(stale, [path])).toEqual([
      'docs/design/bread.md: bakery/domain/stove.ts',
      `${path}: stove.ts`,
      'libs/bakery/README.md: libs/bakery/src/domain/stove.ts',
      'libs/bakery/README.md: ven.ts',
    ]);
  });
});
