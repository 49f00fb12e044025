/** The HTTP contract as types. Written by openapi-typescript from /api/openapi.json. */
type Json<T> = { headers: Record<string, unknown>; content: { 'application/json': T } };
type Empty = { headers: Record<string, unknown>; content?: never };
type Failure = {
  headers: Record<string, unknown>;
  content: { 'application/problem+json': S['Problem'] };
};
type None = Record<never, never>;
type Has<Path> = Path extends Id ? { path: Path } : { path?: never };
interface Call<R, Path = None, Query = None> {
  parameters: { query?: Query; header?: never; cookie?: never } & Has<Path>;
  requestBody?: never;
  responses: { 200: R; default: Failure };
}
interface Send<R, Body, Path = None> {
  parameters: { query?: never; header?: never; cookie?: never } & Has<Path>;
  requestBody: { content: { 'application/json': Body } };
  responses: { 200: R; default: Failure };
}
type Id = { id: string };
type PageQuery = { cursor?: string; limit?: number };
type Page<T> = { items: T[]; nextCursor: string | null };
type S = components['schemas'];

export interface components {
  schemas: {
    Problem: {
      type: string;
      title: string;
      status: number;
      detail: string;
      code: string;
      reference: string;
      errors?: { path: string; message: string }[];
    };
    Session: {
      user: {
        id: string;
        username: string;
        displayName: string;
        roles: string[];
        permissions: string[];
        orgUnits: { id: string; name: string }[];
      };
      csrfToken: string;
      expiresAt: string;
    };
    Aktenplaneinheit: {
      id: string;
      number: string;
      title: string;
      parentId: string | null;
      aussonderungsart: string | null;
      retentionYears: number | null;
      legalSource: string | null;
    };
    AkteListItem: {
      id: string;
      aktenzeichen: string;
      betreff: string;
      state: 'open' | 'closed';
      einheitNumber: string;
      einheitTitle: string;
      orgUnitName: string;
      openedAt: string;
      closedAt: string | null;
      dokumentCount: number;
      lastChangedAt: string;
    };
    DokumentItem: {
      id: string;
      betreff: string;
      kind: string | null;
      dokumentDate: string | null;
      receivedAt: string;
      pageCount: number;
      mime: string;
      filename: string;
    };
    Vorgang: {
      id: string;
      number: number;
      betreff: string;
      state: 'open' | 'closed';
      openedAt: string;
      closedAt: string | null;
      version: number;
      dokumente: S['DokumentItem'][];
    };
    Akte: S['AkteListItem'] & {
      version: number;
      aktenplanPath: { number: string; title: string }[];
      retention: {
        years: number | null;
        aussonderungsart: string | null;
        legalSource: string | null;
      };
      vorgaenge: S['Vorgang'][];
      dokumente: S['DokumentItem'][];
      names: { betreff: string; validFrom: string; validTo: string | null }[];
    };
    Dokument: {
      id: string;
      akteId: string;
      aktenzeichen: string;
      vorgangId: string | null;
      betreff: string;
      kind: string | null;
      dokumentDate: string | null;
      receivedAt: string;
      pageCount: number;
      versions: {
        id: string;
        no: number;
        original: { sha256: string; mime: string; filename: string; size: number };
        rendition: { sha256: string; mime: string; validation: string } | null;
        pageCount: number;
        createdAt: string;
      }[];
    };
    PageText: {
      pageNo: number;
      widthPx: number;
      heightPx: number;
      source: 'born-digital' | 'ocr' | 'none';
      text: string;
      words: { t: string; x: number; y: number; w: number; h: number; c: number; l: number }[];
      blank: boolean;
    };
    HistoryEntry: {
      id: string;
      at: string;
      actorName: string;
      actorKind: string;
      action: string;
      actionText: string;
      objectType: string;
      objectId: string;
      body: Record<string, unknown>;
      bodyHash: string;
    };
    StapelOriginal: {
      id: string;
      filename: string;
      mime: string;
      size: number;
      sha256: string;
      state: string;
      flags: S['Flag'][];
      duplicateOf: S['Duplicate'];
      pagesTotal: number | null;
      pagesDone: number;
      pagesFailed: number;
    };
    Stapel: {
      id: string;
      title: string;
      state: 'receiving' | 'reading' | 'ready' | 'attention' | 'done';
      createdAt: string;
      pagesTotal: number;
      pagesDone: number;
      pagesFailed: number;
      originals: S['StapelOriginal'][];
    };
    Flag: { code: string; text: string; page?: number | null };
    Duplicate: { id: string; receivedAt: string } | string | null;
    PosteingangItem: {
      id: string;
      stapelId: string;
      stapelTitle: string;
      title: string;
      state: 'reading' | 'ready' | 'attention' | 'filed';
      receivedAt: string;
      pageCount: number | null;
      pagesDone: number;
      pagesFailed: number;
      flags: S['Flag'][];
      filename: string;
      duplicateOf: S['Duplicate'];
      filed: { akteId: string; aktenzeichen: string; dokumentId: string } | null;
    };
    PosteingangDetail: S['PosteingangItem'] & {
      pages: {
        pageNo: number;
        state: 'waiting' | 'done' | 'failed';
        error: { code: string; text: string } | null;
        blank: boolean;
        widthPx: number | null;
        heightPx: number | null;
      }[];
      proposals: {
        akteId: string;
        aktenzeichen: string;
        betreff: string;
        why: string;
        sureness: 'sicher' | 'prüfen';
      }[];
    };
    FileRequest: {
      akteId?: string;
      newAkte?: { aktenplaneinheitId: string; betreff: string };
      vorgangId?: string;
      newVorgang?: { betreff: string };
      betreff: string;
      kind?: string;
      dokumentDate?: string;
    };
    FiledReceipt: { dokumentId: string; akteId: string; aktenzeichen: string; undoUntil: string };
    SearchHit: {
      dokumentId: string;
      versionId: string;
      akteId: string;
      aktenzeichen: string;
      akteBetreff: string;
      betreff: string;
      kind: string | null;
      pageNo: number;
      receivedAt: string;
      snippet: { text: string; mark: boolean }[];
      boxes: { x: number; y: number; w: number; h: number }[];
      widthPx: number;
      heightPx: number;
      morePages: number;
    };
    SearchResult: {
      items: S['SearchHit'][];
      nextCursor: string | null;
      total: number | null;
      facets: {
        einheiten: { id: string; number: string; title: string; count: number }[];
        years: { year: number; count: number }[];
        kinds: { kind: string; count: number }[];
      };
    };
  };
}

