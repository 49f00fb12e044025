import { json } from '#libs/identity/testing';
import { newId } from '#libs/kernel';
import { methodOf, pathOf } from './routes.js';
import { CANARIES, type Scene } from './scene.js';

/** A route with the ids of the scene in its path. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly init: RequestInit;
}

/** Whose id stands in `{id}`, by the beginning of a path. */
const IDS: readonly (readonly [string, keyof Scene])[] = [
  ['/api/akten/', 'akteId'],
  ['/api/vorgaenge/', 'vorgangId'],
  ['/api/dokumente/', 'dokumentId'],
  ['/api/stapel/', 'stapelId'],
  ['/api/posteingang/', 'letterId'],
  ['/api/uploads/', 'uploadId'],
  ['/api/users/', 'userId'],
  ['/api/session/sign-ins/', 'sessionId'],
  ['/api/role-grants/', 'roleGrantId'],
  ['/api/scan-stations/', 'stationId'],
];

/** What is asked of a route by somebody who wants to get in: a whole and valid request. */
export function ask(route: string, scene: Scene): Asked {
  const [method, template] = [methodOf(route), pathOf(route)];
  const key = IDS.find(([begin]) => template.startsWith(begin))?.[1];
  const path = template
    .replace('{id}', key ? scene[key] : '')
    .replace('{pageNo}', '1')
    .replace('{place}', '1')
    .replace('{clientRef}', scene.clientRef);
  const query = (QUERIES[route] ?? '').replace('{letterId}', scene.letterId);
  return { method, path: path + query, init: INITS[route]?.(scene) ?? {} };
}

/** The same by somebody whose right is sure: it gets through the door and changes as little as it can. */
export function knock(route: string, scene: Scene): Asked {
  const asked = ask(route, scene);
  const isJson = new Headers(asked.init.headers).get('content-type') === 'application/json';
  return isJson ? { ...asked, init: json({ nothing: 'of that' }) } : asked;
}

const QUERIES: Readonly<Record<string, string>> = {
  'GET /api/search': `?q=${CANARIES.akte}`,
  'GET /api/akten': `?q=${CANARIES.akte}`,
  'GET /api/dokumente/{id}/content': '?as=original',
  'GET /api/posteingang/{id}/content': '?as=original',
  'GET /api/posteingang/selection': '?ids={letterId}',
};

const betreff = () => json({ betreff: 'Fremd' });
const renamed = () => json({ betreff: 'Fremd', version: 1 });
const tus = (headers: Record<string, string> = {}) => ({
  headers: { 'tus-resumable': '1.0.0', ...headers },
});

const INITS: Readonly<Record<string, (scene: Scene) => RequestInit>> = {
  'POST /api/session': () => json({ username: 'niemand', password: 'falsches Kennwort' }),
  'PUT /api/session/password': () => json({ current: 'falsch', next: 'ganz anders 2026' }),
  'POST /api/scan-stations': ({ orgUnitId }) => json({ name: 'Fremd', orgUnitId }),
  'POST /api/users': () => json({ username: 'fremd', displayName: 'Fremd', roles: ['operator'] }),
  'POST /api/users/{id}/give-roles': () => json({ roles: ['auditor'] }),
  'POST /api/users/{id}/take-roles': () => json({ roles: ['clerk'] }),
  'POST /api/aktenplan/import': () => json({ csv: 'nummer;titel\n99;Fremd' }),
  'POST /api/akten': ({ einheitId }) => json({ aktenplaneinheitId: einheitId, betreff: 'Fremd' }),
  'PATCH /api/akten/{id}': renamed,
  'POST /api/akten/{id}/close': () => json({ reason: 'fremd' }),
  'POST /api/akten/{id}/vorgaenge': betreff,
  'POST /api/akten/{id}/stapel': () => json({}),
  'PATCH /api/vorgaenge/{id}': renamed,
  'POST /api/vorgaenge/{id}/close': () => json({ reason: 'fremd' }),
  'PATCH /api/dokumente/{id}': renamed,
  'POST /api/dokumente/{id}/move': ({ akteId }) => json({ version: 1, akteId, reason: 'fremd' }),
  'POST /api/dokumente/{id}/return': () => json({ reason: 'fremd' }),
  'POST /api/stapel': () => json({ title: 'Fremd' }),
  'POST /api/stapel/{id}/originals': () => {
    const form = new FormData();
    form.append('original', new Blob(['fremd']), 'fremd.tif');
    return { body: form, headers: { 'upload-client-ref': newId() } };
  },
  'OPTIONS /api/uploads': () => tus(),
  'POST /api/uploads': ({ stapelId }) =>
    tus({ 'upload-length': '5', 'upload-metadata': metadata({ stapelId, clientRef: newId() }) }),
  'HEAD /api/uploads/{id}': () => tus(),
  'PATCH /api/uploads/{id}': () => ({
    ...tus({ 'upload-offset': '7', 'content-type': 'application/offset+octet-stream' }),
    body: 'fremd',
  }),
  'DELETE /api/uploads/{id}': () => tus(),
  'POST /api/posteingang/{id}/assign': () => json({ version: 1 }),
  'POST /api/posteingang/{id}/defer': () => json({ version: 1, until: '9999-12-31' }),
  'POST /api/posteingang/{id}/set-aside': () => json({ version: 1, reason: 'Fremd' }),
  'POST /api/posteingang/{id}/open-envelope': ({ stapelId }) => json({ version: 1, stapelId }),
  'POST /api/posteingang/{id}/hand-over-envelope': () => json({ version: 1 }),
  'POST /api/posteingang/{id}/take-up': () => json({ version: 1 }),
  'POST /api/posteingang/{id}/file': ({ einheitId }) =>
    json({ newAkte: { aktenplaneinheitId: einheitId, betreff: 'Fremd' }, betreff: 'Fremd' }),
};

function metadata(about: Record<string, string>): string {
  return Object.entries({ ...about, filename: 'fremd.tif' })
    .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
    .join(',');
}
