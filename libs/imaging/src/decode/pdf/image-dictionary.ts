import type { OpenPdf } from './pdfium-api.js';

/** What the dictionary of an image stream says (ISO 32000-2 table 87). */
export interface ImageDictionary {
  /** A mask or a stencil: only drawing gets the picture right. */
  readonly masked: boolean;
  /** One component that is plain grey. */
  readonly grey: boolean;
  /** A decode array changes the values. */
  readonly recoded: boolean;
  /** For 8 bits of plain grey or RGB under FlateDecode, with PNG predictors or none. */
  readonly flate: { readonly components: 1 | 3; readonly pngPredictor: boolean } | null;
  /** Parameters of CCITTFaxDecode, null where they are not written out. */
  readonly fax: { readonly k: number; readonly columns: number; readonly blackIs1: boolean } | null;
}

/** Bytes of a stream by which it is found in the file. */
const NEEDLE = 96;

/** Bytes before a stream in which its dictionary is looked for. */
const DICTIONARY_WINDOW = 4096;

/** Where the last stream was found: pages are read in a row, and so are their pictures. */
const lastFound = new WeakMap<OpenPdf, number>();

/**
 * The dictionary of an image whose stored bytes are known. PDFium shows the bytes but not the
 * dictionary, so it is read in the file just before them; null in an encrypted file.
 */
export function readImageDictionary(file: OpenPdf, stream: Buffer): ImageDictionary | null {
  const { bytes } = file;
  const needle = stream.subarray(0, NEEDLE);
  const from = lastFound.get(file) ?? 0;
  let at = bytes.indexOf(needle, from);
  if (at < 0) at = bytes.indexOf(needle);
  if (at < 0) return null;
  lastFound.set(file, at);
  const before = bytes.toString('latin1', Math.max(0, at - DICTIONARY_WINDOW), at);
  const start = before.lastIndexOf(' obj');
  if (start < 0 || !/stream\r?\n?$/.test(before)) return null;
  const dictionary = before.slice(start);
  return {
    masked: isMasked(dictionary),
    grey: /\/(?:DeviceGray|CalGray)\b/.test(dictionary),
    recoded: isRecoded(dictionary),
    flate: flateOf(dictionary),
    fax: faxOf(dictionary),
  };
}

function isMasked(dictionary: string): boolean {
  return /\/(?:SMask|Mask)\b|\/ImageMask\s+true/.test(dictionary);
}

/** `[0 1]` for every component is what holds without a decode array. */
function isRecoded(dictionary: string): boolean {
  return /\/Decode\b/.test(dictionary.replace(/\/Decode\s*\[\s*(?:0\s+1\s*)+\]/, ''));
}

function faxOf(dictionary: string): ImageDictionary['fax'] {
  const parameters = /\/DecodeParms\s*\[?\s*<<([^>]*)>>/.exec(dictionary)?.[1];
  if (parameters === undefined) return null;
  const number = (name: string, fallback: number): number =>
    Number(new RegExp(`/${name}\\s+(-?\\d+)`).exec(parameters)?.[1] ?? fallback);
  const blackIs1 = /\/BlackIs1\s+true/.test(parameters);
  return { k: number('K', 0), columns: number('Columns', 1728), blackIs1 };
}

function flateOf(dictionary: string): ImageDictionary['flate'] {
  const space = /\/ColorSpace\s*\/Device(Gray|RGB)\b/.exec(dictionary)?.[1];
  if (!space || !/\/BitsPerComponent\s+8\b/.test(dictionary)) return null;
  const components = space === 'Gray' ? 1 : 3;
  if (!/\/DecodeParms\b/.test(dictionary)) return { components, pngPredictor: false };
  const number = (name: string, fallback: number): number =>
    Number(new RegExp(`/${name}\\s+(\\d+)`).exec(dictionary)?.[1] ?? fallback);
  const columns = number('Columns', 1) === number('Width', 0);
  const fits = columns && number('Colors', 1) === components && number('Predictor', 1) >= 10;
  return fits ? { components, pngPredictor: true } : null;
}
