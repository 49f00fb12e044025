import { useState } from 'react';
import { queryClient } from '../api/query-client.js';
import { sessionQuery } from '../api/queries.js';
import { keep, kept, unkeep } from '../ui/kept.js';

/** What stands in the fields of a form, by their names. */
export type Draft = Readonly<Record<string, string>>;

/** A name under which something is kept for the person at this desk and nobody else. */
export function ofPerson(...name: string[]): string {
  const user = queryClient.getQueryData(sessionQuery.queryKey)?.user.username ?? '';
  return [user, ...name].join(':');
}

/**
 * What is typed into a form. It outlives the end of a session, a fault of the server and loading the page
 * anew; saving, giving up and signing out forget it.
 *
 * @param form what is asked and of what, e.g. `umbenennen:4711`
 * @param initial what stands there when nothing is kept
 */
export function useDraft<T extends Draft>(form: string, initial: T) {
  const [name] = useState(() => ofPerson('entwurf', form));
  const [draft, setDraft] = useState(() => draftOf(name, initial));
  const change = (field: keyof T & string, value: string) =>
    setDraft((before) => {
      const next = { ...before, [field]: value };
      keep(name, next);
      return next;
    });
  const forget = () => unkeep(name);
  return { draft, change, forget };
}

function draftOf<T extends Draft>(name: string, initial: T): T {
  const found = kept(name);
  return isLike(found, initial) ? found : initial;
}

function isLike<T extends Draft>(value: unknown, form: T): value is T {
  if (typeof value !== 'object' || value === null) return false;
  const fields: Readonly<Record<string, unknown>> = { ...value };
  return Object.keys(form).every((name) => typeof fields[name] === 'string');
}

/** Whether a dialog is open; it is again when somebody comes back whom the end of a session sent away. */
export function useOpen(form: string) {
  const [name] = useState(() => ofPerson('offen', form));
  const [isOpen, setIsOpen] = useState(() => kept(name) === true);
  const open = () => {
    keep(name, true);
    setIsOpen(true);
  };
  const close = () => {
    unkeep(name);
    setIsOpen(false);
  };
  return { isOpen, open, close };
}
