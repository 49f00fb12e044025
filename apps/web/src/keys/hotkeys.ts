/** One key command of a screen. `keys` is a normal form such as `j`, `ctrl+enter`, `escape`. */
export interface Hotkey {
  keys: string;
  label: string;
  group: string;
  run: () => void;
}

/** The part of a KeyboardEvent that matters. */
export interface Keystroke {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

/** Where the stroke fell and what the person has switched off. */
export interface Situation {
  inField: boolean;
  inOverlay: boolean;
  onControl: boolean;
  /** On something that scrolls by itself, e.g. the pages of a document. */
  onScroller: boolean;
  singleKeys: boolean;
  /** The key is held down and repeats by itself. */
  isHeld: boolean;
}

/** Keys that move on for as long as they are held; all others mean one act, however long it takes. */
const MOVING = new Set(['j', 'k', 'arrowdown', 'arrowup', 'shift+arrowdown', 'shift+arrowup']);

const FORBIDDEN = new Set(['f', 'p', 's', 'n', 't', 'w'].map((letter) => `ctrl+${letter}`));

/** Normal form of a stroke; Alt strokes have none because they belong to browser and screen reader. */
export function normaliseStroke(stroke: Keystroke): string | null {
  if (stroke.altKey) return null;
  const key = stroke.key.toLowerCase();
  if (stroke.ctrlKey || stroke.metaKey) return `ctrl+${key}`;
  // Of other keys Umschalt makes another sign, and that is its key.
  return stroke.shiftKey && key.startsWith('arrow') ? `shift+${key}` : key;
}

/** Whether WCAG 2.1.4 lets people switch this key off: one printable character, no modifier. */
export function isSingleKey(keys: string): boolean {
  return keys.length === 1;
}

/** Whether what has the focus has a use of its own for the key. */
function isOfFocus(keys: string, situation: Situation): boolean {
  if (keys === 'enter') return situation.onControl;
  return /^(shift\+)?arrow/.test(keys) && situation.onScroller;
}

function isDead(keys: string, situation: Situation): boolean {
  if (situation.inOverlay || (situation.isHeld && !MOVING.has(keys))) return true;
  if (isSingleKey(keys)) return situation.inField || !situation.singleKeys;
  if (keys === 'escape' || keys.startsWith('ctrl+')) return keys === 'ctrl+z' && situation.inField;
  return situation.inField || isOfFocus(keys, situation);
}

/** Stack of scopes: the screen that was added last answers first. */
export class HotkeyRegistry {
  private scopes: readonly Hotkey[][] = [];

  /** Adds the commands of a screen and returns how to take them away. */
  add(hotkeys: Hotkey[]): () => void {
    const bad = hotkeys.find((hotkey) => FORBIDDEN.has(hotkey.keys));
    if (bad) throw new Error(`${bad.keys} belongs to the browser`);
    this.scopes = [...this.scopes, hotkeys];
    return () => {
      this.scopes = this.scopes.filter((scope) => scope !== hotkeys);
    };
  }

  /** The command for a stroke, or null when there is none or it is dead here. */
  resolve(stroke: Keystroke, situation: Situation): Hotkey | null {
    const keys = normaliseStroke(stroke);
    if (keys === null || isDead(keys, situation)) return null;
    for (const scope of [...this.scopes].reverse()) {
      const found = scope.find((hotkey) => hotkey.keys === keys);
      if (found) return found;
    }
    return null;
  }

  /** Every command that can be reached now, the nearest scope first, no key twice. */
  list(): Hotkey[] {
    const seen = new Set<string>();
    const nearestFirst = [...this.scopes].reverse().flat();
    return nearestFirst.filter((hotkey) => !seen.has(hotkey.keys) && seen.add(hotkey.keys));
  }
}

const NAMES: Record<string, string> = {
  ctrl: 'Strg',
  shift: 'Umschalt',
  enter: 'Enter',
  escape: 'Esc',
  arrowdown: '↓',
  arrowup: '↑',
};

/** What a German keyboard calls the key. */
export function keyLabel(keys: string): string {
  return keys
    .split('+')
    .map((part) => NAMES[part] ?? part.toUpperCase())
    .join(' ');
}
