import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { transformSync } from '@swc/core';

const require = createRequire(import.meta.url);
const cache = 'dist/jest';

/**
 * Fastify plugins (CommonJS) require these packages, which ship ES modules only. Node itself can do
 * that, Jest can from Node 24.9 on; until then the tests get a translated copy.
 */
const packages = ['content-disposition', 'cookie'];

/** Writes the copies and answers the lines of moduleNameMapper that lead to them. */
export function esmOnlyPackages() {
  mkdirSync(cache, { recursive: true });
  return Object.fromEntries(
    packages.map((name) => {
      const source = readFileSync(require.resolve(name), 'utf8');
      const { code } = transformSync(source, { swcrc: false, module: { type: 'commonjs' } });
      const copy = join(cache, `${name}.cjs`);
      writeFileSync(copy, code);
      return [`^${name}$`, `<rootDir>/${copy}`];
    }),
  );
}
