import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { platformAreas } from '#libs/platform';
import { installationAreas } from '../../apps/aktei/src/areas.js';
import { repository } from './sources.js';

const readme = readFileSync(join(repository, 'README.md'), 'utf8');

describe('README', () => {
  it('names every setting, and no setting that does not exist', () => {
    const table = readme.slice(readme.indexOf('## Configuration'), readme.indexOf('## Work on it'));
    const named = new Set(
      [...table.matchAll(/^\| (`[^|]+) \|/gm)].flatMap(([, cell = '']) =>
        [...cell.matchAll(/`([A-Z0-9_]+)`/g)].map(([, name]) => name),
      ),
    );
    expect(named).toEqual(
      new Set([...[...platformAreas, ...installationAreas].flatMap(({ variables }) => variables)]),
    );
  });

  it('stays short enough to be read', () => {
    expect(readme.split('\n').length).toBeLessThanOrEqual(150);
  });
});
