import type { Canary } from './scene.js';
import { RIGHTFUL, type Rightful } from './people.js';

/** Who may ask a route about the scene, written by hand from `docs/design/access.md`. */
export interface Right {
  readonly who: readonly Rightful[];
  /** What those among `who` read who may read it; nobody else ever does. */
  readonly shows?: readonly Canary[];
  /** Answers strangers too. */
  readonly open?: true;
}

/** Who reads each canary, wherever it stands. */
export const READERS: Readonly<Record<Canary, readonly Rightful[]>> = {
  akte: ['clerk of FB 3', 'registrar', 'auditor'],
  mail: [
    'clerk of FB 2',
    'registrar',
    'registrar of FB 2',
    'scan operator of FB 2',
    'station of FB 2',
  ],
  central: ['registrar', 'scan operator', 'mail room', 'station'],
  accounts: ['operator', 'auditor'],
};

const readers = READERS.akte;
const workers: Rightful[] = ['clerk of FB 3', 'registrar'];
const clerks: Rightful[] = ['clerk of FB 3', 'clerk of FB 2', 'registrar', 'registrar of FB 2'];
const seekers: Rightful[] = [...clerks, 'auditor'];
const filers: Rightful[] = ['clerk of FB 2', 'registrar', 'registrar of FB 2'];
const handlers: Rightful[] = [...filers, 'scan operator of FB 2'];
const senders = READERS.mail;
const houseMail: Rightful[] = [...clerks, 'scan operator', 'scan operator of FB 2', 'mail room'];
const delivering: Rightful[] = [...houseMail, 'station', 'station of FB 2'];
const people = RIGHTFUL.filter((name) => !name.startsWith('station'));

