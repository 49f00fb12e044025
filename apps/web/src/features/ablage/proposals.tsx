import { FolderPlus, Sparkles } from 'lucide-react';
import type { NewAkte, PosteingangDetail, Proposal } from '../../api/types.js';
import { deAblage } from '../../i18n/de-ablage.js';
import { Kbd } from '../../keys/kbd.js';
import { Aktenzeichen } from '../../ui/aktenzeichen.js';
import { Button } from '../../ui/button.js';
import type { FilingTarget } from './filing.js';
import { CHOSEN_ID } from './filing-foot.js';
import { LeadingNewAkte } from './leading-new-akte.js';

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
          {deAblage.sureness[proposal.sureness]}
        </span>
      </span>
      <span className="proposal-betreff" title={proposal.betreff}>
        {proposal.betreff}
      </span>
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

/** That nothing is proposed, or not yet. */
function None({ item }: { item: PosteingangDetail }) {
  const { proposals, newAkte, state } = item;
  if (proposals.length > 0 || newAkte?.likely) return null;
  return (
    <p className="quiet">{state === 'reading' ? deAblage.proposalsLater : deAblage.noProposal}</p>
  );
}

function Head({ item: { newAkte, proposals } }: { item: PosteingangDetail }) {
  const count = newAkte?.likely ? 0 : proposals.length;
  return (
    <div className="panel-head">
      <h2 id="ablegen-in" tabIndex={-1}>
        {deAblage.title}
      </h2>
      {count > 0 && (
        <span className="quiet">
          <Sparkles aria-hidden="true" className="icon" /> {deAblage.proposals(count)}
        </span>
      )}
    </div>
  );
}

interface Situation {
  readonly chosenId: string | null;
  /** The Akte that was chosen and is none of the proposals. */
  readonly other: FilingTarget | null;
  /** A new Akte, where that is the first proposal and nothing else was chosen. */
  readonly leading: NewAkte | null;
}

function situationOf(
  { proposals, newAkte }: PosteingangDetail,
  target: FilingTarget | null,
): Situation {
  const chosenId = target?.kind === 'akte' ? target.akteId : null;
  const other = proposals.some(({ akteId }) => akteId === chosenId) ? null : target;
  return { chosenId, other, leading: newAkte?.likely && !other ? newAkte : null };
}

/** Ways to an Akte that is not proposed. */
function More(props: { onNew: (() => void) | null; onOther: () => void }) {
  return (
    <div className="proposal-more">
      {props.onNew && (
        <Button tone="link" icon={FolderPlus} onClick={props.onNew}>
          {deAblage.newAkte} <Kbd keys="n" />
        </Button>
      )}
      <Button tone="link" data-field="target" onClick={props.onOther}>
        {deAblage.otherAkte} <Kbd keys="a" />
      </Button>
    </div>
  );
}

/** Where it probably belongs, why and how sure; a new Akte or another one beside. */
export function Proposals({ item, target, canOpenAkte, onPick, onNew, onOther }: ProposalsProps) {
  const { proposals } = item;
  const { chosenId, other, leading } = situationOf(item, target);
  const open = canOpenAkte ? onNew : null;
  return (
    <section className="proposals" aria-labelledby="ablegen-in">
      <Head item={item} />
      {other && <ChosenCard target={other} />}
      {leading && (
        <LeadingNewAkte newAkte={leading} isFollowed={proposals.length > 0} onNew={open} />
      )}
      {proposals.map((proposal, index) => (
        <ProposalCard
          key={proposal.akteId}
          proposal={proposal}
          index={index}
          isChosen={proposal.akteId === chosenId}
          onPick={() => onPick(proposal)}
        />
      ))}
      {!other && <None item={item} />}
      <More onNew={leading ? null : open} onOther={onOther} />
    </section>
  );
}
