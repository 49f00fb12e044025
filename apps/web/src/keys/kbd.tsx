import { usePreferences } from '../ui/preferences.js';
import { keyLabel } from './hotkeys.js';
import { isSingleKey } from './hotkeys.js';

/** A key as printed on the keyboard; hidden while the person has switched that key off. */
export function Kbd({ keys }: { keys: string }) {
  const { singleKeys } = usePreferences();
  if (isSingleKey(keys) && !singleKeys) return null;
  return (
    <kbd className="kbd" aria-hidden="true">
      {keyLabel(keys)}
    </kbd>
  );
}
