import { useEffect, useRef } from 'react';
import { currentPreferences } from '../ui/preferences.js';
import { HotkeyRegistry, type Hotkey, type Situation } from './hotkeys.js';

/** The one registry of the app; help overlay and palette read it. */
export const hotkeys = new HotkeyRegistry();

const FIELDS = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]';
const OVERLAYS = '[role=dialog], [role=alertdialog], [popover]';
const SCROLLERS = '.pages';
const CONTROLS = 'a, button, [role=row], [role=option], [role=tab], summary';

function situationOf(event: KeyboardEvent): Situation {
  const target = event.target instanceof Element ? event.target : document.body;
  return {
    inField: target.matches(FIELDS),
    inOverlay: target.closest(OVERLAYS) !== null,
    onControl: target.closest(CONTROLS) !== null,
    onScroller: target.closest(SCROLLERS) !== null,
    singleKeys: currentPreferences().singleKeys,
    isHeld: event.repeat,
  };
}

/** Listens on the window for the whole life of the app. */
export function listenForHotkeys(): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const hotkey = hotkeys.resolve(event, situationOf(event));
    if (!hotkey) return;
    event.preventDefault();
    hotkey.run();
  };
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
}

/** Commands of a component while it is on screen; they always see its latest state. */
export function useHotkeys(commands: Hotkey[]): void {
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  });
  const shape = commands.map((command) => `${command.keys}\t${command.label}`).join('\n');
  useEffect(() => {
    const live = latest.current.map((command, index) => ({
      ...command,
      run: () => latest.current[index]?.run(),
    }));
    return hotkeys.add(live);
  }, [shape]);
}
