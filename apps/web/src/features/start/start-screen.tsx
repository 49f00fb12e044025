import { de } from '../../i18n/de.js';
import { PageHeading } from '../../shell/page-heading.js';

/** Shown only to people for whom no area is open. */
export function StartScreen() {
  return (
    <div className="page-pad">
      <PageHeading title={de.app.name} />
      <p>{de.errors.nothingAllowed}</p>
    </div>
  );
}
