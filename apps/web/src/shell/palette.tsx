import { useState, type ReactNode } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { useInfiniteQuery } from '@tanstack/react-query';
import { allItems } from '../api/counts.js';
import { aktenQuery } from '../api/queries.js';
import { de } from '../i18n/de.js';
import { Kbd } from '../keys/kbd.js';
import { hotkeys } from '../keys/use-hotkeys.js';
import { Aktenzeichen } from '../ui/aktenzeichen.js';
import { Dialog } from '../ui/dialog.js';
import { Picker, type PickerGroup } from '../ui/picker.js';
import { useSearchText } from '../ui/use-debounced.js';
import { useAllows, useSession } from './access.js';
import { areasOf } from './areas.js';
import type { TypedAhead } from './typed-ahead.js';

interface PaletteEntry {
  id: string;
  group: string;
  text: string;
  content: ReactNode;
  run: () => void;
}

const AKTEN_SHOWN = 6;
const HIDDEN = new Set(['ctrl+k', 'escape', 'j', 'k', 'enter', 'arrowdown', 'arrowup']);

function useCommands(): PaletteEntry[] {
  const navigate = useNavigate();
  const [snapshot] = useState(() => hotkeys.list().filter((each) => !HIDDEN.has(each.keys)));
  const areas = areasOf(useSession()).map((area) => ({
    id: area.to,
    group: de.palette.commands,
    text: de.palette.goTo(area.name),
    content: de.palette.goTo(area.name),
    run: () => void navigate({ to: area.to }),
  }));
  const commands = snapshot.map((hotkey) => ({
    id: hotkey.keys,
    group: hotkey.group,
    text: hotkey.label,
    content: (
      <>
        <span>{hotkey.label}</span>
        <Kbd keys={hotkey.keys} />
      </>
    ),
    run: hotkey.run,
  }));
  return [...commands, ...areas];
}

function useAkten(query: string): { akten: PaletteEntry[]; isPending: boolean } {
  const navigate = useNavigate();
  const allowed = useAllows();
  const enabled = allowed('akten') && query.length > 1;
  const { data, isPending } = useInfiniteQuery({ ...aktenQuery({ q: query }), enabled });
  if (!enabled) return { akten: [], isPending: false };
  const akten = allItems(data)
    .slice(0, AKTEN_SHOWN)
    .map((akte) => ({
      id: akte.id,
      group: de.palette.akten,
      text: `${akte.aktenzeichen} ${akte.betreff}`,
      content: (
        <>
          <Aktenzeichen>{akte.aktenzeichen}</Aktenzeichen>
          <span className="grow">{akte.betreff}</span>
        </>
      ),
      run: () => void navigate({ to: '/akten/$akteId', params: { akteId: akte.id } }),
    }));
  return { akten, isPending };
}

function grouped(entries: PaletteEntry[]): PickerGroup[] {
  const names = [...new Set(entries.map((entry) => entry.group))];
  return names.map((name) => ({ name, items: entries.filter((entry) => entry.group === name) }));
}

interface PaletteProps {
  /** What was typed before the palette was there. */
  typed: TypedAhead;
  onClose: () => void;
}

/** Commands of this screen, areas and Akten in one field (Strg+K). */
export function Palette({ typed, onClose }: PaletteProps) {
  const { text, setText, asked } = useSearchText(typed.text);
  const wanted = text.toLocaleLowerCase('de');
  const commands = useCommands().filter((each) =>
    each.text.toLocaleLowerCase('de').includes(wanted),
  );
  const { akten, isPending } = useAkten(asked ?? '');
  const entries = [...commands, ...akten];
  const pick = (id: string) => {
    onClose();
    const entry = entries.find((each) => each.id === id);
    if (entry) setTimeout(entry.run); // after the dialog has given the focus back
  };
  return (
    <Dialog title={de.palette.title} onClose={onClose} bare>
      <Picker
        label={de.palette.field}
        listLabel={de.palette.title}
        text={text}
        groups={grouped(entries)}
        isPending={commands.length === 0 && (asked === null || isPending)}
        isEntered={typed.isEntered}
        empty={de.palette.nothing}
        onText={setText}
        onPick={pick}
      />
    </Dialog>
  );
}
