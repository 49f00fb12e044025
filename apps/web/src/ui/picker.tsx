import type { ReactNode } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Header } from 'react-aria-components/Header';
import { ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox';
import { Input, SearchField } from 'react-aria-components/SearchField';
import { Search } from 'lucide-react';

/** One choice of a picker. */
interface PickerItem {
  id: string;
  text: string;
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
  onText: (text: string) => void;
  onPick: (id: string) => void;
}

/** Field over a list: typing narrows, arrows move without leaving the field, Enter picks. */
export function Picker(props: PickerProps) {
  const selected = props.selected ? [props.selected] : [];
  return (
    <Autocomplete inputValue={props.text} onInputChange={props.onText}>
      <SearchField className="picker-field" aria-label={props.label} autoFocus>
        <Search aria-hidden="true" className="icon" />
        <Input placeholder={props.label} />
      </SearchField>
      <div className="picker-scroll" tabIndex={0} role="group" aria-label={props.listLabel}>
        <ListBox
          className="picker-list"
          aria-label={props.listLabel}
          selectionMode="single"
          selectedKeys={selected}
          onAction={(key) => props.onPick(String(key))}
          onSelectionChange={(keys) => {
            const key = keys === 'all' ? undefined : [...keys][0];
            if (key !== undefined && key !== props.selected) props.onPick(String(key));
          }}
          renderEmptyState={() => <p className="picker-empty">{props.empty}</p>}
        >
          {props.groups.map((group) => (
            <ListBoxSection key={group.name} id={group.name}>
              <Header className="picker-group">{group.name}</Header>
              {group.items.map((item) => (
                <ListBoxItem
                  key={item.id}
                  id={item.id}
                  textValue={item.text}
                  className="picker-item"
                >
                  {item.content}
                </ListBoxItem>
              ))}
            </ListBoxSection>
          ))}
        </ListBox>
      </div>
    </Autocomplete>
  );
}
