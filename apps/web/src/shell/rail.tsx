import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { posteingangCountsQuery } from '../api/queries.js';
import { formatCount } from '../i18n/dates.js';
import { de } from '../i18n/de.js';
import { useAllows, useSession } from './access.js';
import { areasOf } from './areas.js';

function OpenBadge() {
  const { data } = useQuery(posteingangCountsQuery);
  if (!data || data.all === 0) return null;
  const count = formatCount(data.all);
  return (
    <>
      <span className={`rail-count ${count.length > 3 ? 'wide' : ''}`} aria-hidden="true">
        {count}
      </span>
      <span className="sr-only">, {de.nav.open(count)}</span>
    </>
  );
}

/** Left rail (lower bar on small screens): only the areas this person may enter. */
export function Rail() {
  const areas = areasOf(useSession());
  const allowed = useAllows();
  return (
    <nav className="rail" aria-label={de.nav.label}>
      {areas.map(({ to, name, icon: Icon }) => (
        <Link key={to} to={to} className="rail-link" activeProps={{ className: 'active' }}>
          <Icon aria-hidden="true" className="icon" />
          <span>{name}</span>
          {to === '/eingang' && allowed('inbox') && <OpenBadge />}
        </Link>
      ))}
    </nav>
  );
}
