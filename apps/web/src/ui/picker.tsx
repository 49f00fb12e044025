import { useEffect, useId, type ReactNode } from 'react';
import { Search } from 'lucide-react';
import { usePickerKeys } from './picker-keys.js';

/** One choice of a picker. */
interface PickerItem {
  id: string;
  content: ReactNode;
}

/** Choices under a heading. */
export interface PickerGroup {
  name: string;
  items: PickerItem[];
}

interface PickerProps {
  label: string;
  listLabel: string;
  text: string;
  groups: PickerGroup[];
  selected?: string | undefined;
  empty: ReactNode;
  /** True while the choices for this text are on their way: Enter waits for them. */
  isPending?: boolean;
  /** Whether Enter was pressed before the picker was there. */
  isEntered?: boolean;
  onText: (text: string) => void;
  onPick: (id: string) => void;
}

interface GroupProps {
  group: PickerGroup;
  lit: string | undefined;
  selected: string | undefined;
  optionId: (id: string) => string;
  onPick: (id: string) => void;
}

function Group({ group: { name, items }, lit, selected, optionId, onPick }: GroupProps) {
  return (
    <div role="group" aria-label={name}>
      <p className="picker-group" aria-hidden="true">
        {name}
      </p>
      {items.map(({ id, content }) => (
        <div
          key={id}
          id={optionId(id)}
          role="option"
          aria-selected={id === lit}
          className="picker-item"
          data-focused={id === lit ? '' : undefined}
          data-selected={id === selected ? '' : undefined}
          onMouseDown={(event) => event.preventDefault()} // the field keeps the focus
          onClick={() => onPick(id)}
        >
          {content}
        </div>
      ))}
    </div>
  );
}

/** Field over a list: typing narrows, arrows move without leaving the field, Enter picks. */
export function Picker(props: PickerProps) {
  const { groups, text, selected, isPending = false, isEntered = false, onPick } = props;
  const listId = useId();
  const optionId = (id: string) => `${listId}-${id}`;
  const ids = groups.flatMap(({ items }) => items.map(({ id }) => id));
  const keys = usePickerKeys({ ids, text, selected, isPending, isEntered, onPick });
  const { lit, onKeyDown } = keys;
  const litId = lit === undefined ? undefined : optionId(lit);
  useEffect(() => {
    if (litId) document.getElementById(litId)?.scrollIntoView({ block: 'nearest' });
  }, [litId]);
  return (
    <>
      <div className="picker-field">
        <Search aria-hidden="true" className="icon" />
        <input
          autoFocus
          role="combobox"
          aria-expanded
          aria-autocomplete="list"
          aria-controls={listId}
          aria-activedescendant={litId}
          aria-label={props.label}
          placeholder={props.label}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={({ target }) => props.onText(target.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <div id={listId} className="picker-list" role="listbox" aria-label={props.listLabel}>
        {groups.map((group) => (
          <Group key={group.name} {...{ group, lit, selected, optionId, onPick }} />
        ))}
      </div>
      {ids.length === 0 && (
        <p className="picker-empty" role="status">
          {props.empty}
        </p>
      )}
    </>
  );
}
