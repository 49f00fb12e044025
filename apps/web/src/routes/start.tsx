import { PageHeading } from '../app/page-heading.js';
import { de } from '../i18n/de.js';

/** Shown only to people for whom no area is open. */
export function StartRoute() {
  return (
    <div className="page-pad">
      <PageHeading title={de.app.name} />
      <p>{de.errors.nothingAllowed}</p>
    </div>
  );
}