/** A row for each route; one without a row fails the walk. */
export const RIGHTS: Readonly<Record<string, Right>> = {
  'GET /health/live': { who: RIGHTFUL, open: true },
  'GET /health/ready': { who: RIGHTFUL, open: true },
  'GET /metrics': { who: RIGHTFUL, open: true },
  'GET /api/town': { who: RIGHTFUL, open: true },
  'POST /api/session': { who: RIGHTFUL, open: true },
  'GET /api/session': { who: people },
  'DELETE /api/session': { who: RIGHTFUL },
  'PUT /api/session/password': { who: people },
  'GET /api/session/sign-ins': { who: people },
  'DELETE /api/session/sign-ins': { who: people },
  // Of the scene it is the session of somebody else.
  'DELETE /api/session/sign-ins/{id}': { who: [] },
  'GET /api/live': { who: houseMail.concat('auditor') },
  'GET /api/colleagues': { who: [...clerks, 'mail room'] },
  'GET /api/org-units': { who: RIGHTFUL },
  'GET /api/scan-stations': { who: ['operator'], shows: ['accounts'] },
  'POST /api/scan-stations': { who: ['operator'] },
  'POST /api/scan-stations/{id}/revoke': { who: ['operator'] },
  'GET /api/users': { who: ['operator'], shows: ['accounts'] },
  'POST /api/users': { who: ['operator'] },
  'POST /api/users/{id}/deactivate': { who: ['operator'] },
  'POST /api/users/{id}/reset-password': { who: ['operator'] },
  'POST /api/users/{id}/lift-wait': { who: ['operator'] },
  'POST /api/users/{id}/give-roles': { who: ['operator'] },
  'POST /api/users/{id}/take-roles': { who: ['operator'] },
  'GET /api/mail-rooms': { who: ['operator', 'auditor'] },
  'GET /api/role-grants': { who: ['operator', 'auditor'], shows: ['accounts'] },
  'POST /api/role-grants/{id}/confirm': { who: ['operator'] },
  'POST /api/role-grants/{id}/reject': { who: ['operator'] },
  'GET /api/aktenplan': { who: seekers },
  'POST /api/aktenplan/import': { who: ['registrar', 'registrar of FB 2'] },
  'GET /api/akten': { who: seekers, shows: ['akte'] },
  'POST /api/akten': { who: clerks },
  'GET /api/akten/{id}': { who: readers, shows: ['akte'] },
  'PATCH /api/akten/{id}': { who: workers },
  'POST /api/akten/{id}/close': { who: workers },
  'POST /api/akten/{id}/vorgaenge': { who: workers },
  'GET /api/akten/{id}/stapel': { who: readers },
  'POST /api/akten/{id}/stapel': { who: workers },
  'GET /api/akten/{id}/history': { who: readers, shows: ['akte'] },
  'GET /api/akten/{id}/history.pdf': { who: readers },
  'GET /api/akten/{id}/export.zip': { who: readers, shows: ['akte'] },
  'PATCH /api/vorgaenge/{id}': { who: workers },
  'POST /api/vorgaenge/{id}/close': { who: workers },
  'GET /api/dokumente/{id}': { who: readers, shows: ['akte'] },
  'PATCH /api/dokumente/{id}': { who: workers },
  'GET /api/dokumente/{id}/attachments': { who: readers, shows: ['akte'] },
  'GET /api/dokumente/{id}/content': { who: readers, shows: ['akte'] },
  'GET /api/dokumente/{id}/pages/{pageNo}': { who: readers, shows: ['akte'] },
  'GET /api/dokumente/{id}/pages/{pageNo}/image': { who: readers },
  'POST /api/dokumente/{id}/move': { who: workers },
  'POST /api/dokumente/{id}/return': { who: workers },
  'POST /api/dokumente/{id}/re-read': { who: workers },
  'GET /api/search': { who: seekers, shows: ['akte'] },
  'GET /api/stapel': { who: delivering, shows: ['akte', 'mail', 'central'] },
  'POST /api/stapel': { who: delivering },
  'GET /api/stapel/{id}': { who: senders, shows: ['mail'] },
  'POST /api/stapel/{id}/cancel-reading': { who: handlers },
  'POST /api/stapel/{id}/close': { who: senders },
  'POST /api/stapel/{id}/originals': { who: senders },
  'GET /api/reading-state': { who: delivering },
  'GET /api/receipts/{clientRef}': { who: ['scan operator of FB 2'], shows: ['mail'] },
  'OPTIONS /api/uploads': { who: delivering },
  'POST /api/uploads': { who: senders },
  'DELETE /api/uploads/{id}': { who: ['scan operator of FB 2'] },
  'HEAD /api/uploads/{id}': { who: ['scan operator of FB 2'] },
  'PATCH /api/uploads/{id}': { who: ['scan operator of FB 2'] },
  'GET /api/posteingang': { who: houseMail, shows: ['mail', 'central'] },
  'GET /api/posteingang/counts': { who: houseMail },
  'GET /api/posteingang/selection': { who: houseMail, shows: ['mail'] },
  'GET /api/posteingang/{id}': { who: handlers, shows: ['mail'] },
  'GET /api/posteingang/{id}/content': { who: handlers, shows: ['mail'] },
  'GET /api/posteingang/{id}/pages/{pageNo}': { who: handlers, shows: ['mail'] },
  'GET /api/posteingang/{id}/pages/{pageNo}/image': { who: handlers },
  'GET /api/posteingang/{id}/attachments/{place}/content': { who: handlers, shows: ['mail'] },
  'GET /api/posteingang/{id}/attachments/{place}/pages/{pageNo}': {
    who: handlers,
    shows: ['mail'],
  },
  'GET /api/posteingang/{id}/attachments/{place}/pages/{pageNo}/image': { who: handlers },
  'GET /api/posteingang/{id}/progress': { who: handlers },
  'POST /api/posteingang/{id}/cancel-reading': { who: handlers },
  'POST /api/posteingang/{id}/retry': { who: handlers },
  'POST /api/posteingang/{id}/re-read': { who: filers },
  'POST /api/posteingang/{id}/assign': { who: filers },
  'POST /api/posteingang/{id}/defer': { who: filers },
  'POST /api/posteingang/{id}/set-aside': { who: filers },
  'POST /api/posteingang/{id}/open-envelope': { who: filers },
  'POST /api/posteingang/{id}/hand-over-envelope': { who: filers },
  'POST /api/posteingang/{id}/take-up': { who: filers },
  'POST /api/posteingang/{id}/file': { who: filers },
  'POST /api/posteingang/{id}/undo-filing': { who: filers },
};
