/** Sign-in: the place to come back to and why one is here. */
export interface AnmeldenSearch {
  zurueck?: string | undefined;
  grund?: 'abgelaufen' | undefined;
}

/** Inbox: chosen item, page and words, filter, pane on small screens. */
export interface EingangSearch {
  eintrag?: string | undefined;
  stapel?: string | undefined;
  seite?: number | undefined;
  q?: string | undefined;
  filter?: 'ready' | 'attention' | undefined;
  ansicht?: 'dokument' | 'ablage' | 'scans' | undefined;
}

/** List of Akten: unit of the Aktenplan, state, text. */
export interface AktenSearch {
  einheit?: string | undefined;
  stand?: 'offen' | 'zda' | undefined;
  q?: string | undefined;
}

/** One Akte: the Dokument that is open, its page, the words to mark, the tab. */
export interface AkteSearch {
  dokument?: string | undefined;
  seite?: number | undefined;
  q?: string | undefined;
  tab?: 'stammdaten' | 'historie' | undefined;
}

/** Search: words, what narrows them, the chosen hit. */
export interface SucheSearch {
  q?: string | undefined;
  einheit?: string | undefined;
  year?: number | undefined;
  art?: string | undefined;
  hit?: string | undefined;
}

/** Audit: text of the finder and the chosen Akte. */
export interface PruefungSearch {
  q?: string | undefined;
  akte?: string | undefined;
}
