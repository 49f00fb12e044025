import { actAs, client, must } from './client.js';
import { forgetIntents } from './intents.js';
import { secondsUntil } from './seconds-until.js';
import type {
  Akte,
  Assignment,
  DokumentChange,
  DokumentMove,
  DropAnswer,
  DropRequest,
  FiledReceipt,
  FileRequest,
  PosteingangItem,
  Receipt,
  Session,
  Stapel,
} from './types.js';

/** Opens a session. @throws ApiProblem SESSION.INVALID_CREDENTIALS, SESSION.LOCKED */
export async function signIn(username: string, password: string): Promise<Session> {
  const session = await must(client.POST('/api/session', { body: { username, password } }));
  actAs(session.csrfToken, session.user.username);
  return session;
}

/** Chooses an own password. @throws ApiProblem PASSWORD.UNFIT, PASSWORD.WRONG */
export async function changePassword(current: string, next: string): Promise<void> {
  await must(client.PUT('/api/session/password', { body: { current, next } }));
}

/** Ends the session on the server; no step of it stays open. */
export async function signOut(): Promise<void> {
  await must(client.DELETE('/api/session'));
  actAs('', '');
  forgetIntents();
}

/** Ends one of the own sessions. @throws ApiProblem SESSION.NOT_FOUND */
export async function endSignIn(id: string): Promise<void> {
  await must(client.DELETE('/api/session/sign-ins/{id}', { params: { path: { id } } }));
}

/** Ends all own sessions but this one. */
export async function endOtherSignIns(): Promise<void> {
  await must(client.DELETE('/api/session/sign-ins'));
}

/**
 * Confirms roles as the second person, who sees the second half of a one-time password this once; null
 * where there is none. @throws ApiProblem ROLE-GRANT.DECIDED, ROLE-GRANT.OWN
 */
export async function confirmRoles(id: string): Promise<string | null> {
  const params = { path: { id } };
  return (await must(client.POST('/api/role-grants/{id}/confirm', { params }))).secondHalf;
}

/** Rejects roles, or withdraws what one has given. @throws ApiProblem ROLE-GRANT.DECIDED */
export async function rejectRoles(id: string): Promise<void> {
  await must(client.POST('/api/role-grants/{id}/reject', { params: { path: { id } } }));
}

/** Files an item of the inbox into an Akte, old or new; also says how long it can be taken back. */
export async function filePosteingang(
  id: string,
  body: FileRequest,
): Promise<FiledReceipt & { undoSeconds: number }> {
  const call = client.POST('/api/posteingang/{id}/file', { params: { path: { id } }, body });
  const receipt = await must(call);
  const answeredAt = (await call).response.headers.get('date');
  return { ...receipt, undoSeconds: secondsUntil(receipt.undoUntil, answeredAt) };
}

/** Takes a filing back; the item is open again. */
export function undoFiling(id: string): Promise<PosteingangItem> {
  return must(client.POST('/api/posteingang/{id}/undo-filing', { params: { path: { id } } }));
}

/** Reads the failed pages of an item once more. */
export function retryPages(id: string): Promise<PosteingangItem> {
  return must(client.POST('/api/posteingang/{id}/retry', { params: { path: { id } } }));
}

/** Reads all pages of a letter anew; what it has stays on record beside what will be read. */
export function reReadLetter(id: string): Promise<PosteingangItem> {
  return must(client.POST('/api/posteingang/{id}/re-read', { params: { path: { id } } }));
}

/** Stops reading the pages of a letter that still wait; they can be read later. */
export function cancelReading(id: string): Promise<PosteingangItem> {
  return must(client.POST('/api/posteingang/{id}/cancel-reading', { params: { path: { id } } }));
}

/** Stops reading the pages of a Stapel that still wait. */
export function cancelStapelReading(id: string): Promise<undefined> {
  return must(client.POST('/api/stapel/{id}/cancel-reading', { params: { path: { id } } }));
}

/** Reads all pages of a filed Dokument anew. @throws ApiProblem AKTE.CLOSED */
export function reReadDokument(id: string): Promise<undefined> {
  return must(client.POST('/api/dokumente/{id}/re-read', { params: { path: { id } } }));
}

/** Puts right what is said of a Dokument. @throws ApiProblem DOKUMENT.VERSION_CONFLICT */
export async function correctDokument(id: string, body: DokumentChange): Promise<void> {
  await must(client.PATCH('/api/dokumente/{id}', { params: { path: { id } }, body }));
}

