import { Link, type ErrorComponentProps } from '@tanstack/react-router';
import { de } from '../i18n/de.js';
import { Loading } from '../ui/states.js';
import { Brand } from './brand.js';
import { PageHeading } from './page-heading.js';
import { ErrorNotice } from './query-state.js';

/** While the code of a screen is on its way. */
export function RoutePending() {
  return (
    <div className="page-pad">
      <Loading lines={6} />
    </div>
  );
}

/** A screen that failed; the rest of the app goes on. */
export function RouteError({ error }: ErrorComponentProps) {
  return (
    <div className="page-pad">
      <PageHeading title={de.errors.screen} />
      <ErrorNotice error={error} onRetry={() => window.location.reload()} />
    </div>
  );
}

/** An address that is not ours. */
export function NotFound() {
  return (
    <main className="not-found" id="inhalt">
      <p className="brand">
        <Brand />
      </p>
      <PageHeading title={de.errors.notFoundTitle} />
      <p>{de.errors.notFound}</p>
      <p>
        <Link to="/" className="button primary">
          {de.errors.home}
        </Link>
      </p>
    </main>
  );
}
