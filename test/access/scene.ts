import sharp from 'sharp';
import { json, body, type Person } from '#libs/identity/testing';
import { attachByHand, probeByHand, readByHand } from '#libs/intake/testing';
import { newId } from '#libs/kernel';
import { one, sql, type Sql } from '#libs/platform';
import { indexByHand } from '#libs/search/testing';
import { Blobs } from '#libs/storage';
import type { WholeHouse } from '../support/whole-house.js';

/** Words that stand in nothing else: whoever reads one has seen what it was laid into. */
export const CANARIES = {
  /** Betreff, file name and text of what lies in an Akte of FB 3. */
  akte: 'kanarienakte',
  /** Title, file name and text of a letter that came in at FB 2. */
  mail: 'kanarienpost',
  /** The same of a letter that the Scanstelle has received for the whole house. */
  central: 'kanarienzentral',
  /** Names of an account and of a scan station. */
  accounts: 'kanarienkonto',
} as const;
export type Canary = keyof typeof CANARIES;

/** The ids of what the canaries were laid into. */
export interface Scene {
  readonly akteId: string;
  readonly vorgangId: string;
  readonly dokumentId: string;
  readonly stapelId: string;
  readonly letterId: string;
  readonly clientRef: string;
  /** What the Scanstelle has received for the whole house, and has passed on to nobody. */
  readonly centralStapelId: string;
  readonly centralLetterId: string;
  readonly uploadId: string;
  readonly userId: string;
  readonly roleGrantId: string;
  /** Of somebody who does not walk through the house. */
  readonly sessionId: string;
  readonly stationId: string;
  readonly einheitId: string;
  readonly orgUnitId: string;
}

/**
 * An Akte of FB 3, a letter that `outside` brings in at FB 2, one of the Scanstelle, an account whose roles wait for a second person,
 * and a station.
 */
export async function layCanaries(house: WholeHouse, outside: Person): Promise<Scene> {
  const clerk = await house.person('neumann');
  const operator = await house.newcomer('betrieb2', 'FB 1', 'operator');
  const orgUnitId = await house.orgUnit('FB 2');
  const filed = await file(house, clerk);
  const mail = await deliver(house, outside, CANARIES.mail);
  const central = await deliver(house, await house.person('scan'), CANARIES.central);
  return {
    ...filed,
    ...mail,
    centralStapelId: central.stapelId,
    centralLetterId: central.letterId,
    uploadId: await beginUpload(outside, mail.stapelId),
    ...(await openAccounts(operator, orgUnitId)),
    orgUnitId,
  };
}

async function file(house: WholeHouse, clerk: Person) {
  const { letterId } = await deliver(house, clerk, CANARIES.akte);
  const einheitId = await idOf(
    house,
    sql`select id from records.aktenplaneinheit where number = '32.13.02'`,
  );
  const betreff = `Sondernutzung ${CANARIES.akte}`;
  const where = { newAkte: { aktenplaneinheitId: einheitId, betreff }, newVorgang: { betreff } };
  const sent = json({ ...where, betreff });
  const { akteId, dokumentId } = await body(
    clerk('POST', `/api/posteingang/${letterId}/file`, sent),
  );
  await indexByHand(house.app, dokumentId);
  const vorgangId = await idOf(
    house,
    sql`select id from records.vorgang where akte_id = ${akteId}`,
  );
  return { akteId, dokumentId, vorgangId, einheitId };
}

/** A letter that has been read, with that word in its name, its bytes and on its page. */
async function deliver(house: WholeHouse, person: Person, canary: string) {
  const { id: stapelId } = await body(person('POST', '/api/stapel', json({ title: canary })));
  const form = new FormData();
  form.append('original', new Blob([`${canary} ${newId()}`]), `${canary}.tif`);
  const clientRef = newId();
  const headers = { 'upload-client-ref': clientRef };
  const sent = { body: form, headers };
  const { originalId } = await body(person('POST', `/api/stapel/${stapelId}/originals`, sent));
  await probeByHand(house, originalId, 1);
  const blank = { width: 20, height: 20, channels: 3, background: 'white' } as const;
  const picture = await sharp({ create: blank }).jpeg().toBuffer();
  const { sha256 } = await house.app.get(Blobs, { strict: false }).putBuffer(picture);
  await readByHand(house, originalId, { pageNo: 1, text: canary, previewSha256: sha256 });
  const attached = { name: `${canary}.pdf`, texts: [canary], jpeg: picture };
  await attachByHand(house, originalId, [attached]);
  const letterId = await idOf(
    house,
    sql`select id from intake.posteingang where original_id = ${originalId}`,
  );
  return { stapelId, letterId, clientRef };
}

async function beginUpload(person: Person, stapelId: string): Promise<string> {
  const about = { stapelId, clientRef: newId(), filename: `${CANARIES.mail}.tif` };
  const metadata = Object.entries(about).map(
    ([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`,
  );
  const headers = {
    'tus-resumable': '1.0.0',
    'upload-length': '10',
    'upload-metadata': metadata.join(','),
  };
  const begun = await person('POST', '/api/uploads', { headers });
  return begun.headers.get('location')?.split('/').at(-1) ?? '';
}

async function openAccounts(operator: Person, orgUnitId: string) {
  const account = { username: CANARIES.accounts, displayName: CANARIES.accounts };
  const rights = { roles: ['clerk'], orgUnitIds: [orgUnitId] };
  const user = await body(operator('POST', '/api/users', json({ ...account, ...rights })));
  const machine = json({ name: CANARIES.accounts, orgUnitId });
  const station = await body(operator('POST', '/api/scan-stations', machine));
  const { id: userId, roleGrantId } = user;
  const signIns = await body(operator('GET', '/api/session/sign-ins'));
  return { userId, roleGrantId, stationId: String(station.id), sessionId: signIns.items[0].id };
}

async function idOf(house: WholeHouse, query: Sql): Promise<string> {
  const found = await house.db.run((ctx) => one<{ id: string }>(ctx, query));
  if (!found) throw new Error('the scene is not complete');
  return found.id;
}
