import type { ReactNode } from 'react';
import { Check } from 'lucide-react';
import { deAblage } from '../../i18n/de-ablage.js';
import { Kbd } from '../../keys/kbd.js';
import { Button } from '../../ui/button.js';
import type { FilingState } from './use-filing-form.js';

/** Id of the card that shows the Akte that is chosen. */
export const CHOSEN_ID = 'gewaehlte-akte';

interface FilingFootProps {
  state: FilingState;
  isReading: boolean;
  /** What else can become of the letter. */
  children: ReactNode;
}

/** The one button of the panel. Without an Akte it looks as quiet as it is, and leads to the choice. */
export function FilingFoot({ state, isReading, children }: FilingFootProps) {
  const { faults, form, file } = state;
  return (
    <div className="filing-foot">
      {faults.target && (
        <p className="field-error" role="alert">
          {faults.target}
        </p>
      )}
      {isReading && <p className="quiet">{deAblage.stillReading}</p>}
      <Button
        tone={form.target ? 'primary' : 'plain'}
        className={form.target ? 'file' : 'file waiting'}
        aria-describedby={form.target ? CHOSEN_ID : undefined}
        icon={Check}
        onClick={file}
        onKeyDown={(event) => event.repeat && event.preventDefault()} // one stroke, one letter
        disabled={isReading}
      >
        {deAblage.file} <Kbd keys="ctrl+enter" />
      </Button>
      {children}
    </div>
  );
}
