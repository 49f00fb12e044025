import { plant } from './plant.js';

/** Each room of the web app and the nearest one that it must not enter. */
const above: Readonly<Record<string, string>> = {
  i18n: 'ui/button',
  ui: 'api/client',
  api: 'keys/keys',
  keys: 'api/client',
  live: 'keys/keys',
  viewer: 'live/live',
  shell: 'viewer/viewer',
  'features/eingang': 'routes/eingang',
  routes: 'router',
};

/** Violations of the rooms of the web app. */
export const web = [
  ...Object.entries(above).map(([room, other]) =>
    plant(
      `web-looks-down:${room.split('/')[0] ?? room}`,
      `apps/web/src/${room}/knows.ts`,
      `${room.replace(/[^/]+/g, '..')}/${other}.js`,
    ),
  ),
  plant('web-features-are-apart', 'apps/web/src/features/suche/near.ts', '../ablage/filing.js'),
  plant('web-features-are-apart', 'apps/web/src/features/ablage/back.ts', '../eingang/desk.js'),
  plant(
    'web-features-are-apart:eingang',
    'apps/web/src/features/eingang/third.ts',
    '../suche/near.js',
  ),
  plant('web-features-are-apart:akten', 'apps/web/src/features/akten/far.ts', '../eingang/desk.js'),
  plant(
    'web-features-are-apart:pruefung',
    'apps/web/src/features/pruefung/far.ts',
    '../ablage/filing.js',
  ),
  plant('web-texts-lie-with-their-screen', 'apps/web/src/shell/told.ts', '../i18n/de-akte.js'),
  plant('web-has-these-rooms', 'apps/web/src/heap/anything.ts', '../ui/button.js'),
  plant('web-has-these-rooms', 'apps/web/src/anything.ts', './ui/button.js'),
];
