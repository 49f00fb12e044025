import { useNavigate } from '@tanstack/react-router';

/** What of the address of the inbox changes; undefined leaves it out. */
interface Place {
  eintrag?: string | undefined;
  /** A page is left with the letter, and never gone to but within it. */
  seite?: number | undefined;
  stapel?: string | undefined;
  text?: string | undefined;
  ansicht?: 'dokument' | 'ablage' | undefined;
}

/** Goes to another place in the inbox: what is named changes, the rest of the address stays. */
export function useGo() {
  const navigate = useNavigate();
  return (change: Place, replace = false) =>
    navigate({ to: '/eingang', search: (before) => ({ ...before, ...change }), replace });
}
