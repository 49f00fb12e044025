// npm run api:types: writes the OpenAPI document and the types of the web app from the built server.
// With --check it changes nothing and fails when they differ.
import { readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';
import { format, resolveConfig } from 'prettier';
import { describeServer } from '../dist/test/support/describe-server.js';

const targets = {
  'docs/api/openapi.json': (document) => `${JSON.stringify(document, null, 2)}\n`,
  'apps/web/src/api/schema.d.ts': async (document) => {
    const nodes = await openapiTS(document, { defaultNonNullable: false });
    const text = `// Written by npm run api:types; do not edit.\n${astToString(nodes)}`;
    return format(text, {
      ...(await resolveConfig('apps/web/src/main.tsx')),
      parser: 'typescript',
    });
  },
};

const document = await describeServer();
let stale = 0;
for (const [path, write] of Object.entries(targets)) {
  const wanted = await write(structuredClone(document));
  if (process.argv.includes('--check')) {
    if (readFileSync(path, 'utf8') === wanted) continue;
    console.error(`${path} ist nicht auf dem Stand des Servers: npm run api:types`);
    stale += 1;
  } else {
    writeFileSync(path, wanted);
    console.log(`${path} geschrieben`);
  }
}
process.exit(stale === 0 ? 0 : 1);
