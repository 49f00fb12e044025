import { useState, type ChangeEvent, type ReactNode, type SubmitEvent } from 'react';
import { useMutation } from '@tanstack/react-query';
import { de } from '../i18n/de.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { useDraft, type Draft } from './drafts.js';
import { ErrorNotice } from './query-state.js';

/** What a form gets to show its fields. */
export interface FormFields<T extends Draft> {
  readonly draft: T;
  /** True once somebody has tried to send it: now it says what is missing. */
  readonly wasTried: boolean;
  readonly change: (field: keyof T & string, value: string) => void;
  /** Value and change of a field, for its control. */
  readonly bind: (field: keyof T & string) => {
    value: string;
    onChange: (
      event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>,
    ) => void;
  };
}

interface FormDialogProps<T extends Draft> {
  title: string;
  /** What is asked and of what; the draft is kept under it. */
  form: string;
  initial: T;
  /** Says what the button does. */
  submit: string;
  /** Whether it can be sent; an attempt at one that cannot only shows why. */
  isWhole: (draft: T) => boolean;
  /** Whether the button is there to be pressed; always, where it is left out. */
  isOffered?: (draft: T) => boolean;
  /** Sends it. What it throws is shown, and everything stays as it is typed. */
  onSubmit: (draft: T) => unknown;
  onClose: () => void;
  /** Shows a refusal in another way than usual; null for the usual way. */
  notice?: (error: Error, draft: T) => ReactNode;
  /** What stands above the form and has an Enter key of its own. */
  above?: (fields: FormFields<T>) => ReactNode;
  children: (fields: FormFields<T>) => ReactNode;
}

function useForm<T extends Draft>(props: FormDialogProps<T>) {
  const { form, initial, isWhole, onSubmit, onClose } = props;
  const { draft, change, forget } = useDraft(form, initial);
  const [wasTried, setWasTried] = useState(false);
  const leave = () => {
    forget();
    onClose();
  };
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      await onSubmit(draft);
    },
    onSuccess: leave,
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setWasTried(true);
    if (isWhole(draft) && !isPending) mutate();
  };
  const bind: FormFields<T>['bind'] = (field) => ({
    value: draft[field] ?? '',
    onChange: ({ target }) => change(field, target.value),
  });
  return { fields: { draft, wasTried, change, bind }, submit, leave, isPending, error };
}

/**
 * A dialog into which somebody types. What was typed is there again after the end of a session, after a
 * refusal and after a slip beside the dialog; „Abbrechen“ and success forget it.
 */
export function FormDialog<T extends Draft>(props: FormDialogProps<T>) {
  const { fields, submit, leave, isPending, error } = useForm(props);
  const { isOffered = () => true } = props;
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      {props.above?.(fields)}
      <form className="dialog-form" onSubmit={submit}>
        {error && (props.notice?.(error, fields.draft) ?? <ErrorNotice error={error} />)}
        {props.children(fields)}
        <div className="dialog-foot">
          <Button onClick={leave}>{de.common.cancel}</Button>
          <Button tone="primary" type="submit" disabled={isPending || !isOffered(fields.draft)}>
            {props.submit}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
