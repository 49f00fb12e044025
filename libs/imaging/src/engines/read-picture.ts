import type { ReadWord } from '../page/page-reading.js';
import type { GreyPicture } from '../picture/grey-picture.js';
import { crop } from '../picture/pgm.js';
import { signsByCitation } from '../words/cited-law.js';
import { inReadingLines } from '../words/found-words.js';
import { repairLookAlikes } from '../words/look-alikes.js';
import { repairMarks } from '../words/marks.js';
import {
  persistentSuspects,
  repairParagraphSigns,
  suspects,
  type Suspect,
} from '../words/paragraph-sign.js';
import { partGluedWords } from './glued-words.js';
import { withoutLooseMarks } from './loose-marks.js';
import type { LoadedModels } from './tesseract-library.js';

/** The models of a reading child. */
export interface Readers {
  /** For whole pages. */
  readonly first: LoadedModels;
  /** For single lines; null where the first can write all that is printed. */
  readonly second: LoadedModels | null;
}

/** The words of a page; what the first model is known to get wrong is looked at again. */
export function readPicture({ first, second }: Readers, page: GreyPicture): ReadWord[] {
  const read = partGluedWords(inReadingLines(first.read(page)), page);
  const words = repairLookAlikes(repairMarks(withoutLooseMarks(read, page)));
  if (!second) return words;
  const seenTwice = [suspects, persistentSuspects].reduce((known, choose) => {
    const found = choose(known);
    return repairParagraphSigns(known, found, lookAgain(second, page, found));
  }, words);
  return signsByCitation(seenTwice);
}

/** What the second model sees of each, boxes in pixels of the page. */
function lookAgain(
  model: LoadedModels,
  page: GreyPicture,
  found: readonly Suspect[],
): ReadWord[][] {
  return found.map(({ around }) =>
    readPiece(model, crop(page, around)).map((word) => ({
      ...word,
      x: word.x + around.x,
      y: word.y + around.y,
    })),
  );
}

/** Nothing where that fails: a second look must not cost the first reading. */
function readPiece(model: LoadedModels, piece: GreyPicture): ReadWord[] {
  try {
    return inReadingLines(model.read(piece));
  } catch {
    return [];
  }
}
