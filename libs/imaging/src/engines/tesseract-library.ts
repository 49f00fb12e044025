import type { GreyPicture } from '../picture/grey-picture.js';
import type { FoundWord } from '../words/found-words.js';

/** A model and where it lies, as far as a reading child has to know. */
export interface StoredModel {
  readonly language: string;
  /** A `.traineddata` file, or one packed by gzip. */
  readonly path: string;
}

/** Models that read as one, with one way to look at a picture (Tesseract's `--psm`). */
export interface LoadedModels {
  /**
   * Reads a picture; nothing of it reaches the next one.
   *
   * @throws Error when Tesseract does not take the picture
   */
  read(picture: GreyPicture): FoundWord[];
}

/** Tesseract in one of its forms. Of models for several languages the first is asked first. */
export interface TesseractLibrary {
  /** @throws Error when it does not take a model */
  load(models: readonly StoredModel[], segmentation: string): LoadedModels;
}

/** What is set for every reading: 300 dpi, no second try in white on black, no search for paragraphs. */
export const VARIABLES: Readonly<Record<string, string>> = {
  user_defined_dpi: '300',
  tessedit_do_invert: '0',
  paragraph_text_based: '0',
};

export const LSTM_ONLY = 1;

export function languageOf(models: readonly StoredModel[]): string {
  return models.map(({ language }) => language).join('+');
}
