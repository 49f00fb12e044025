import { useEffect, useRef, useState } from 'react';
import type { ApiProblem } from '../../api/problem.js';
import type { FileRequest, PosteingangDetail, Proposal, ReadField } from '../../api/types.js';
import { useAllows } from '../../shell/access.js';
import { useOpen } from '../../shell/drafts.js';
import { ErrorNotice } from '../../shell/query-state.js';
import { AnlagenSlot } from './anlagen/anlagen-slot.js';
import { CareActions, useCareDialogs } from './weitergabe/care-actions.js';
import { CareNotice } from './weitergabe/care-notice.js';
import { targetOf, type FilingTarget } from './filing.js';
import { FilingDialogs } from './filing-dialogs.js';
import { FilingFields } from './filing-fields.js';
import { FilingFoot } from './filing-foot.js';
import { useFilingKeys } from './filing-keys.js';
import { focusField, focusFiling, focusHome, leaveFields } from './focus.js';
import { Proposals } from './proposals.js';
import { FieldsNotice, ReadFieldsList } from './read-fields-list.js';
import { useFilingForm } from './use-filing-form.js';
import '../../styles/ablage.css';

interface FilingPanelProps {
  item: PosteingangDetail;
  error: ApiProblem | null;
  onFile: (body: FileRequest) => void;
  /** The letter is somebody else's now, or out of the way. */
  onGone: (id: string) => void;
  onPoint: (field: ReadField | null) => void;
}

/** Where the focus lands when a dialog has gone: on the filing of what was chosen, else where it can wait. */
function useLanding(isOpen: boolean) {
  const landing = useRef<'chosen' | 'home' | null>(null);
  useEffect(() => {
    if (isOpen) landing.current ??= 'home';
    if (isOpen || landing.current === null) return undefined;
    if (landing.current === 'chosen') focusFiling(); // at once: the next key may be there already
    landing.current = null;
    // The dialog gives the focus back in a frame of its own.
    const frame = requestAnimationFrame(() => requestAnimationFrame(focusHome));
    return () => cancelAnimationFrame(frame);
  }, [isOpen]);
  return () => {
    landing.current = 'chosen';
  };
}

function useTargetDialogs(item: PosteingangDetail) {
  const [isSearching, setIsSearching] = useState(false);
  const opening = useOpen(`neue-akte:${item.id}`);
  const care = useCareDialogs(item);
  const landOnChosen = useLanding(isSearching || opening.isOpen || care.isOpen);
  return {
    care,
    openNew: opening.open,
    openOther: () => setIsSearching(true),
    search: isSearching ? () => setIsSearching(false) : null,
    opening: opening.isOpen ? opening.close : null,
    landOnChosen,
  };
}

/** Right pane of the inbox: one key files the normal case. Give it a `key` per item. */
export function FilingPanel({ item, error, onFile, onGone, onPoint }: FilingPanelProps) {
  const dialogs = useTargetDialogs(item);
  const canOpenAkte = useAllows()('openAkte');
  const { openNew, openOther } = dialogs;
  const leadsToNew = canOpenAkte && item.newAkte?.likely === true;
  const state = useFilingForm({ item, onFile, onStop: focusField, ...(leadsToNew && { openNew }) });
  const pick = (proposal: Proposal) => state.change({ target: targetOf(proposal), vorgang: '' });
  useFilingKeys(item, { file: state.file, take: state.take, pick, openNew, openOther });
  const choose = (target: FilingTarget) => {
    dialogs.landOnChosen();
    state.change({ target, vorgang: '' });
  };
  return (
    <div className="filing">
      <div className="filing-scroll">
        {error && <ErrorNotice error={error} />}
        <CareNotice item={item} />
        <Proposals
          item={item}
          target={state.form.target}
          canOpenAkte={canOpenAkte}
          onPick={pick}
          onNew={openNew}
          onOther={openOther}
        />
        <FieldsNotice item={item} />
        <FilingFields item={item} state={state} onPoint={onPoint} onLeave={leaveFields} />
        <AnlagenSlot item={item} state={state} />
        <ReadFieldsList item={item} onPoint={onPoint} />
      </div>
      <FilingFoot state={state} isReading={item.state === 'reading'}>
        <CareActions item={item} dialogs={dialogs.care} onGone={onGone} />
      </FilingFoot>
      <FilingDialogs
        item={item}
        form={state.form}
        search={dialogs.search}
        opening={dialogs.opening}
        onTarget={choose}
      />
    </div>
  );
}
