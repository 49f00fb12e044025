import { getRouteApi, Link } from '@tanstack/react-router';
import { FileText, FolderInput, List } from 'lucide-react';
import { deEingang } from '../../i18n/de-eingang.js';

const route = getRouteApi('/desk/eingang');

const VIEWS = [
  { value: undefined, name: deEingang.views.list, icon: List },
  { value: 'dokument', name: deEingang.views.document, icon: FileText },
  { value: 'ablage', name: deEingang.views.filing, icon: FolderInput },
] as const;

/** On small screens: which of the three panes is shown. Hidden where all fit side by side. */
export function ViewSwitch({ withFiling }: { withFiling: boolean }) {
  const { ansicht } = route.useSearch();
  const views = VIEWS.filter((view) => withFiling || view.value !== 'ablage');
  return (
    <nav className="view-switch" aria-label={deEingang.views.label}>
      {views.map(({ value, name, icon: Icon }) => (
        <Link
          key={name}
          to="/eingang"
          search={(before) => ({ ...before, ansicht: value })}
          aria-current={ansicht === value ? 'true' : undefined}
          activeOptions={{ exact: true, explicitUndefined: true }}
          replace
        >
          <Icon aria-hidden="true" className="icon" />
          {name}
        </Link>
      ))}
    </nav>
  );
}
