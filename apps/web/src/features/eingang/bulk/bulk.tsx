import { useRef, useState } from 'react';
import type { ListedLetter } from '../../../api/types.js';
import type { TypedAhead } from '../../../shell/typed-ahead.js';
import { AkteSearchDialog } from '../../ablage/akte-search-dialog.js';
import { NewAkteDialog } from '../../ablage/new-akte-dialog.js';
import { AsideDialog } from '../../ablage/weitergabe/aside-dialog.js';
import { AssignDialog } from '../../ablage/weitergabe/assign-dialog.js';
import { DeferDialog } from '../../ablage/weitergabe/defer-dialog.js';
import { betreffOf } from '../inbox.js';
import { BulkDialog } from './bulk-dialog.js';
import type { BulkStart, BulkWish } from './bulk-start.js';

/** Name of the drafts: what is typed for several letters belongs to none of them. */
const PURPOSE = 'mehrere';

interface ChoiceProps {
  typed: TypedAhead;
  start: BulkStart;
  letters: readonly ListedLetter[];
  onWish: (wish: BulkWish) => void;
  onClose: () => void;
}

function FilingChoice({ typed, start, letters, onWish, onClose }: ChoiceProps) {
  const [first] = letters;
  const words = letters.map((letter) => betreffOf(letter).text);
  if (start.act === 'file' && start.by === 'new') {
    return (
      <NewAkteDialog
        purpose={PURPOSE}
        betreff={first?.read.betreff?.value ?? ''}
        clues={{ signs: [], words: words.join(' ') }}
        typed={typed}
        onClose={onClose}
        onTake={(unit, betreff) => onWish({ act: 'file', target: { kind: 'new', unit, betreff } })}
      />
    );
  }
  return (
    <AkteSearchDialog
      typed={typed}
      onClose={onClose}
      onPick={(target) => onWish({ act: 'file', target })}
    />
  );
}

/** Asks where they go, to whom, until when or why: in the same dialogs as for one letter. */
function Choice(props: ChoiceProps) {
  const { typed, start, letters, onWish, onClose } = props;
  switch (start.act) {
    case 'file':
      return <FilingChoice {...props} />;
    case 'assign':
      return (
        <AssignDialog
          purpose={PURPOSE}
          hasOwner={letters.some(({ owner }) => owner !== null)}
          typed={typed}
          onClose={onClose}
          onTake={(to, said) => onWish({ act: 'assign', to, said })}
        />
      );
    case 'defer':
      return (
        <DeferDialog
          purpose={PURPOSE}
          typed={typed.text}
          onClose={onClose}
          onTake={(until, said) => onWish({ act: 'defer', until, said })}
        />
      );
    case 'aside':
      return (
        <AsideDialog
          purpose={PURPOSE}
          typed={typed.text}
          onClose={onClose}
          onTake={(reason) => onWish({ act: 'aside', reason, said: reason })}
        />
      );
  }
}

interface BulkProps {
  /** What was typed before the dialog was there. */
  typed: TypedAhead;
  start: BulkStart;
  letters: readonly ListedLetter[];
  /** With the letters of which something has become. */
  onClose: (gone: readonly string[]) => void;
}

/** Something done with several letters: what is wanted, what would become of each, what has. */
export function Bulk({ typed, start, letters, onClose }: BulkProps) {
  const [marked] = useState(letters); // what is marked or gone while it runs changes nothing here
  const [wish, setWish] = useState<BulkWish | null>(
    start.act === 'file' && start.by === 'proposal' ? { act: 'file', target: start.target } : null,
  );
  const isChosen = useRef(false);
  if (wish) return <BulkDialog wish={wish} letters={marked} onClose={onClose} />;
  const choose = (wanted: BulkWish) => {
    isChosen.current = true;
    setWish(wanted);
  };
  return (
    <Choice
      typed={typed}
      start={start}
      letters={marked}
      onWish={choose}
      onClose={() => {
        if (!isChosen.current) onClose([]); // a dialog that was answered closes too
      }}
    />
  );
}
