import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repository } from './sources.js';

const readme = readFileSync(join(repository, 'README.md'), 'utf8');

describe('README', () => {
  it('leads to where every setting stands, and to pages that are there', () => {
    const pages = [...readme.matchAll(/\]\(((?!http)[^)#]+)/g)].map(([, path = '']) => path);
    expect(pages).toContain('docs/operations/configure.md');
    expect(pages.filter((path) => !existsSync(join(repository, path)))).toEqual([]);
  });

  it('stays short enough to be read', () => {
    expect(readme.split('\n').length).toBeLessThanOrEqual(150);
  });
});
