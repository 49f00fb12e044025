import { FolderPlus, Sparkles } from 'lucide-react';
import type { PosteingangDetail, Proposal } from '../../api/types.js';
import { deAblage } from '../../i18n/de-ablage.js';
import { Kbd } from '../../keys/kbd.js';
import { Aktenzeichen } from '../../ui/aktenzeichen.js';
import { Button } from '../../ui/button.js';
import type { FilingTarget } from './filing.js';
import { CHOSEN_ID } from './filing-foot.js';

const WITH_KEY = 3;

function ProposalCard(props: {
  proposal: Proposal;
  index: number;
  isChosen: boolean;
  onPick: () => void;
}) {
  const { proposal, index, isChosen, onPick } = props;
  return (
    <button
      type="button"
      className="proposal"
      aria-pressed={isChosen}
      id={isChosen ? CHOSEN_ID : undefined}
      data-chosen={isChosen ? '' : undefined}
      onClick={onPick}
    >
      {index < WITH_KEY && <span className="proposal-key">{index + 1}</span>}
      <span className="proposal-head">
        <Aktenzeichen>{proposal.aktenzeichen}</Aktenzeichen>
        <span className={proposal.sureness === 'sicher' ? 'sure' : 'unsure'}>
          {proposal.sureness}
        </span>
      </span>
      <span className="proposal-betreff">{proposal.betreff}</span>
      <span className="quiet">{proposal.why}</span>
    </button>
  );
}

function ChosenCard({ target }: { target: FilingTarget }) {
  const isNew = target.kind === 'new';
  const number = isNew ? `${target.unit.number} ${target.unit.title}` : '';
  return (
    <div
      className="proposal chosen"
      role="group"
      aria-label={deAblage.chosen}
      id={CHOSEN_ID}
      tabIndex={-1}
      data-chosen=""
    >
      <span className="proposal-head">
        {isNew ? (
          <strong>{deAblage.newAkteLabel}</strong>
        ) : (
          <Aktenzeichen>{target.aktenzeichen}</Aktenzeichen>
        )}
      </span>
      <span className="proposal-betreff">{target.betreff}</span>
      {isNew && <span className="quiet">{deAblage.underUnit(number)}</span>}
    </div>
  );
}

interface ProposalsProps {
  item: PosteingangDetail;
  target: FilingTarget | null;
  canOpenAkte: boolean;
  onPick: (proposal: Proposal) => void;
  onNew: () => void;
  onOther: () => void;
}

/** Where it probably belongs, why and how sure; a new Akte or another one beside. */
export function Proposals(props: ProposalsProps) {
  const { target } = props;
  const { proposals, state } = props.item;
  const chosenId = target?.kind === 'akte' ? target.akteId : null;
  const isOther = target !== null && !proposals.some((each) => each.akteId === chosenId);
  return (
    <section className="proposals" aria-labelledby="ablegen-in">
      <div className="panel-head">
        <h2 id="ablegen-in" tabIndex={-1}>
          {deAblage.title}
        </h2>
        {proposals.length > 0 && (
          <span className="quiet">
            <Sparkles aria-hidden="true" className="icon" /> {deAblage.proposals(proposals.length)}
          </span>
        )}
      </div>
      {isOther && <ChosenCard target={target} />}
      {proposals.map((proposal, index) => (
        <ProposalCard
          key={proposal.akteId}
          proposal={proposal}
          index={index}
          isChosen={proposal.akteId === chosenId}
          onPick={() => props.onPick(proposal)}
        />
      ))}
      {proposals.length === 0 && !isOther && (
        <p className="quiet">
          {state === 'reading' ? deAblage.proposalsLater : deAblage.noProposal}
        </p>
      )}
      <div className="proposal-more">
        {props.canOpenAkte && (
          <Button tone="link" icon={FolderPlus} onClick={props.onNew}>
            {deAblage.newAkte} <Kbd keys="n" />
          </Button>
        )}
        <Button tone="link" data-field="target" onClick={props.onOther}>
          {deAblage.otherAkte} <Kbd keys="a" />
        </Button>
      </div>
    </section>
  );
}
