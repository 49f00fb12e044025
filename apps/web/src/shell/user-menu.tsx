import { useRouter } from '@tanstack/react-router';
import { KeyRound, LogOut, MonitorSmartphone } from 'lucide-react';
import { de } from '../i18n/de.js';
import { Button } from '../ui/button.js';
import { changePreferences, usePreferences, type Preferences } from '../ui/preferences.js';
import { useSession } from './access.js';
import { endSession } from './session.js';

const MENU_ID = 'benutzermenue';
const SIZES: { value: Preferences['textSize']; name: string }[] = [
  { value: 'normal', name: de.userMenu.normal },
  { value: 'large', name: de.userMenu.large },
];

function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : ''].map((word) => word?.[0] ?? '').join('');
}

function Settings() {
  const { textSize, singleKeys } = usePreferences();
  return (
    <>
      <fieldset className="segments">
        <legend>{de.userMenu.textSize}</legend>
        {SIZES.map(({ value, name }) => (
          <label key={value}>
            <input
              type="radio"
              name="schriftgroesse"
              checked={textSize === value}
              onChange={() => changePreferences({ textSize: value })}
            />
            <span>{name}</span>
          </label>
        ))}
      </fieldset>
      <label className="check">
        <input
          type="checkbox"
          checked={singleKeys}
          onChange={(event) => changePreferences({ singleKeys: event.target.checked })}
        />
        <span>
          {de.userMenu.singleKeys}
          <small className="quiet">{de.userMenu.singleKeysHint}</small>
        </span>
      </label>
    </>
  );
}

/** The person, text size, single-letter keys, sign-out; a native popover, so Esc and focus work. */
export function UserMenu() {
  const { user } = useSession();
  const router = useRouter();
  const unit = user.orgUnits[0]?.name;
  return (
    <div className="user">
      <button type="button" className="user-button" popoverTarget={MENU_ID}>
        <svg className="avatar" viewBox="0 0 32 32" aria-hidden="true">
          <text x="16" y="20.500">
            {initials(user.displayName)}
          </text>
        </svg>
        <span className="sr-only">{de.userMenu.label} </span>
        <span className="user-name">
          <strong>{user.displayName}</strong>
          {unit && <span>{unit}</span>}
        </span>
      </button>
      <div
        id={MENU_ID}
        popover="auto"
        className="user-menu"
        role="group"
        aria-label={de.userMenu.label}
      >
        <p className="user-menu-name">
          <strong>{user.displayName}</strong>
          {unit && <span className="quiet">{unit}</span>}
        </p>
        <Settings />
        <Button
          icon={MonitorSmartphone}
          popoverTarget={MENU_ID}
          popoverTargetAction="hide"
          onClick={() => void router.navigate({ to: '/anmeldungen' })}
        >
          {de.userMenu.signIns}
        </Button>
        <Button icon={KeyRound} onClick={() => void router.navigate({ to: '/kennwort' })}>
          {de.userMenu.password}
        </Button>
        <Button icon={LogOut} onClick={() => void endSession(router)}>
          {de.userMenu.signOut}
        </Button>
      </div>
    </div>
  );
}
