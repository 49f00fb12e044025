import { notFound } from '@tanstack/react-router';
import type { Session } from '../api/types.js';
import { mayEnter, type Area } from '../shell/areas.js';

/** Shows an address of an area that a person may not enter as one that is not there. */
export function onlyWhoMayEnter(to: Area['to']) {
  return ({ context }: { context: { session: Session | null } }) => {
    if (!mayEnter(context.session, to)) notFound({ throw: true });
  };
}
