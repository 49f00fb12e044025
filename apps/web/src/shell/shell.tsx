import { lazy, Suspense, useState } from 'react';
import { Outlet, useNavigate } from '@tanstack/react-router';
import { de } from '../i18n/de.js';
import { useHotkeys } from '../keys/use-hotkeys.js';
import { useConnectionLost, useLiveUpdates } from '../live/live-updates.js';
import { useServerTrouble } from '../live/server-trouble.js';
import { useAllows } from './access.js';
import { Announcer } from './announcer.js';
import { PaletteDoor } from './palette-door.js';
import { Rail } from './rail.js';
import { ToastRegion } from './toasts.js';
import { TopBar, focusSearch } from './top-bar.js';

const HelpOverlay = lazy(() =>
  import('./help-overlay.js').then((m) => ({ default: m.HelpOverlay })),
);

type Overlay = 'help' | 'palette' | null;

function useShellKeys(show: (overlay: Overlay) => void): void {
  const allowed = useAllows();
  const navigate = useNavigate();
  const group = de.app.name;
  const search = () => {
    if (!focusSearch()) void navigate({ to: '/suche' });
  };
  useHotkeys([
    ...(allowed('search') ? [{ keys: '/', label: de.keys.search, group, run: search }] : []),
    { keys: 'ctrl+k', label: de.keys.palette, group, run: () => show('palette') },
    { keys: '?', label: de.keys.help, group, run: () => show('help') },
  ]);
}

/** Frame of every screen: skip link, top bar, rail, the screen, reports. */
export function Shell() {
  const [overlay, setOverlay] = useState<Overlay>(null);
  const lost = useConnectionLost();
  const troubled = useServerTrouble();
  useLiveUpdates(useAllows()('live'));
  useShellKeys(setOverlay);
  const close = () => setOverlay(null);
  return (
    <div className="shell">
      <a className="skip-link" href="#inhalt">
        {de.nav.skip}
      </a>
      <TopBar onHelp={() => setOverlay('help')} onPalette={() => setOverlay('palette')} />
      <Rail />
      <main id="inhalt" tabIndex={-1} className="shell-main">
        {(lost || troubled) && (
          <p className="banner" role="status">
            {troubled ? de.errors.trouble : de.errors.offline}
          </p>
        )}
        <Outlet />
      </main>
      <ToastRegion />
      <Announcer />
      <Suspense fallback={null}>{overlay === 'help' && <HelpOverlay onClose={close} />}</Suspense>
      <PaletteDoor isOpen={overlay === 'palette'} onClose={close} />
    </div>
  );
}
