import { de } from '../i18n/de.js';
import { isSingleKey, keyLabel, type Hotkey } from '../keys/hotkeys.js';
import { hotkeys } from '../keys/use-hotkeys.js';
import { Dialog } from '../ui/dialog.js';
import { usePreferences } from '../ui/preferences.js';

function KeyList({ group, commands }: { group: string; commands: Hotkey[] }) {
  return (
    <section>
      <h3>{group}</h3>
      <dl className="key-list">
        {commands.map((command) => (
          <div key={command.keys}>
            <dt>
              <kbd className="kbd">{keyLabel(command.keys)}</kbd>
            </dt>
            <dd>{command.label}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Every key that works on the screen below, by group. */
export function HelpOverlay({ onClose }: { onClose: () => void }) {
  const { singleKeys } = usePreferences();
  const reachable = hotkeys.list().filter((each) => singleKeys || !isSingleKey(each.keys));
  const groups = [...new Set(reachable.map((each) => each.group))];
  return (
    <Dialog title={de.help.title} onClose={onClose} wide>
      <div className="key-groups">
        {groups.map((group) => (
          <KeyList
            key={group}
            group={group}
            commands={reachable.filter((e) => e.group === group)}
          />
        ))}
      </div>
      <p className="quiet">{singleKeys ? de.help.inFields : de.help.singleKeysOff}</p>
    </Dialog>
  );
}
