import {
  useId,
  useLayoutEffect,
  useRef,
  type InputHTMLAttributes,
  type ReactNode,
  type Ref,
  type TextareaHTMLAttributes,
} from 'react';
import { Search } from 'lucide-react';

interface FieldProps {
  label: string;
  error?: string | null | undefined;
  /** What is said of the value beside the label, e.g. where it comes from. */
  mark?: ReactNode;
  children: (ids: { id: string; 'aria-describedby': string | undefined }) => ReactNode;
}

/** Label above, what is said of the value beside it, fault below; the control gets its id from here. */
export function Field({ label, error, mark, children }: FieldProps) {
  const id = useId();
  const errorId = `${id}-error`;
  const markId = `${id}-mark`;
  const described = [mark ? markId : null, error ? errorId : null].filter(Boolean).join(' ');
  return (
    <div className="field">
      <div className="field-head">
        <label htmlFor={id}>{label}</label>
        {mark && <span id={markId}>{mark}</span>}
      </div>
      {children({ id, 'aria-describedby': described || undefined })}
      {error && (
        <p id={errorId} className="field-error">
          {error}
        </p>
      )}
    </div>
  );
}

interface SearchInputProps extends InputHTMLAttributes<HTMLInputElement> {
  label: string;
  ref?: Ref<HTMLInputElement>;
}

/** Search field with a lens; its label is spoken, its placeholder only a hint. */
export function SearchInput({ label, className, children, ...rest }: SearchInputProps) {
  return (
    <div className={`search-input ${className ?? ''}`}>
      <Search aria-hidden="true" className="icon" />
      <input type="search" aria-label={label} autoComplete="off" spellCheck={false} {...rest} />
      {children}
    </div>
  );
}

/** A field for a text that may wrap; it is as high as what stands in it. */
export function GrowingText(props: TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => growToText(area.current), [props.value]);
  return <textarea {...props} ref={area} rows={2} className="growing" />;
}

/** For browsers that do not know `field-sizing`; one that is not shown has no height to fit. */
function growToText(area: HTMLTextAreaElement | null): void {
  if (!area || CSS.supports('field-sizing', 'content') || area.scrollHeight === 0) return;
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
}
