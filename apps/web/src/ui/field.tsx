import { useId, type InputHTMLAttributes, type ReactNode, type Ref } from 'react';
import { Search } from 'lucide-react';

interface FieldProps {
  label: string;
  error?: string | null;
  children: (ids: { id: string; 'aria-describedby': string | undefined }) => ReactNode;
}

/** Label above, fault below; the control gets its id from here. */
export function Field({ label, error, children }: FieldProps) {
  const id = useId();
  const errorId = `${id}-error`;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-describedby': error ? errorId : undefined })}
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
