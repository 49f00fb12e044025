import type { KeyboardEvent, ReactNode } from 'react';
import type { PosteingangDetail, ReadField } from '../../api/types.js';
import { deAblage } from '../../i18n/de-ablage.js';
import { Field } from '../../ui/field.js';
import { OtherReads, ReadMark } from './read-mark.js';
import { markOf, nextOf, othersOf, readsOf, whyInDoubt, type ReadName } from './read-values.js';
import type { FilingState } from './use-filing-form.js';

/** What the fields of the panel share. */
export interface FieldsProps {
  item: PosteingangDetail;
  state: FilingState;
  /** The place in the letter that a field is about while it is pointed at; null when none is. */
  onPoint: (field: ReadField | null) => void;
  /** Leaves the fields for the choice of the Akte. */
  onLeave: () => void;
}

/** What the control of a field gets. */
interface Bound {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
  'data-field': ReadName;
  value: string;
  onChange: (event: { target: { value: string } }) => void;
}

interface ReadInputProps extends FieldsProps {
  name: ReadName;
  error?: string | undefined;
  /** Said below, e.g. the words of the letter. */
  note?: ReactNode;
  onBlur?: () => void;
  children: (bound: Bound) => ReactNode;
}

/** Whether an arrow down has no use of its own in a text: it is one line, or nothing stands below. */
function isAtEnd(control: EventTarget): boolean {
  if (control instanceof HTMLInputElement) return true;
  return control instanceof HTMLTextAreaElement && control.selectionEnd === control.value.length;
}

/** Enter files where the filing has stopped, else it leaves the field; `↓` takes what else was read. */
function useFieldKeys({ item, state, name, onLeave }: ReadInputProps) {
  const isPlain = (event: KeyboardEvent) =>
    !event.ctrlKey && !event.metaKey && !event.altKey && !event.nativeEvent.isComposing;
  const onEnter = () => (state.stop === name ? state.file() : onLeave());
  return (event: KeyboardEvent) => {
    if (!isPlain(event) || event.target instanceof HTMLButtonElement) return;
    const next =
      event.key === 'ArrowDown' && isAtEnd(event.target) && nextOf(item, state.form, name);
    if (next) state.takeRead(name, next);
    else if (event.key === 'Escape') onLeave();
    else if (event.key !== 'Enter') return;
    else if (!event.repeat) onEnter();
    event.preventDefault();
  };
}

/** A field that may have been read: says where its value comes from, brings back what was read. */
export function ReadInput(props: ReadInputProps) {
  const { item, state, name, error, note, onPoint } = props;
  const { form, looked, stop } = state;
  const mark = markOf(item, form, name, looked);
  const shown = mark?.read ?? readsOf(item, name)[0] ?? null;
  const point = () => onPoint(shown);
  const unpoint = () => onPoint(null);
  const onKeyDown = useFieldKeys(props);
  const onBlur = () => {
    unpoint();
    props.onBlur?.();
  };
  return (
    <div
      className={`read-input ${name}`}
      onMouseEnter={point}
      onMouseLeave={unpoint}
      onFocus={point}
      onBlur={onBlur}
      onKeyDown={onKeyDown}
    >
      <Field label={deAblage[name]} error={error} mark={mark && <ReadMark mark={mark} />}>
        {(ids) =>
          props.children({
            ...ids,
            'aria-invalid': error ? true : undefined,
            'data-field': name,
            value: form[name],
            onChange: ({ target }) => state.takeText(name, target.value),
          })
        }
      </Field>
      {note}
      {stop === name && (
        <p className="filing-stop" role="alert">
          {deAblage.stop(whyInDoubt(mark))}
        </p>
      )}
      <OtherReads
        others={othersOf(item, form, name)}
        isRead={mark?.read !== undefined}
        onTake={(read) => state.takeRead(name, read)}
        onPoint={onPoint}
      />
    </div>
  );
}
