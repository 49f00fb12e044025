import type { NewAkte } from '../../api/types.js';
import { deAblage } from '../../i18n/de-ablage.js';

interface LeadingNewAkteProps {
  newAkte: NewAkte;
  /** Whether weak proposals stand below. */
  isFollowed: boolean;
  /** Null for whoever may open no Akte. */
  onNew: (() => void) | null;
}

/** That the letter probably begins something new: it leads, as nothing below tells of one Akte. */
export function LeadingNewAkte({ newAkte, isFollowed, onNew }: LeadingNewAkteProps) {
  return (
    <>
      {onNew ? (
        <NewAkteCard newAkte={newAkte} onNew={onNew} />
      ) : (
        <p className="quiet">
          {deAblage.probablyNew}. {newAkte.why}
        </p>
      )}
      {isFollowed && <h3 className="quiet">{deAblage.perhapsStill}</h3>}
    </>
  );
}

function NewAkteCard({ newAkte, onNew }: { newAkte: NewAkte; onNew: () => void }) {
  const [unit] = newAkte.einheiten;
  return (
    <button type="button" className="proposal" onClick={onNew}>
      <span className="proposal-key">N</span>
      <strong className="proposal-head">{deAblage.probablyNew}</strong>
      {unit && (
        <span className="proposal-betreff">{deAblage.perhapsUnder(unit.number, unit.title)}</span>
      )}
      <span className="quiet">{newAkte.why}</span>
    </button>
  );
}
