import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { platformAreas } from '#libs/platform';
import { townArea } from '#libs/town/contracts';
import { installationAreas } from '../../apps/aktei/src/areas.js';
import { serverAreas } from '../../apps/server/src/server.module.js';
import { workerAreas } from '../../apps/worker/src/worker.module.js';
import { repository, sources, type Source } from './sources.js';

/** Names of the areas that a source declares. */
function declared({ text }: Source): string[] {
  return [...text.matchAll(/defineConfigArea\(\{\s*name: '([^']+)'/g)].map(([, name = '']) => name);
}

const names = (areas: readonly { name: string }[]) => areas.map(({ name }) => name).sort();

/** Reads of the environment outside of the configuration: `path: NAME`. */
function strayReads(all: readonly Source[]): string[] {
  return all.flatMap(({ path, text }) =>
    [...text.matchAll(/env(?:\.|\[')((?:AKTEI|DATABASE|S3)_\w+)/g)].map(
      ([, name = '']) => `${path}: ${name}`,
    ),
  );
}

describe('the areas of the configuration', () => {
  const product = sources('libs').filter(({ path }) => !/\.spec\.ts$|\/testing\//.test(path));

  it('are all read by every process before it starts', () => {
    const areas = names([...platformAreas, ...installationAreas]);
    expect(areas).toEqual(product.flatMap(declared).sort());
    expect(names(serverAreas)).toEqual(names(installationAreas));
    expect(names(workerAreas)).toEqual(names(installationAreas));
  });

  it('are the only readers of our variables in the libs', () => {
    expect(strayReads(product)).toEqual([]);
    const text = "const jar = env['AKTEI_VERAPDF_JAR'] ?? process.env.AKTEI_HOME;";
    const path = 'libs/imaging/src/rendition/validate/verapdf.ts';
    expect(strayReads([{ path, text }])).toEqual([
      `${path}: AKTEI_VERAPDF_JAR`,
      `${path}: AKTEI_HOME`,
    ]);
  });

  it('reach a town that runs by compose', () => {
    const compose = readFileSync(join(repository, 'docker-compose.yml'), 'utf8');
    for (const name of townArea.variables) expect(compose).toContain(`${name}: \${${name}:-`);
  });
});
