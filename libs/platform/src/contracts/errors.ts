import { defineError } from './define-error.js';

/** One faulty field of a request: its path and what is wrong with it, in German. */
export interface FieldFault {
  readonly path: string;
  readonly message: string;
}

/** The request does not fit its schema; nothing was done. */
export class RequestInvalid extends defineError('REQUEST.INVALID', {
  status: 400,
  title: 'Eingabe ungültig',
  detail: 'Die Eingabe ist unvollständig oder fehlerhaft. Es wurde nichts gespeichert.',
}) {
  constructor(readonly faults: readonly FieldFault[]) {
    super();
  }
}

/** The request cannot be read. */
export class RequestMalformed extends defineError('REQUEST.MALFORMED', {
  status: 400,
  title: 'Anfrage nicht lesbar',
  detail: 'Die Anfrage konnte nicht gelesen werden. Es wurde nichts gespeichert.',
}) {}

/** The request is larger than allowed. */
export class RequestTooLarge extends defineError('REQUEST.TOO_LARGE', {
  status: 413,
  title: 'Anfrage zu groß',
  detail: 'Die Anfrage ist größer als erlaubt. Es wurde nichts gespeichert.',
}) {}

/** The request lies too deep or holds too many values to be looked at in passing. */
export class RequestTooComplex extends defineError('REQUEST.TOO_COMPLEX', {
  status: 400,
  title: 'Anfrage zu verschachtelt',
  detail:
    'Die Anfrage ist tiefer verschachtelt oder hat mehr Angaben als erlaubt. ' +
    'Es wurde nichts gespeichert.',
}) {}

/** The request did not arrive in time. */
export class RequestTimeout extends defineError('REQUEST.TIMEOUT', {
  status: 408,
  title: 'Anfrage nicht vollständig',
  detail: 'Die Anfrage kam nicht rechtzeitig vollständig an. Es wurde nichts gespeichert.',
}) {}

/** Address or headers are larger than allowed. */
export class HeadersTooLarge extends defineError('REQUEST.HEADERS_TOO_LARGE', {
  status: 431,
  title: 'Kopf der Anfrage zu groß',
  detail:
    'Adresse oder Kopfzeilen der Anfrage sind größer als erlaubt. Es wurde nichts gespeichert. ' +
    'Hilft Neuladen nicht, bitte die Cookies dieser Seite löschen.',
}) {}

/** A format that the route does not take. */
export class UnsupportedType extends defineError('REQUEST.UNSUPPORTED_TYPE', {
  status: 415,
  title: 'Format der Anfrage unbekannt',
  detail: 'Dieses Format nimmt die Schnittstelle hier nicht an.',
}) {}

/** The cursor of a keyset list was not made by us. */
export class InvalidCursor extends defineError('REQUEST.INVALID_CURSOR', {
  status: 400,
  title: 'Blättern nicht möglich',
  detail: 'Die Liste kann an dieser Stelle nicht fortgesetzt werden. Bitte neu laden.',
}) {}

/** There is no such address. */
export class RouteNotFound extends defineError('ROUTE.NOT_FOUND', {
  status: 404,
  title: 'Nicht gefunden',
  detail: 'Diese Adresse gibt es nicht.',
}) {}

/** Nobody is signed in, or the session has ended. */
export class SessionRequired extends defineError('SESSION.REQUIRED', {
  status: 401,
  title: 'Anmeldung nötig',
  detail: 'Bitte melden Sie sich an.',
}) {}

/** Somebody is signed in, but the role does not allow the route. */
export class PermissionDenied extends defineError('PERMISSION.DENIED', {
  status: 403,
  title: 'Keine Berechtigung',
  detail: 'Ihre Rolle erlaubt diesen Schritt nicht.',
}) {}

/** A service we depend on does not answer; what was begun is rolled back. */
export class ServiceUnavailable extends defineError('SERVICE.UNAVAILABLE', {
  status: 503,
  title: 'Gerade nicht erreichbar',
  detail: 'Ein Dienst antwortet nicht. Es wurde nichts gespeichert. Bitte gleich noch einmal.',
}) {}

/** A service answers, but has more to do than it can take on. */
export class ServiceBusy extends defineError('SERVICE.BUSY', {
  status: 503,
  title: 'Gerade ausgelastet',
  detail:
    'Es wird gerade zu viel auf einmal verlangt. Es wurde nichts gespeichert. ' +
    'Bitte in einigen Sekunden noch einmal.',
}) {}

