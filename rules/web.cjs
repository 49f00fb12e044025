/** The rooms of the web app from the bottom up, each with the rooms it may enter beside itself. */
const rooms = {
  i18n: [],
  ui: ['i18n'],
  api: ['i18n'],
  keys: ['ui'],
  live: ['ui', 'api'],
  viewer: ['i18n', 'ui', 'api', 'keys'],
  shell: ['i18n', 'ui', 'api', 'keys', 'live'],
  features: ['i18n', 'ui', 'api', 'keys', 'live', 'viewer', 'shell'],
  routes: ['api', 'shell', 'features'],
};

/** A feature that shows a part of another one, by name; all others know nothing of each other. */
const neighbours = {
  akten: ['ablage'],
  akte: ['ablage', 'scan'],
  eingang: ['ablage', 'scan'],
  pruefung: ['akte'],
};

const source = '^apps/web/src/';
const styles = `${source}styles/`;
const start = `${source}(main\\.tsx|router\\.ts)$`;
const feature = (...names) => `${source}features/(${names.join('|')})/`;
const room = (...names) => `${source}(${names.join('|')})/`;

const looksDown = Object.entries(rooms).map(([name, below]) => ({
  name: `web-looks-down:${name}`,
  from: { path: room(name) },
  to: { path: source, pathNot: [room(name, ...below), styles] },
}));

const apart = [
  {
    name: 'web-features-are-apart',
    from: { path: `${source}features/([^/]+)/`, pathNot: feature(...Object.keys(neighbours)) },
    to: { path: `${source}features/`, pathNot: `${source}features/$1/` },
  },
  ...Object.entries(neighbours).map(([name, shown]) => ({
    name: `web-features-are-apart:${name}`,
    from: { path: feature(name) },
    to: { path: `${source}features/`, pathNot: feature(name, ...shown) },
  })),
];

/** Whoever opens the app waits for the entry: texts of one screen are loaded with that screen. */
const texts = {
  name: 'web-texts-lie-with-their-screen',
  from: {
    path: [room('ui', 'api', 'keys', 'live', 'shell', 'routes'), start],
    pathNot: `${source}shell/progress-voice\\.ts$`, // loaded with the screens that show a Stapel
  },
  to: { path: `${source}i18n/de-` },
};

const hall = {
  name: 'web-has-these-rooms',
  comment: 'Flat in src/ lie main and router, which start and put the routes together.',
  from: { path: source, pathNot: [room(...Object.keys(rooms)), start] },
  to: {},
};

module.exports = { web: [...looksDown, ...apart, texts, hall] };
