import type { FieldProposal, Separation } from '#libs/letters';
import { proposeFields } from '#libs/letters/fields';
import { currentTime, dayOf, GERMAN_ZONE } from '#libs/kernel';
import { loadPage, loadText } from './page-files.js';
import type { ResultFolder } from './result-folder.js';
import type { PageVerdict } from './verdict.js';

/** Pages of a document in which fields are looked for: what they say stands in the letter, not in its annexes. */
const PAGES_PER_DOCUMENT = 20;

/** Proposals for each document by itself: a Stapel has as many senders as letters. */
export async function fieldsOf(
  folder: ResultFolder,
  documents: Separation['documents'],
  pages: readonly PageVerdict[],
): Promise<FieldProposal[]> {
  const readable = new Set(
    pages.filter(({ characters }) => characters > 0).map(({ pageNo }) => pageNo),
  );
  const found: FieldProposal[] = [];
  for (const document of documents) {
    const wanted = document.pages.slice(0, PAGES_PER_DOCUMENT).filter((no) => readable.has(no));
    const stored = await Promise.all(
      wanted.map(async (no) => ({
        ...(await loadPage(folder, no)),
        text: await loadText(folder, no),
      })),
    );
    found.push(...proposeFields(stored, { today: dayOf(currentTime(), GERMAN_ZONE) }));
  }
  return found;
}
