import { describe, expect, it } from '@jest/globals';
import { openAreas } from './open-areas.js';
import { sources } from './sources.js';

const found = sources('apps/web/src/shell').find(({ path }) => path.endsWith('/areas.ts'));
const areas = [
  ...new Set([...(found?.text ?? '').matchAll(/to: '(\/\w+)'/g)].map(([, to = '']) => to)),
];

describe('an area of the web app', () => {
  it('asks at each of its addresses who may enter', () => {
    expect(areas).toHaveLength(5);
    expect(openAreas(sources('apps/web/src/routes'), areas)).toEqual([]);
  });

  it('is seen when an address of it asks nobody, or asks for another area', () => {
    const route = (path: string, more = '') => ({
      path: `apps/web/src/routes${path}.ts`,
      text: `createRoute({ path: '${path}/$id', ${more} })`,
    });
    const planted = [
      route('/akten'),
      route('/suche', "beforeLoad: onlyWhoMayEnter('/akten'),"),
      route('/eingang', "beforeLoad: onlyWhoMayEnter('/eingang'),"),
      route('/anmelden'),
    ];
    expect(openAreas(planted, ['/akten', '/suche', '/eingang'])).toEqual([
      'apps/web/src/routes/akten.ts',
      'apps/web/src/routes/suche.ts',
    ]);
  });
});
