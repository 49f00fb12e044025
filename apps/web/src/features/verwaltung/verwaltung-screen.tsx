import { useRef, useState, type RefObject } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { confirmRoles, rejectRoles } from '../../api/actions.js';
import { keys } from '../../api/query-keys.js';
import { mailRoomsQuery, roleGrantsQuery } from '../../api/queries.js';
import type { RoleGrant } from '../../api/types.js';
import { deVerwaltung } from '../../i18n/de-verwaltung.js';
import { attempt } from '../../shell/attempt.js';
import { PageHeading } from '../../shell/page-heading.js';
import { QueryState } from '../../shell/query-state.js';
import { MailRooms } from './mail-rooms.js';
import { RoleGrantEntry, type Step } from './role-grant.js';
import { SecondHalfNote, type SecondHalf } from './second-half.js';
import '../../styles/verwaltung.css';

const texts = deVerwaltung;

const DONE = {
  confirm: texts.confirmed,
  reject: texts.rejected,
  withdraw: texts.withdrawn,
} as const;

/** Does a step and shows what stands afterwards, also where somebody else was faster. */
function useSteps(
  after: RefObject<HTMLHeadingElement | null>,
  onSecondHalf: (shown: SecondHalf) => void,
) {
  const cache = useQueryClient();
  const [busy, setBusy] = useState(false);
  const take = async (step: Step, { id, user }: RoleGrant) => {
    setBusy(true);
    const told: { half: string | null } = { half: null };
    const act = async () => {
      if (step === 'confirm') told.half = await confirmRoles(id);
      else await rejectRoles(id);
    };
    await attempt(act, DONE[step](user.name));
    if (told.half !== null) onSecondHalf({ name: user.name, half: told.half });
    void cache.invalidateQueries({ queryKey: keys.mailRooms });
    await cache.invalidateQueries({ queryKey: keys.roleGrants });
    setBusy(false);
    // The button that had it is gone; a half of a password takes it to itself.
    if (told.half === null) after.current?.focus();
  };
  return { busy, onStep: (step: Step, grant: RoleGrant) => void take(step, grant) };
}

interface GrantsProps {
  id: string;
  title: string;
  none: string;
  grants: RoleGrant[];
  heading: RefObject<HTMLHeadingElement | null>;
  onSecondHalf: (shown: SecondHalf) => void;
}

function Grants({ id, title, none, grants, heading, onSecondHalf }: GrantsProps) {
  const steps = useSteps(heading, onSecondHalf);
  return (
    <section aria-labelledby={id} className="role-grants">
      <h2 id={id} ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {grants.length === 0 && <p className="quiet">{none}</p>}
      <ul aria-labelledby={id}>
        {grants.map((grant) => (
          <RoleGrantEntry key={grant.id} grant={grant} {...steps} />
        ))}
      </ul>
    </section>
  );
}

/** What waits for a second person and what was decided last; the audit office only reads it. */
export function VerwaltungScreen() {
  const query = useQuery(roleGrantsQuery);
  const rooms = useQuery(mailRoomsQuery).data;
  const [waiting, decided] = [useRef<HTMLHeadingElement>(null), useRef<HTMLHeadingElement>(null)];
  const [shown, setShown] = useState<SecondHalf | null>(null);
  const putAway = () => {
    setShown(null);
    waiting.current?.focus();
  };
  const grants = query.data?.items ?? [];
  const isOpen = ({ state }: RoleGrant) => state === 'open';
  return (
    <div className="page-pad verwaltung">
      <PageHeading title={texts.title} />
      <p className="quiet">{texts.lead}</p>
      {shown && <SecondHalfNote {...shown} onGiven={putAway} />}
      {rooms && <MailRooms rooms={rooms} />}
      <QueryState query={query} lines={6} />
      {query.data && (
        <>
          <Grants
            id="rollen-wartend"
            title={texts.waiting}
            none={texts.waitingNone}
            grants={grants.filter(isOpen)}
            heading={waiting}
            onSecondHalf={setShown}
          />
          <Grants
            id="rollen-entschieden"
            title={texts.decided}
            none={texts.decidedNone}
            grants={grants.filter((grant) => !isOpen(grant))}
            heading={decided}
            onSecondHalf={setShown}
          />
        </>
      )}
    </div>
  );
}
