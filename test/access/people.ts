import { body, json, type Person } from '#libs/identity/testing';
import type { WholeHouse } from '../support/whole-house.js';

/** Those who may be somewhere, each with a right to something and none to the rest. */
export const RIGHTFUL = [
  'clerk of FB 3',
  'clerk of FB 2',
  'registrar',
  'registrar of FB 2',
  'auditor',
  'scan operator',
  'scan operator of FB 2',
  'mail room',
  'operator',
  'station',
  'station of FB 2',
] as const;
export type Rightful = (typeof RIGHTFUL)[number];

/** Those who were somebody once, or say that they are. */
export const NOBODY = [
  'stranger',
  'unknown key',
  'revoked station',
  'signed out',
  'session that has run out',
  'closed account',
  'account with a new password',
] as const;
export type Nobody = (typeof NOBODY)[number];

/** A clerk of FB 3 whose browser was told to ask by another page. */
export const FORGED = ['no token', 'wrong token', 'token of somebody else'] as const;
export type Forged = (typeof FORGED)[number];

export type Identity = Rightful | Nobody | Forged;

/** Everybody who walks through the house. */
export async function gather(house: WholeHouse): Promise<ReadonlyMap<Identity, Person>> {
  return new Map<Identity, Person>([
    ...(await rightful(house)),
    ...(await nobody(house)),
    ...(await forged(house)),
  ]);
}

async function rightful(house: WholeHouse): Promise<[Rightful, Person][]> {
  return [
    ['clerk of FB 3', await house.newcomer('sachbearbeitung3', 'FB 3')],
    ['clerk of FB 2', await house.newcomer('sachbearbeitung2', 'FB 2')],
    ['registrar', await house.person('registratur')],
    ['registrar of FB 2', await house.newcomer('registratur2', 'FB 2', 'registrar')],
    ['auditor', await house.person('pruefung')],
    ['scan operator', await house.person('scan')],
    ['scan operator of FB 2', await house.newcomer('scan2', 'FB 2', 'scan_operator')],
    ['mail room', await house.person('poststelle')],
    ['operator', await house.person('betrieb')],
    ['station', house.station()],
    ['station of FB 2', house.station((await admitStation(house)).key)],
  ];
}

async function nobody(house: WholeHouse): Promise<[Nobody, Person][]> {
  const operator = await house.person('betrieb');
  const revoked = await admitStation(house);
  await operator('POST', `/api/scan-stations/${revoked.id}/revoke`);
  const gone = await house.newcomer('gegangen', 'FB 3');
  await gone('DELETE', '/api/session');
  const late = await house.newcomer('lange', 'FB 3');
  const closed = await house.newcomer('geschlossen', 'FB 3');
  const renewed = await house.newcomer('erneuert', 'FB 3');
  const [lateId, closedId, renewedId] = await idsOf(operator, 'lange', 'geschlossen', 'erneuert');
  await house.db.asOwner(
    `update identity.session set expires_at = now() - interval '1 s' where user_id = '${lateId}'`,
  );
  await operator('POST', `/api/users/${closedId}/deactivate`);
  await operator('POST', `/api/users/${renewedId}/reset-password`);
  return [
    ['stranger', house.stranger()],
    ['unknown key', house.station('aktei_unbekannt')],
    ['revoked station', house.station(revoked.key)],
    ['signed out', gone],
    ['session that has run out', late],
    ['closed account', closed],
    ['account with a new password', renewed],
  ];
}

async function forged(house: WholeHouse): Promise<[Forged, Person][]> {
  const own = await headersOf(house, 'neumann');
  const other = await headersOf(house, 'registratur');
  const wrong = 'x'.repeat(own['x-csrf-token'].length);
  return [
    ['no token', house.speak({ cookie: own.cookie })],
    ['wrong token', house.speak({ ...own, 'x-csrf-token': wrong })],
    ['token of somebody else', house.speak({ ...other, cookie: own.cookie })],
  ];
}

/** What the browser of that person sends with every change. */
export async function headersOf(house: WholeHouse, username: string) {
  const answer = await house.knock(username, house.passwordOf(username));
  const cookie = answer.headers.getSetCookie().map((text) => text.split(';')[0]);
  const { csrfToken } = await body<{ csrfToken: string }>(answer);
  return { cookie: cookie.join('; '), 'x-csrf-token': csrfToken };
}

/** A new scan station of FB 2. */
export async function admitStation(house: WholeHouse): Promise<{ id: string; key: string }> {
  const operator = await house.person('betrieb');
  const machine = { name: 'Scanner', orgUnitId: await house.orgUnit('FB 2') };
  return body(operator('POST', '/api/scan-stations', json(machine)));
}

async function idsOf(operator: Person, ...usernames: string[]): Promise<string[]> {
  const { items } = await body<{ items: { id: string; username: string }[] }>(
    operator('GET', '/api/users'),
  );
  return usernames.map((name) => items.find(({ username }) => username === name)?.id ?? '');
}
