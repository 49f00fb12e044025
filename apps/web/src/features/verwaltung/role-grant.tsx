import type { RoleGrant } from '../../api/types.js';
import { formatMoment } from '../../i18n/dates.js';
import { deRoles, deVerwaltung } from '../../i18n/de-verwaltung.js';
import { Button } from '../../ui/button.js';

/** What a person can do about a grant. */
export type Step = RoleGrant['youMay'][number];

const texts = deVerwaltung;

function Names({ title, names }: { title: string; names: string[] }) {
  return (
    <>
      <dt className="quiet">{title}</dt>
      <dd>{names.length > 0 ? names.join(', ') : texts.none}</dd>
    </>
  );
}

function Story({ grant }: { grant: RoleGrant }) {
  const { askedBy, askedAt, decidedBy, decidedAt, state } = grant;
  // What was given on the machine itself waited for nobody.
  const isDecided = decidedAt !== null && (askedBy !== null || decidedBy !== null);
  return (
    <p className="quiet">
      {texts.doneBy(texts.given, askedBy?.name, formatMoment(askedAt))}
      {isDecided && (
        <>
          <br />
          {texts.doneBy(texts.state[state], decidedBy?.name, formatMoment(decidedAt))}
        </>
      )}
    </p>
  );
}

interface RoleGrantProps {
  grant: RoleGrant;
  busy: boolean;
  onStep: (step: Step, grant: RoleGrant) => void;
}

/** One grant: who gets what, from whom, what became of it, and what one can do about it. */
export function RoleGrantEntry({ grant, busy, onStep }: RoleGrantProps) {
  const { user, roles, orgUnits, youMay } = grant;
  return (
    <li className="role-grant">
      <h3>
        {user.name} <span className="quiet">({user.username})</span>
      </h3>
      <dl className="role-grant-rights">
        <Names title={texts.gets} names={roles.map((role) => deRoles[role])} />
        <Names title={texts.units} names={orgUnits.map(({ name }) => name)} />
      </dl>
      <Story grant={grant} />
      {youMay.length > 0 && (
        <p className="role-grant-steps">
          {youMay.map((step) => (
            <Button
              key={step}
              tone={step === 'confirm' ? 'primary' : 'plain'}
              aria-label={texts.of(texts[step], user.name)}
              disabled={busy}
              onClick={() => onStep(step, grant)}
            >
              {texts[step]}
            </Button>
          ))}
        </p>
      )}
    </li>
  );
}