/** Moves a Dokument into another Akte or Vorgang. @throws ApiProblem AKTE.CLOSED */
export async function moveDokument(id: string, body: DokumentMove): Promise<void> {
  await must(client.POST('/api/dokumente/{id}/move', { params: { path: { id } }, body }));
}

/** Gives a Dokument back to the inbox, where its letter is open again. */
export async function returnDokument(id: string, reason: string): Promise<void> {
  await must(
    client.POST('/api/dokumente/{id}/return', { params: { path: { id } }, body: { reason } }),
  );
}

/** Passes a letter on. @throws ApiProblem POSTEINGANG.CARE_CHANGED */
export async function assignPosteingang(id: string, body: Assignment): Promise<void> {
  await must(client.POST('/api/posteingang/{id}/assign', { params: { path: { id } }, body }));
}

/** Puts a letter off. @throws ApiProblem POSTEINGANG.CARE_CHANGED */
export async function deferPosteingang(
  id: string,
  body: { version: number; until: string },
): Promise<void> {
  await must(client.POST('/api/posteingang/{id}/defer', { params: { path: { id } }, body }));
}

/** Lays a letter aside that becomes no record. @throws ApiProblem POSTEINGANG.CARE_CHANGED */
export async function setPosteingangAside(
  id: string,
  body: { version: number; reason: string },
): Promise<void> {
  await must(client.POST('/api/posteingang/{id}/set-aside', { params: { path: { id } }, body }));
}

/** Says of a sealed letter in which Stapel its content was scanned. @throws ApiProblem POSTEINGANG.CARE_CHANGED */
export async function openEnvelope(
  id: string,
  body: { version: number; stapelId: string; note?: string },
): Promise<void> {
  await must(
    client.POST('/api/posteingang/{id}/open-envelope', { params: { path: { id } }, body }),
  );
}

/** Says of a sealed letter that it went on as it came. @throws ApiProblem POSTEINGANG.CARE_CHANGED */
export async function handOverEnvelope(
  id: string,
  body: { version: number; note?: string },
): Promise<void> {
  await must(
    client.POST('/api/posteingang/{id}/hand-over-envelope', { params: { path: { id } }, body }),
  );
}

/** Lays a letter back on the desk. @throws ApiProblem POSTEINGANG.CARE_CHANGED */
export async function takeUpPosteingang(id: string, version: number): Promise<void> {
  const body = { version };
  await must(client.POST('/api/posteingang/{id}/take-up', { params: { path: { id } }, body }));
}

/** Renames an Akte. @throws ApiProblem AKTE.VERSION_CONFLICT */
export function renameAkte(id: string, betreff: string, version: number): Promise<Akte> {
  return must(
    client.PATCH('/api/akten/{id}', { params: { path: { id } }, body: { betreff, version } }),
  );
}

/** Closes an Akte (z. d. A.). @throws ApiProblem AKTE.ALREADY_CLOSED */
export function closeAkte(id: string, reason: string): Promise<Akte> {
  return must(client.POST('/api/akten/{id}/close', { params: { path: { id } }, body: { reason } }));
}

/** Opens an Akte under a unit of the Aktenplan. */
export function openAkte(aktenplaneinheitId: string, betreff: string): Promise<Akte> {
  return must(client.POST('/api/akten', { body: { aktenplaneinheitId, betreff } }));
}

/** Begins a Stapel that uploads can name. */
export function openStapel(title?: string): Promise<Stapel> {
  return must(client.POST('/api/stapel', { body: title ? { title } : {} }));
}

/** Opens a Stapel whose originals are filed in an Akte. @throws ApiProblem AKTE.CLOSED, VORGANG.CLOSED */
export function openDrop(akteId: string, body: DropRequest): Promise<DropAnswer> {
  return must(client.POST('/api/akten/{id}/stapel', { params: { path: { id: akteId } }, body }));
}

/** What the server has committed under that reference. @throws ApiProblem UPLOAD.NO_RECEIPT */
export function fetchReceipt(clientRef: string): Promise<Receipt> {
  return must(client.GET('/api/receipts/{clientRef}', { params: { path: { clientRef } } }));
}

/** Says that no more originals come for this Stapel. */
export function closeStapel(id: string): Promise<undefined> {
  return must(client.POST('/api/stapel/{id}/close', { params: { path: { id } } }));
}
