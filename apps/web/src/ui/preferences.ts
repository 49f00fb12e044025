import { createStore, useStore } from './store.js';

/** Settings of this browser; nothing about records is kept here. */
export interface Preferences {
  textSize: 'normal' | 'large';
  singleKeys: boolean;
  /** Which letter of the inbox comes first. */
  inboxOrder: 'oldest' | 'newest';
}

const KEY = 'aktei.einstellungen';

function load(): Preferences {
  const text = localStorage.getItem(KEY) ?? '';
  return {
    textSize: text.includes('large') ? 'large' : 'normal',
    singleKeys: !text.includes('nokeys'),
    inboxOrder: text.includes('oldest') ? 'oldest' : 'newest',
  };
}

const store = createStore<Preferences>(load());

function apply(preferences: Preferences): void {
  document.documentElement.dataset['textSize'] = preferences.textSize;
}

/** Sets the text size before the first paint. */
export function applyPreferences(): void {
  apply(store.get());
}

/** Changes a setting and keeps it for this browser. */
export function changePreferences(change: Partial<Preferences>): void {
  const next = { ...store.get(), ...change };
  const words = [next.textSize, next.inboxOrder, ...(next.singleKeys ? [] : ['nokeys'])];
  localStorage.setItem(KEY, words.join(' '));
  store.set(next);
  apply(next);
}

/** The settings, followed by the component. */
export function usePreferences(): Preferences {
  return useStore(store);
}

/** The settings at this moment, for code outside React. */
export function currentPreferences(): Preferences {
  return store.get();
}
