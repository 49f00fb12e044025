import { FolderOpen, Inbox, Search, ShieldCheck, UserCheck, type LucideIcon } from 'lucide-react';
import type { Session } from '../api/types.js';
import { de } from '../i18n/de.js';
import { allows, isAuditor } from './abilities.js';

/** One area of the left rail. */
export interface Area {
  to: '/eingang' | '/akten' | '/suche' | '/pruefung' | '/verwaltung';
  name: string;
  icon: LucideIcon;
}

const AREAS: Record<'eingang' | 'akten' | 'suche' | 'pruefung' | 'verwaltung', Area> = {
  eingang: { to: '/eingang', name: de.nav.eingang, icon: Inbox },
  akten: { to: '/akten', name: de.nav.akten, icon: FolderOpen },
  suche: { to: '/suche', name: de.nav.suche, icon: Search },
  pruefung: { to: '/pruefung', name: de.nav.pruefung, icon: ShieldCheck },
  verwaltung: { to: '/verwaltung', name: de.nav.verwaltung, icon: UserCheck },
};

/** Whether a person may enter the area with this address; the server decides anew on each call. */
export function mayEnter(session: Session | null, to: Area['to']): boolean {
  return areasOf(session).some((area) => area.to === to);
}

/** The areas a person may enter, the most used first. */
export function areasOf(session: Session | null): Area[] {
  const auditor = isAuditor(session) && allows(session, 'audit');
  const inbox = allows(session, 'inbox') || allows(session, 'scan');
  return [
    ...(auditor ? [AREAS.pruefung] : []),
    ...(inbox ? [AREAS.eingang] : []),
    ...(allows(session, 'akten') ? [AREAS.akten] : []),
    ...(allows(session, 'search') ? [AREAS.suche] : []),
    ...(allows(session, 'roleGrants') ? [AREAS.verwaltung] : []),
  ];
}
