import { useMemo, useState } from 'react';
import type { FileRequest, PosteingangDetail, Proposal, ReadField } from '../../api/types.js';
import { isoDay } from '../../i18n/dates.js';
import {
  faultsOf,
  firstFault,
  targetOf,
  toRequest,
  type Checked,
  type FilingForm,
} from './filing.js';
import { draftOf, keepDraft, type FilingDraft } from './filing-draft.js';
import { doubtsOf, initialForm, isReadName, shownValue, type ReadName } from './read-values.js';

interface FilingFormProps {
  item: PosteingangDetail;
  onFile: (body: FileRequest) => void;
  /** Where a person has to look before the letter can be filed. */
  onStop: (field: Checked | ReadName) => void;
  /** Where a new Akte is the first proposal: filing without a choice leads there. */
  openNew?: () => void;
}

/** The panel with a change of a person in it: what she has touched she has looked at. */
function changed(draft: FilingDraft, part: Partial<FilingForm>): FilingDraft {
  const touched = Object.keys(part).filter(isReadName);
  return {
    typed: { ...draft.typed, ...part },
    looked: [...new Set([...draft.looked, ...touched])],
  };
}

/**
 * What stands in the panel: what was read, and over it what a person has typed. Filing stops once at
 * each field in doubt; filing again takes it as it stands.
 */
export function useFilingForm({ item, onFile, onStop, openNew }: FilingFormProps) {
  const [draft, setDraft] = useState(() => draftOf(item.id));
  const [wasTried, setWasTried] = useState(false);
  const [stop, setStop] = useState<ReadName | null>(null);
  const today = isoDay(Date.now());
  const form = useMemo(() => ({ ...initialForm(item), ...draft.typed }), [item, draft]);
  const store = (next: FilingDraft) => {
    keepDraft(item.id, next);
    setDraft(next);
  };
  const change = (part: Partial<FilingForm>) => store(changed(draft, part));
  const takeText = (name: ReadName, text: string) => {
    const part: Partial<FilingForm> = {};
    part[name] = text;
    change(part);
  };
  const fileDraft = (wanted: FilingDraft) => {
    setWasTried(true);
    const next = stop ? { ...wanted, looked: [...wanted.looked, stop] } : wanted;
    store(next);
    const whole = { ...initialForm(item), ...next.typed };
    const fault = firstFault(faultsOf(whole, today));
    const doubt = doubtsOf(item, whole, next.looked)[0] ?? null;
    setStop(fault ? null : doubt);
    const halt = fault ?? doubt;
    if (item.state === 'reading') return;
    if (halt) onStop(halt);
    else if (whole.target) onFile(toRequest(whole, whole.target, today));
  };
  const file = () => {
    if (openNew && form.target === null && item.state !== 'reading') openNew();
    else fileDraft(draft);
  };
  return {
    form,
    looked: draft.looked,
    faults: wasTried ? faultsOf(form, today) : {},
    stop,
    change,
    file,
    take: (proposal: Proposal) =>
      fileDraft(changed(draft, { target: targetOf(proposal), vorgang: '' })),
    takeText,
    takeRead: (name: ReadName, read: ReadField) => takeText(name, shownValue(read)),
  };
}

/** What the panel holds and does. */
export type FilingState = ReturnType<typeof useFilingForm>;
