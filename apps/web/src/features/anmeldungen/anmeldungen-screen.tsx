import { useRef, useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { endOtherSignIns, endSignIn } from '../../api/actions.js';
import { keys } from '../../api/query-keys.js';
import { ownSignInsQuery } from '../../api/queries.js';
import type { OwnSignIn } from '../../api/types.js';
import { formatMoment } from '../../i18n/dates.js';
import { deSignIns } from '../../i18n/de-anmeldungen.js';
import { attempt } from '../../shell/attempt.js';
import { PageHeading } from '../../shell/page-heading.js';
import { QueryState } from '../../shell/query-state.js';
import { Button } from '../../ui/button.js';
import '../../styles/verwaltung.css';

const texts = deSignIns;

interface EntryProps {
  signIn: OwnSignIn;
  busy: boolean;
  onEnd: () => void;
}

function Entry({ signIn, busy, onEnd }: EntryProps) {
  const { device, begunAt, lastUsedAt, endsAt, isThisOne } = signIn;
  return (
    <li className="role-grant">
      <h2>
        {device} {isThisOne && <span className="badge notice">{texts.thisOne}</span>}
      </h2>
      <dl className="role-grant-rights">
        <dt className="quiet">{texts.begun}</dt>
        <dd>{formatMoment(begunAt)}</dd>
        <dt className="quiet">{texts.lastUsed}</dt>
        <dd>{formatMoment(lastUsedAt)}</dd>
        <dt className="quiet">{texts.ends}</dt>
        <dd>{formatMoment(endsAt)}</dd>
      </dl>
      {!isThisOne && (
        <p className="role-grant-steps">
          <Button
            aria-label={texts.endOf(device, formatMoment(begunAt))}
            disabled={busy}
            onClick={onEnd}
          >
            {texts.end}
          </Button>
        </p>
      )}
    </li>
  );
}

/** Ends sessions, and shows what is left also where one was over already. */
function useEnding() {
  const cache = useQueryClient();
  const list = useRef<HTMLUListElement>(null);
  const [busy, setBusy] = useState(false);
  const end = async (act: () => Promise<unknown>, done: string) => {
    setBusy(true);
    await attempt(act, done);
    await cache.invalidateQueries({ queryKey: keys.ownSignIns });
    setBusy(false);
    list.current?.focus(); // the button that had it is gone
  };
  return { busy, list, end };
}

/** Where a person is signed in, and a way to end it elsewhere; here one signs out. */
export function AnmeldungenScreen() {
  const query = useQuery(ownSignInsQuery);
  const { busy, list, end } = useEnding();
  const signIns = query.data ?? [];
  return (
    <div className="page-pad verwaltung">
      <PageHeading title={texts.title} />
      <p className="quiet">{texts.lead}</p>
      <QueryState query={query} lines={6} />
      <div className="role-grants">
        <ul ref={list} tabIndex={-1} aria-label={texts.title}>
          {signIns.map((signIn) => (
            <Entry
              key={signIn.id}
              signIn={signIn}
              busy={busy}
              onEnd={() => void end(() => endSignIn(signIn.id), texts.ended)}
            />
          ))}
        </ul>
        {signIns.length > 1 && (
          <p>
            <Button disabled={busy} onClick={() => void end(endOtherSignIns, texts.othersEnded)}>
              {texts.endOthers}
            </Button>
          </p>
        )}
      </div>
    </div>
  );
}
