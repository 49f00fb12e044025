import { useEffect, useState } from 'react';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import {
  addFindings,
  findTerms,
  firstFindingFrom,
  indexOfFinding,
  matchWords,
  pagesFrom,
  step,
  wordsOf,
  type Finding,
} from './find.js';
import type { DocumentSource } from './source.js';

const AT_ONCE = 4;

/** State of the search within a document. */
export interface FindState {
  terms: string[];
  findings: Finding[];
  current: number;
  busy: boolean;
  move: (by: 1 | -1) => void;
}

type OnPage = (pageNo: number, words: number[]) => void;

/** A page that was looked at is at hand; of the others the log says that they were searched. */
async function loadForSearch(client: QueryClient, source: DocumentSource, pageNo: number) {
  const atHand = client.getQueryData(source.pageQuery(pageNo).queryKey);
  return atHand ?? client.query(source.searchedPageQuery(pageNo));
}

async function searchPages(
  client: QueryClient,
  source: DocumentSource,
  run: { terms: string[]; startPage: number; signal: AbortSignal; onPage: OnPage },
): Promise<void> {
  const pages = pagesFrom(run.startPage, source.pageCount);
  for (let start = 0; start < pages.length && !run.signal.aborted; start += AT_ONCE) {
    const some = pages.slice(start, start + AT_ONCE);
    const loaded = await Promise.allSettled(
      some.map((pageNo) => loadForSearch(client, source, pageNo)),
    );
    loaded.forEach((answer, index) => {
      const pageNo = some[index];
      if (answer.status !== 'fulfilled' || pageNo === undefined) return; // its page shows the fault
      run.onPage(pageNo, matchWords(wordsOf(answer.value), run.terms));
    });
  }
}

/** Searches all pages of a document; findings come in as pages arrive. */
export function useFind(source: DocumentSource, text: string, startPage: number): FindState {
  const client = useQueryClient();
  const [state, setState] = useState({ findings: [] as Finding[], busy: false });
  const [chosen, setChosen] = useState<Finding | null>(null);
  const { id, pageCount } = source;

  useEffect(() => {
    const terms = findTerms(text);
    const abort = new AbortController();
    const { signal } = abort;
    setChosen(null);
    setState({ findings: [], busy: terms.length > 0 });
    if (terms.length === 0) return undefined;
    const onPage: OnPage = (pageNo, words) => {
      if (signal.aborted || words.length === 0) return;
      const found = words.map((wordIndex) => ({ pageNo, wordIndex }));
      setState((before) => ({ ...before, findings: addFindings(before.findings, found) }));
    };
    void searchPages(client, source, { terms, startPage, signal, onPage }).then(() => {
      if (!signal.aborted) setState((before) => ({ ...before, busy: false }));
    });
    return () => abort.abort();
    // the source is a new object on every render; its id and page count tell whether it changed
  }, [client, id, pageCount, text]);

  const { findings, busy } = state;
  const current = chosen ? indexOfFinding(findings, chosen) : firstFindingFrom(findings, startPage);
  const move = (by: 1 | -1) => setChosen(findings[step(current, findings.length, by)] ?? null);
  return { terms: findTerms(text), findings, current, busy, move };
}
