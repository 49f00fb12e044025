import { DocumentBuilder } from '@nestjs/swagger';

/** What a reader of the API document has to know before the first request (CommonMark). */
const TEXT = `Schnittstelle der E-Akte.

**Anmelden.** Menschen: \`POST /api/session\` mit Benutzername und Kennwort setzt das Cookie \`aktei_session\`
und antwortet mit \`csrfToken\`. Jede Anfrage, die etwas ändert, trägt es im Kopf \`x-csrf-token\`.
Scanstationen: \`Authorization: Bearer SCHLÜSSEL\`. An jeder Anfrage steht, wer sie stellen darf.

**Fehler** folgen RFC 9457 (\`application/problem+json\`): \`code\` bleibt, \`detail\` ist ein deutscher Satz
für Menschen, \`reference\` führt ins Protokoll des Servers.

**Wiederholen.** Wo \`Idempotency-Key\` steht, wird dieselbe Anfrage mit demselben Kennzeichen nur einmal
ausgeführt. Bei 429, 503 und 507 sagt \`Retry-After\`, nach wie vielen Sekunden ein neuer Versuch lohnt.

**Listen** blättern mit \`cursor\`: \`nextCursor\` der Antwort ist der \`cursor\` der nächsten Anfrage.

**Tage** sind \`JJJJ-MM-TT\`, **Zeitpunkte** ISO 8601 mit Zone.`;

/** What the groups of operations are about. */
const TAGS: Readonly<Record<string, string>> = {
  session: 'An- und Abmelden, eigenes Kennwort, eigene Anmeldungen',
  identity: 'Konten, Rollen, Organisationseinheiten und Scanstationen',
  stapel: 'Stapel und Originale, die eine Scanstelle einliefert',
  posteingang: 'Eingang: gelesene Briefe, bis sie abgelegt sind',
  akten: 'Akten',
  vorgaenge: 'Vorgänge in einer Akte',
  dokumente: 'Dokumente, ihre Seiten und Bytes',
  aktenplan: 'Aktenplan der Stadt',
  history: 'Historie einer Akte und ihre Ausgabe',
  search: 'Suche in abgelegten Dokumenten',
  live: 'Hinweise auf Änderungen, als Strom',
  technical: 'Zustand, Kennzahlen und Angaben zur Stadt',
};

/** The head of the document: what it is about and how one authenticates. */
export function introduction() {
  const builder = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Aktei')
    .setDescription(TEXT)
    .setVersion('1')
    .addServer('/', 'Dieser Server')
    .addCookieAuth(
      'aktei_session',
      { type: 'apiKey', in: 'cookie', name: 'aktei_session' },
      'session',
    )
    .addApiKey(
      { type: 'apiKey', in: 'header', name: 'x-csrf-token', description: 'aus POST /api/session' },
      'csrf',
    )
    .addBearerAuth(
      {
        type: 'http',
        scheme: 'bearer',
        bearerFormat: 'aks_…',
        description: 'Schlüssel einer Scanstation',
      },
      'station',
    );
  for (const [name, text] of Object.entries(TAGS)) builder.addTag(name, text);
  return builder.build();
}

/** Verbs that change nothing need no proof that the person meant it. */
const SAFE: ReadonlySet<string> = new Set(['get', 'head', 'options']);

/** Whether a verb, in lower case, changes nothing (RFC 9110, 9.2.1). */
export function isSafe(verb: string): boolean {
  return SAFE.has(verb);
}

/** How who may ask proves it: people with their session, and with its token for what changes something. */
export function waysIn(
  operation: { readonly 'x-granted-to'?: readonly string[]; readonly 'x-permission'?: string },
  verb: string,
): Record<string, string[]>[] {
  const granted = operation['x-granted-to'] ?? [];
  const person: Record<string, string[]> = isSafe(verb)
    ? { session: [] }
    : { session: [], csrf: [] };
  const forStations = operation['x-permission'] === 'session' || granted.includes('station');
  return forStations ? [person, { station: [] }] : [person];
}
