import { useRef, useState, type RefObject } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { confirmRoles, rejectRoles } from '../../api/actions.js';
import { keys } from '../../api/query-keys.js';
import { roleGrantsQuery } from '../../api/queries.js';
import type { RoleGrant } from '../../api/types.js';
import { de } from '../../i18n/de.js';
import { attempt } from '../../shell/attempt.js';
import { PageHeading } from '../../shell/page-heading.js';
import { QueryState } from '../../shell/query-state.js';
import { RoleGrantEntry, type Step } from './role-grant.js';
import '../../styles/verwaltung.css';

const texts = de.verwaltung;

const DONE = {
  confirm: texts.confirmed,
  reject: texts.rejected,
  withdraw: texts.withdrawn,
} as const;

/** Does a step and shows what stands afterwards, also where somebody else was faster. */
function useSteps(after: RefObject<HTMLHeadingElement | null>) {
  const cache = useQueryClient();
  const [busy, setBusy] = useState(false);
  const take = async (step: Step, { id, user }: RoleGrant) => {
    setBusy(true);
    const act = () => (step === 'confirm' ? confirmRoles(id) : rejectRoles(id));
    await attempt(act, DONE[step](user.name));
    await cache.invalidateQueries({ queryKey: keys.roleGrants });
    setBusy(false);
    after.current?.focus(); // the button that had it is gone
  };
  return { busy, onStep: (step: Step, grant: RoleGrant) => void take(step, grant) };
}

interface GrantsProps {
  id: string;
  title: string;
  none: string;
  grants: RoleGrant[];
  heading: RefObject<HTMLHeadingElement | null>;
}

function Grants({ id, title, none, grants, heading }: GrantsProps) {
  const steps = useSteps(heading);
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
  const [waiting, decided] = [useRef<HTMLHeadingElement>(null), useRef<HTMLHeadingElement>(null)];
  const grants = query.data ?? [];
  const isOpen = ({ state }: RoleGrant) => state === 'open';
  return (
    <div className="page-pad verwaltung">
      <PageHeading title={texts.title} />
      <p className="quiet">{texts.lead}</p>
      <QueryState query={query} lines={6} />
      {query.data && (
        <>
          <Grants
            id="rollen-wartend"
            title={texts.waiting}
            none={texts.waitingNone}
            grants={grants.filter(isOpen)}
            heading={waiting}
          />
          <Grants
            id="rollen-entschieden"
            title={texts.decided}
            none={texts.decidedNone}
            grants={grants.filter((grant) => !isOpen(grant))}
            heading={decided}
          />
        </>
      )}
    </div>
  );
}
