import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { describeApi } from '#libs/platform';

/** Paths of the documentation itself, which documents everything else. */
const OF_THE_DOCUMENTATION = /^\/api\/(docs|openapi\.json)/;

/** Every method and path the server answers, `GET /api/akten/{id}`; HEAD goes with GET. */
export function existingRoutes(app: NestFastifyApplication): string[] {
  const tree = app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false });
  const above: string[] = [];
  const found = tree.split('\n').flatMap((line) => {
    const [, branch = '', piece = '', methods = ''] =
      /^([│ ]*[├└]── )(.*) \(([A-Z, ]+)\)$/u.exec(line) ?? [];
    const depth = branch.length / 4 - 1;
    if (depth < 0) return [];
    above.splice(depth, Infinity, piece);
    const path = above.join('').replace(/:(\w+)/g, '{$1}');
    return methods.split(', ').map((method) => `${method} ${path}`);
  });
  const withoutHead = found.filter(
    (route) => !route.startsWith('HEAD ') || !found.includes(route.replace('HEAD ', 'GET ')),
  );
  return withoutHead.filter((route) => !OF_THE_DOCUMENTATION.test(pathOf(route))).sort();
}

/** Every method and path that the OpenAPI document names. */
export function documentedRoutes(app: NestFastifyApplication): string[] {
  const { paths } = describeApi(app);
  return Object.entries(paths)
    .flatMap(([path, item]) => Object.keys(item).map((verb) => `${verb.toUpperCase()} ${path}`))
    .sort();
}

export function pathOf(route: string): string {
  return route.slice(route.indexOf(' ') + 1);
}

export function methodOf(route: string): string {
  return route.slice(0, route.indexOf(' '));
}
