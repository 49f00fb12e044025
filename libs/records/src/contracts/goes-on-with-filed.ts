import { akteClosed, dokumentCorrected, dokumentRenamed, vorgangClosed } from './actions.js';

/** What a person does to a Dokument or to what it lies in, and would lose were it taken out again. */
export const goesOnWithFiled = [
  dokumentRenamed,
  dokumentCorrected,
  vorgangClosed,
  akteClosed,
] as const;
