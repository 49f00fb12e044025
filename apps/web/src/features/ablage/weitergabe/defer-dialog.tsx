import { formatDate, isoDay, parseGermanDate } from '../../../i18n/dates.js';
import { deWeitergabe } from '../../../i18n/de-weitergabe.js';
import { FormDialog } from '../../../shell/form-dialog.js';
import { Field } from '../../../ui/field.js';

/** What stands in the field when it opens: Enter puts the letter off by a week. */
const WEEK = '+7';

/** A day after today, or null. */
function laterDay(text: string): string | null {
  const today = isoDay(Date.now());
  const day = parseGermanDate(text, today);
  return day && day > today ? day : null;
}

interface DeferDialogProps {
  /** What it is for, e.g. the id of a letter; what is typed is kept for that. */
  purpose: string;
  /** What was typed before the dialog was there. */
  typed?: string;
  onClose: () => void;
  /** Puts it off until that day; the dialog stays until that is done. */
  onTake: (until: string, said: string) => unknown;
}

/** Asks until when something is put off: Enter for a week. */
export function DeferDialog({ purpose, typed = '', onClose, onTake }: DeferDialogProps) {
  const defer = ({ until }: { until: string }) => {
    const day = laterDay(until);
    return day ? onTake(day, deWeitergabe.deferred(formatDate(day))) : undefined;
  };
  return (
    <FormDialog
      title={deWeitergabe.deferTitle}
      form={`zurückstellen:${purpose}`}
      initial={{ until: typed || WEEK }}
      submit={deWeitergabe.defer}
      isWhole={({ until }) => laterDay(until) !== null}
      onSubmit={defer}
      onClose={onClose}
    >
      {({ draft, wasTried, bind }) => {
        const day = laterDay(draft.until);
        return (
          <>
            <Field
              label={deWeitergabe.until}
              error={wasTried && !day ? deWeitergabe.untilWrong : null}
            >
              {(ids) => (
                <input
                  {...ids}
                  autoFocus
                  onFocus={({ target }) => target.value === WEEK && target.select()}
                  {...bind('until')}
                />
              )}
            </Field>
            <p className="quiet" aria-live="polite">
              {day ? deWeitergabe.untilDay(formatDate(day)) : deWeitergabe.untilHint}
            </p>
          </>
        );
      }}
    </FormDialog>
  );
}
