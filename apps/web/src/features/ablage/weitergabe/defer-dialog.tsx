import { deferPosteingang } from '../../../api/actions.js';
import type { PosteingangItem } from '../../../api/types.js';
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
  item: PosteingangItem;
  onClose: () => void;
  onDone: (text: string) => void;
}

/** Puts a letter off until a day: Enter for a week. */
export function DeferDialog({ item, onClose, onDone }: DeferDialogProps) {
  const defer = async ({ until }: { until: string }) => {
    const day = laterDay(until);
    if (!day) return;
    await deferPosteingang(item.id, { version: item.careVersion, until: day });
    onDone(deWeitergabe.deferred(formatDate(day)));
  };
  return (
    <FormDialog
      title={deWeitergabe.deferTitle}
      form={`zurückstellen:${item.id}`}
      initial={{ until: WEEK }}
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
                  onFocus={({ target }) => target.select()}
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
