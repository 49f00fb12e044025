import { useRef, useEffect, type SubmitEvent } from 'react';
import { Link, useNavigate, useRouterState } from '@tanstack/react-router';
import { CircleHelp, Command } from 'lucide-react';
import { de } from '../i18n/de.js';
import { Kbd } from '../keys/kbd.js';
import { IconButton } from '../ui/button.js';
import { SearchInput } from '../ui/field.js';
import { isAuditor } from './abilities.js';
import { useAllows, useSession } from './access.js';
import { Brand } from './brand.js';
import { UserMenu } from './user-menu.js';

const SEARCH_ID = 'suche-oben';

/** Moves the focus to the search field of the top bar. False when there is none. */
export function focusSearch(): boolean {
  const field = document.getElementById(SEARCH_ID);
  if (!(field instanceof HTMLInputElement)) return false;
  field.focus();
  field.select();
  return true;
}

function currentQuery(state: { location: { pathname: string; search: { q?: string } } }): string {
  return state.location.pathname === '/suche' ? (state.location.search.q ?? '') : '';
}

function GlobalSearch() {
  const navigate = useNavigate();
  const query = useRouterState({ select: currentQuery });
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (field.current) field.current.value = query;
  }, [query]);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const q = field.current?.value.trim();
    field.current?.blur();
    void navigate({ to: '/suche', search: { q: q || undefined } });
  };
  return (
    <form role="search" className="top-search" onSubmit={submit}>
      <SearchInput
        id={SEARCH_ID}
        ref={field}
        name="q"
        label={de.topBar.searchLabel}
        placeholder={de.topBar.search}
      >
        <Kbd keys="/" />
      </SearchInput>
    </form>
  );
}

/** Name of the town, search, commands, help and the user menu. */
export function TopBar({ onHelp, onPalette }: { onHelp: () => void; onPalette: () => void }) {
  const session = useSession();
  const allowed = useAllows();
  return (
    <header className="top-bar">
      <Link to="/" className="brand">
        <Brand />
      </Link>
      {allowed('search') && <GlobalSearch />}
      <div className="top-actions">
        {isAuditor(session) && <span className="badge notice">{de.topBar.readOnly}</span>}
        <button type="button" className="top-command" onClick={onPalette}>
          <Command aria-hidden="true" className="icon" />
          <span>{de.topBar.commands}</span>
          <Kbd keys="ctrl+k" />
        </button>
        <IconButton
          icon={CircleHelp}
          label={de.topBar.help}
          onClick={onHelp}
          className="top-help"
        />
        <UserMenu />
      </div>
    </header>
  );
}
