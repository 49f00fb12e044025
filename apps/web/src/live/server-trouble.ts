import { onTrouble } from '../api/patience.js';
import { createStore, useStore } from '../ui/store.js';

const trouble = createStore(false);

onTrouble((isTroubled) => {
  if (trouble.get() !== isTroubled) trouble.set(isTroubled);
});

/** True while the last call found the server away, or a service behind it. */
export function useServerTrouble(): boolean {
  return useStore(trouble);
}
