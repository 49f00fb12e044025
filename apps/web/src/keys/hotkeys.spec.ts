import { describe, expect, it } from '@jest/globals';
import { HotkeyRegistry, keyLabel, normaliseStroke, type Hotkey } from './hotkeys.js';

const stroke = (key: string, more = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});
const free = {
  inField: false,
  inOverlay: false,
  onControl: false,
  onScroller: false,
  singleKeys: true,
  isHeld: false,
};
const command = (keys: string, label = keys): Hotkey => ({
  keys,
  label,
  group: 'Test',
  run: () => undefined,
});

describe(HotkeyRegistry.name, () => {
  it('lets the scope that was added last answer first', () => {
    const registry = new HotkeyRegistry();
    registry.add([command('j', 'outer')]);
    const leave = registry.add([command('j', 'inner')]);
    expect(registry.resolve(stroke('j'), free)?.label).toBe('inner');
    leave();
    expect(registry.resolve(stroke('j'), free)?.label).toBe('outer');
  });

  it('keeps single letters dead in fields and when they are switched off', () => {
    const registry = new HotkeyRegistry();
    registry.add([command('n'), command('ctrl+enter')]);
    expect(registry.resolve(stroke('n'), { ...free, inField: true })).toBeNull();
    expect(registry.resolve(stroke('n'), { ...free, singleKeys: false })).toBeNull();
    const filing = stroke('Enter', { ctrlKey: true });
    expect(registry.resolve(filing, { ...free, inField: true })?.keys).toBe('ctrl+enter');
    expect(registry.resolve(filing, { ...free, singleKeys: false })?.keys).toBe('ctrl+enter');
  });

  it('leaves Enter to the control that has the focus', () => {
    const registry = new HotkeyRegistry();
    registry.add([command('enter')]);
    expect(registry.resolve(stroke('Enter'), { ...free, onControl: true })).toBeNull();
    expect(registry.resolve(stroke('Enter'), free)?.keys).toBe('enter');
  });

  it('leaves the arrows to the pages that are being read, so that reading does not leave the letter', () => {
    const registry = new HotkeyRegistry();
    registry.add([command('arrowdown'), command('j')]);
    expect(registry.resolve(stroke('ArrowDown'), { ...free, onScroller: true })).toBeNull();
    expect(registry.resolve(stroke('ArrowDown'), free)?.keys).toBe('arrowdown');
    expect(registry.resolve(stroke('j'), { ...free, onScroller: true })?.keys).toBe('j');
  });

  it('tells an arrow with Umschalt from one without, and leaves letters what they are', () => {
    const registry = new HotkeyRegistry();
    registry.add([command('arrowdown'), command('shift+arrowdown'), command('x')]);
    const shift = { shiftKey: true };
    expect(registry.resolve(stroke('ArrowDown', shift), free)?.keys).toBe('shift+arrowdown');
    expect(registry.resolve(stroke('ArrowDown'), free)?.keys).toBe('arrowdown');
    expect(registry.resolve(stroke('X', shift), free)?.keys).toBe('x');
    const reading = { ...free, onScroller: true };
    expect(registry.resolve(stroke('ArrowDown', shift), reading)).toBeNull();
    expect(keyLabel('shift+arrowdown')).toBe('Umschalt ↓');
  });

  it('leaves Strg+Z to the field that is being edited', () => {
    const registry = new HotkeyRegistry();
    registry.add([command('ctrl+z')]);
    const undo = stroke('z', { ctrlKey: true });
    expect(registry.resolve(undo, { ...free, inField: true })).toBeNull();
    expect(registry.resolve(undo, free)?.keys).toBe('ctrl+z');
  });

  it('moves on while a key is held, and files nothing that nobody has seen', () => {
    const registry = new HotkeyRegistry();
    registry.add([command('j'), command('1'), command('ctrl+enter')]);
    const held = { ...free, isHeld: true };
    expect(registry.resolve(stroke('j'), held)?.keys).toBe('j');
    expect(registry.resolve(stroke('1'), held)).toBeNull();
    expect(registry.resolve(stroke('Enter', { ctrlKey: true }), held)).toBeNull();
  });

  it('is silent while a dialog is open', () => {
    const registry = new HotkeyRegistry();
    registry.add([command('ctrl+enter')]);
    const filing = stroke('Enter', { ctrlKey: true });
    expect(registry.resolve(filing, { ...free, inOverlay: true })).toBeNull();
  });

  it.each(['ctrl+f', 'ctrl+p', 'ctrl+s', 'ctrl+n', 'ctrl+t', 'ctrl+w'])('refuses %s', (keys) => {
    expect(() => new HotkeyRegistry().add([command(keys)])).toThrow('belongs to the browser');
  });

  it('lists each key once, the nearest scope first', () => {
    const registry = new HotkeyRegistry();
    registry.add([command('j', 'outer'), command('?')]);
    registry.add([command('j', 'inner')]);
    expect(registry.list().map((each) => each.label)).toEqual(['inner', '?']);
  });
});

describe('normaliseStroke', () => {
  it('knows no Alt strokes and takes the command key for Strg', () => {
    expect(normaliseStroke(stroke('a', { altKey: true }))).toBeNull();
    expect(normaliseStroke(stroke('K', { metaKey: true }))).toBe('ctrl+k');
  });
});

describe('keyLabel', () => {
  it('speaks the language of a German keyboard', () => {
    expect(keyLabel('ctrl+enter')).toBe('Strg Enter');
    expect(keyLabel('j')).toBe('J');
  });
});
