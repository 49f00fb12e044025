import { keyLabel } from '../app/hotkeys.js';
import { usePreferences } from '../app/preferences.js';
import { isSingleKey } from '../app/hotkeys.js';

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
