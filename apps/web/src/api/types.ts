import type { components } from './schema.js';

type Schemas = components['schemas'];

/** RFC 9457 answer of the server; `reference` is the Kennung shown to people. */
export type Problem = Schemas['Problem'];
export type Session = Schemas['Session'];
/** Whose E-Akte this is, and by whose clocks moments are shown. */
export type Town = Schemas['Town'];
/** A session of the person who asks. */
export type OwnSignIn = Schemas['OwnSession'];
/** Rights that somebody has given, and what became of it. */
export type RoleGrant = Schemas['RoleGrantItem'];
export type MailRoom = Schemas['MailRoom'];
export type Aktenplaneinheit = Schemas['Aktenplaneinheit'];
export type AkteListItem = Schemas['AkteListItem'];
export type Akte = Schemas['Akte'];
export type Vorgang = Schemas['Vorgang'];
export type DokumentListItem = Schemas['DokumentItem'];
export type Dokument = Schemas['Dokument'];
/** What is put right of a Dokument; null empties a field. */
export type DokumentChange = Schemas['CorrectDokument'];
/** Where a Dokument is moved to, and why. */
export type DokumentMove = Schemas['MoveDokument'];
/** Words of one page with boxes in pixels of the page as it was read. */
export type PageText = Schemas['PageText'];
export type Word = PageText['words'][number];
export type HistoryEntry = Schemas['HistoryEntry'];
export type Stapel = Schemas['Stapel'];
export type StapelOriginal = Schemas['Original'];
export type PosteingangItem = Schemas['PosteingangItem'];
/** A letter as the inbox lists it, with the Akte it most likely belongs to. */
export type ListedLetter = Schemas['ListedPosteingang'];
/** A page of the inbox, and where it goes on to both sides. */
export type InboxPage = Schemas['PosteingangPage'];
/** How many letters are open, of all and by filter. */
export type InboxCounts = Schemas['InboxCounts'];
/** A letter with what was read in it, without its pages. */
export type SelectedLetter = Schemas['SelectedPosteingang'];
export type PosteingangDetail = Schemas['Posteingang'];
/** How far a letter is read. */
export type PosteingangProgress = Schemas['PosteingangProgress'];
/** A file inside a letter. */
export type Anlage = PosteingangDetail['attachments']['items'][number];
export type Proposal = PosteingangDetail['proposals'][number];
export type NewAkte = NonNullable<PosteingangDetail['newAkte']>;
/** A value that a rule has read in a letter, and where. */
export type ReadField = PosteingangDetail['fields'][number];
export type FileRequest = Schemas['FilePosteingang'];
export type FiledReceipt = Schemas['Filed'];
/** To whom a letter is passed on. */
export type Assignment = Schemas['AssignPosteingang'];
/** Where originals are filed that are dropped on an Akte. */
export type DropRequest = Schemas['DropOnAkte'];
export type DropAnswer = Schemas['DroppedOn'];
/** What is on its way into an Akte, and what became of one's own. */
export type Dropped = Schemas['Dropped'];
export type Receipt = Schemas['Receipt'];
export type SearchHit = Schemas['SearchHit'];
export type SearchResult = Schemas['SearchResult'];
/** What the server tells over the live connection, by topic. */
export type Notices = Schemas['LiveNotices'];
/** Where a document with pages lies, as its address begins. */
export type Room = 'posteingang' | 'dokumente';
/** One keyset page of a list. */
export type Page<T> = { items: T[]; nextCursor: string | null };