export interface paths {
  '/api/session': {
    get: Call<Json<S['Session']>>;
    post: Send<Json<S['Session']>, { username: string; password: string }>;
    delete: Call<Empty>;
  };
  '/api/aktenplan': { get: Call<Json<{ items: S['Aktenplaneinheit'][] }>> };
  '/api/akten': {
    get: Call<
      Json<Page<S['AkteListItem']>>,
      None,
      PageQuery & { einheitId?: string; state?: 'open' | 'closed'; q?: string }
    >;
    post: Send<Json<S['Akte']>, { aktenplaneinheitId: string; betreff: string }>;
  };
  '/api/akten/{id}': {
    get: Call<Json<S['Akte']>, Id>;
    patch: Send<Json<S['Akte']>, { betreff: string; version: number }, Id>;
  };
  '/api/akten/{id}/close': { post: Send<Json<S['Akte']>, { reason: string }, Id> };
  '/api/akten/{id}/vorgaenge': { post: Send<Json<S['Vorgang']>, { betreff: string }, Id> };
  '/api/akten/{id}/history': { get: Call<Json<Page<S['HistoryEntry']>>, Id, PageQuery> };
  '/api/dokumente/{id}': { get: Call<Json<S['Dokument']>, Id> };
  '/api/dokumente/{id}/pages/{pageNo}': {
    get: Call<Json<S['PageText']>, { id: string; pageNo: number }>;
  };
  '/api/stapel': {
    get: Call<Json<Page<S['Stapel']>>, None, PageQuery>;
    post: Send<Json<S['Stapel']>, { title?: string }>;
  };
  '/api/stapel/{id}': { get: Call<Json<S['Stapel']>, Id> };
  '/api/stapel/{id}/close': { post: Call<Json<S['Stapel']>, Id> };
  '/api/posteingang': {
    get: Call<Json<Page<S['PosteingangItem']>>, None, PageQuery & { state?: 'open' | 'filed' }>;
  };
  '/api/posteingang/{id}': { get: Call<Json<S['PosteingangDetail']>, Id> };
  '/api/posteingang/{id}/pages/{pageNo}': {
    get: Call<Json<S['PageText']>, { id: string; pageNo: number }>;
  };
  '/api/posteingang/{id}/file': { post: Send<Json<S['FiledReceipt']>, S['FileRequest'], Id> };
  '/api/posteingang/{id}/undo-filing': { post: Call<Json<S['PosteingangItem']>, Id> };
  '/api/posteingang/{id}/retry': { post: Call<Json<S['PosteingangItem']>, Id> };
  '/api/search': {
    get: Call<
      Json<S['SearchResult']>,
      None,
      PageQuery & { q: string; einheitId?: string; year?: number; kind?: string }
    >;
  };
}