/** One person has as much going on as one person may; others go on meanwhile. */
export class TooManyAtOnce extends defineError('REQUEST.TOO_MANY', {
  status: 429,
  title: 'Zu viel auf einmal',
  detail:
    'Von Ihnen laufen oder warten schon so viele Anfragen, wie für eine Person vorgesehen sind. ' +
    'Es wurde nichts gespeichert. Bitte in einigen Sekunden noch einmal.',
  retryAfterSeconds: 5,
}) {}

/** The key of a request has been used for another one. */
export class RepeatKeyReused extends defineError('REQUEST.KEY_REUSED', {
  status: 422,
  title: 'Kennzeichen schon vergeben',
  detail:
    'Unter diesem Kennzeichen (Idempotency-Key) wurde schon etwas anderes gesendet. ' +
    'Es wurde nichts gespeichert. Bitte die Seite neu laden und den Schritt noch einmal beginnen.',
}) {}

/** The same request, with the same key, is still being carried out. */
export class RequestUnderWay extends defineError('REQUEST.UNDER_WAY', {
  status: 409,
  title: 'Wird schon ausgeführt',
  detail:
    'Derselbe Schritt wird gerade schon ausgeführt, und zwar nur einmal. ' +
    'Bitte in einigen Sekunden noch einmal nachfragen.',
  retryAfterSeconds: 2,
}) {}

/** A repeat of what was done before, whose answer was too large to be kept. */
export class AnswerNotKept extends defineError('REQUEST.ANSWER_NOT_KEPT', {
  status: 409,
  title: 'Schon ausgeführt',
  detail:
    'Dieser Schritt ist schon ausgeführt und wurde nicht wiederholt. ' +
    'Seine Antwort war zu groß, um sie aufzuheben. Bitte neu laden.',
}) {}

/** A repeat of what was done before, by somebody who has lost a right since. */
export class AnswerWithheld extends defineError('REQUEST.ANSWER_WITHHELD', {
  status: 403,
  title: 'Keine Berechtigung mehr',
  detail:
    'Dieser Schritt ist schon ausgeführt und wurde nicht wiederholt. ' +
    'Ihre Rechte haben sich seither geändert; die Antwort von damals wird nicht noch einmal gezeigt.',
}) {}

/** No room left on a disk; whatever has to be written down first, such as who reads, waits as well. */
export class SpaceExhausted extends defineError('SERVICE.FULL', {
  status: 507,
  title: 'Kein Platz mehr',
  detail:
    'Auf dem Server ist kein Platz mehr. Es wurde nichts gespeichert, und nichts ist verloren. ' +
    'Auch Lesen und Anmelden werden vermerkt und warten, bis wieder Platz ist. ' +
    'Bitte die Betreuung verständigen.',
}) {}

/** The connection broke while the end of the work was on its way: it stands or it does not. */
export class OutcomeUnknown extends defineError('SERVICE.OUTCOME_UNKNOWN', {
  status: 503,
  title: 'Ausgang ungewiss',
  detail:
    'Die Verbindung zur Datenbank brach im letzten Augenblick ab. Der Schritt ist entweder ganz ' +
    'gespeichert oder gar nicht. Bitte erst nachsehen und ihn nur wiederholen, wenn er fehlt.',
}) {}

/** Something nobody expected; says nothing about itself. */
export class InternalError extends defineError('INTERNAL.ERROR', {
  status: 500,
  title: 'Unerwarteter Fehler',
  detail:
    'Der Vorgang wurde abgebrochen, es wurde nichts gespeichert. ' +
    'Bitte nennen Sie der Betreuung die Kennung.',
}) {}

/** A changing request with a session cookie came without the session's CSRF token. */
export class CsrfTokenMissing extends defineError('SESSION.CSRF', {
  status: 403,
  title: 'Anfrage nicht bestätigt',
  detail: 'Die Seite ist veraltet. Bitte neu laden. Es wurde nichts geändert.',
}) {}

/** Somebody else knows the password of that person, who has to choose an own one before anything else. */
export class OwnPasswordNeeded extends defineError('SESSION.OWN_PASSWORD_NEEDED', {
  status: 403,
  title: 'Eigenes Kennwort nötig',
  detail: 'Bitte wählen Sie zuerst ein eigenes Kennwort.',
}) {}

/** A page of another site had the browser send a change. */
export class ForeignOrigin extends defineError('REQUEST.FOREIGN_ORIGIN', {
  status: 403,
  title: 'Anfrage einer fremden Seite',
  detail: 'Die Anfrage kam von einer fremden Seite. Es wurde nichts geändert.',
}) {}
