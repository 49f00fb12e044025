import type { Source } from './sources.js';

/**
 * Addresses inside an area of the web app that let everybody in, each with its file.
 *
 * @param areas what `areas.ts` names, such as `/akten`
 */
export function openAreas(routes: readonly Source[], areas: readonly string[]): string[] {
  return routes
    .filter(({ text }) => {
      const [, address = ''] = /\bpath:\s*['"`](\/\w*)/.exec(text) ?? [];
      return areas.includes(address) && !text.includes(`onlyWhoMayEnter('${address}')`);
    })
    .map(({ path }) => path);
}
