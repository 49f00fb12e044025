import { useInfiniteQuery } from '@tanstack/react-query';
import { allItems } from '../../api/counts.js';
import { aktenQuery } from '../../api/queries.js';
import { deAblage } from '../../i18n/de-ablage.js';
import { de } from '../../i18n/de.js';
import { Aktenzeichen } from '../../ui/aktenzeichen.js';
import { Dialog } from '../../ui/dialog.js';
import { Picker } from '../../ui/picker.js';
import { NOTHING_TYPED, type TypedAhead } from '../../shell/typed-ahead.js';
import { useSearchText } from '../../ui/use-debounced.js';
import type { FilingTarget } from './filing.js';

const SHOWN = 20;

interface AkteSearchDialogProps {
  /** What was typed before the dialog was there. */
  typed?: TypedAhead;
  onClose: () => void;
  onPick: (target: FilingTarget) => void;
}

/** Finds an open Akte by Aktenzeichen or Betreff (key A). */
export function AkteSearchDialog(props: AkteSearchDialogProps) {
  const { typed = NOTHING_TYPED, onClose, onPick } = props;
  const { text, setText, asked } = useSearchText(typed.text);
  const found = useInfiniteQuery({
    ...aktenQuery({ state: 'open', q: asked || undefined }),
    enabled: asked !== null,
  });
  const isPending = asked === null || found.isPending;
  const akten = asked === null ? [] : allItems(found.data).slice(0, SHOWN);
  const pick = (id: string) => {
    const akte = akten.find((each) => each.id === id);
    if (akte) {
      onPick({ kind: 'akte', akteId: id, aktenzeichen: akte.aktenzeichen, betreff: akte.betreff });
    }
    onClose();
  };
  const items = akten.map((akte) => ({
    id: akte.id,
    content: (
      <>
        <Aktenzeichen>{akte.aktenzeichen}</Aktenzeichen>
        <span className="grow">{akte.betreff}</span>
      </>
    ),
  }));
  return (
    <Dialog title={deAblage.searchTitle} onClose={onClose} bare>
      <Picker
        label={deAblage.searchField}
        listLabel={deAblage.searchHits}
        text={text}
        groups={items.length > 0 ? [{ name: deAblage.searchHits, items }] : []}
        isPending={isPending}
        isEntered={typed.isEntered}
        empty={isPending ? de.app.loading : deAblage.searchEmpty}
        onText={setText}
        onPick={pick}
      />
    </Dialog>
  );
}
