import { countParam, textParam, wordParam } from '../shell/search-params.js';

const FILTERS = ['mine', 'group', 'deadline', 'unclear', 'later', 'aside'] as const;
const VIEWS = ['dokument', 'ablage', 'scans'] as const;

/**
 * What the address of the inbox says: chosen item, page and words in it, what the list is narrowed to,
 * pane on small screens; Stapel of the list and of the scan desk.
 */
type EingangSearch = Partial<Record<'eintrag' | 'stapel' | 'q' | 'text', string | undefined>> & {
  seite?: number | undefined;
  filter?: (typeof FILTERS)[number] | undefined;
  ansicht?: (typeof VIEWS)[number] | undefined;
};

/** Reads it, and leaves out what it does not know. */
export function eingangSearch(search: Record<string, unknown>): EingangSearch {
  return {
    eintrag: textParam(search['eintrag']),
    stapel: textParam(search['stapel']),
    seite: countParam(search['seite']),
    q: textParam(search['q']),
    filter: wordParam(search['filter'], FILTERS),
    text: textParam(search['text']),
    ansicht: wordParam(search['ansicht'], VIEWS),
  };
}
