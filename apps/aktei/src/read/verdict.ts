import { cutText } from '#libs/kernel';
import {
  flagsOf,
  isDisguised,
  PageUnreadable,
  type PageOutcome,
  type PageReading,
  type PdfaVerdict,
  type Probe,
} from '#libs/imaging';
import {
  separate,
  type FieldProposal,
  type Separation,
  type SeparatorOptions,
} from '#libs/letters';
import {
  kindOf,
  unread,
  type FlagCode,
  type NOT_VALIDATED,
  type OriginalKind,
} from '#libs/imaging/contracts';
import type { AttachmentVerdict } from './attachments.js';
import type { InputFile } from './input-file.js';
import type { ResultFolder } from './result-folder.js';

/** What the verdict says of a page; text and words are in files of their own. */
export type PageVerdict = Pick<
  PageReading,
  'pageNo' | 'widthPx' | 'heightPx' | 'blank' | 'work' | 'quality' | 'codes' | 'engine' | 'model'
> & {
  readonly source: PageReading['source'] | null;
  readonly version: string;
  readonly meanConfidence: number | null;
  readonly words: number;
  readonly characters: number;
  /** The beginning of what stands beside the codes of a page, which may be a separator sheet or a letter. */
  readonly besideCodes?: string;
  /** What is missing on it. */
  readonly flags?: readonly FlagCode[];
  /** Why the page could not be read. */
  readonly error?: FlagCode;
};

/** The searchable PDF of an original, or why there is none. */
export type RenditionVerdict =
  | {
      readonly file: string;
      readonly pages: number;
      /** Pages without a picture that could be shown; their places are empty. */
      readonly unreadablePages: readonly number[];
      readonly pdfa:
        | typeof NOT_VALIDATED
        | (Pick<PdfaVerdict, 'version' | 'profile' | 'failedRules'> & {
            readonly compliant: boolean;
          });
    }
  | { readonly file: null; readonly reason: string };

/** `verdict.json`: written last, so that a folder without it holds an unfinished reading. */
export interface Verdict {
  readonly file: string;
  readonly kind: OriginalKind;
  readonly format: Probe['format'];
  readonly mime: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly flags: readonly FlagCode[];
  readonly pages: readonly PageVerdict[];
  readonly separators: Separation['separators'];
  readonly documents: Separation['documents'];
  readonly fields: readonly FieldProposal[];
  readonly attachments: readonly AttachmentVerdict[];
  readonly rendition: RenditionVerdict;
}

/** What is known of an original once its pages are read. */
export interface OriginalFindings {
  readonly file: InputFile;
  readonly sha256: string;
  readonly probe: Probe;
  readonly pages: readonly PageVerdict[];
}

/** Characters by which a letter is told from a sheet. */
const MOST_BESIDE = 5_000;

/** What the verdict keeps of a page. */
export function pageVerdict(pageNo: number, outcome: PageOutcome): PageVerdict {
  if ('reading' in outcome) {
    const { text, words, preview: _, engineVersion, ...rest } = outcome.reading;
    const characters = text.trim().length;
    const found = { ...rest, version: engineVersion, words: words.length, characters };
    return rest.codes.length === 0 ? found : { ...found, besideCodes: cutText(text, MOST_BESIDE) };
  }
  const { text: _, words: __, engineVersion, ...rest } = unread(pageNo);
  return {
    ...rest,
    source: null,
    version: engineVersion,
    words: 0,
    characters: 0,
    error: outcome.error instanceof PageUnreadable ? outcome.error.code : 'PARSER.CRASHED',
  };
}

/** The verdict without what takes another look at the pages. */
export function verdictOn(
  findings: OriginalFindings,
  sheets: SeparatorOptions,
): Omit<Verdict, 'fields' | 'attachments' | 'rendition'> {
  const { file, sha256, probe, pages } = findings;
  const { documents, separators } = separate(pages.map(withText), sheets);
  // What a sheet says or is printed with tells nothing about the letters.
  const inDocuments = new Set(documents.flatMap(({ pages: numbers }) => numbers));
  const facts = pages
    .filter(({ pageNo }) => inDocuments.size === 0 || inDocuments.has(pageNo))
    .map(({ source, characters, error }) => ({ source, hasText: characters > 0, error }));
  return {
    file: file.name,
    kind: kindOf(probe, facts),
    format: probe.format,
    mime: probe.mime,
    bytes: file.bytes,
    sha256,
    flags: [...flagsOf(probe, facts), ...disguiseOf(file, probe)],
    pages: pages.map((page) => withFlags(page, probe)),
    separators,
    documents,
  };
}

function withFlags(page: PageVerdict, { pageFlags = [] }: Probe): PageVerdict {
  const flags = pageFlags.filter(({ pageNo }) => pageNo === page.pageNo).map(({ code }) => code);
  return flags.length > 0 ? { ...page, flags } : page;
}

function withText(page: PageVerdict) {
  return { ...page, text: page.besideCodes };
}

/** An empty file promises nothing that it could break. */
function disguiseOf({ name, bytes }: InputFile, { format }: Probe): FlagCode[] {
  return bytes > 0 && isDisguised(name, format) ? ['ORIGINAL.DISGUISED'] : [];
}

export function writeVerdict(folder: ResultFolder, verdict: Verdict): Promise<void> {
  return folder.write('verdict.json', `${JSON.stringify(verdict, null, 2)}\n`);
}

/** The verdict as it was written in this run. */
export async function readVerdict(folder: ResultFolder): Promise<Verdict> {
  return JSON.parse(await folder.read('verdict.json')) as Verdict;
}
