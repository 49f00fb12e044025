import type { ListedLetter } from '../../../api/types.js';
import { deBulk } from '../../../i18n/de-bulk.js';
import { useHotkeys } from '../../../keys/use-hotkeys.js';
import { moveBy } from '../../../ui/neighbours.js';
import { useGo } from '../../ablage/use-go.js';
import type { MarkState } from './use-marks.js';

/** Keys by which letters are marked; none for somebody who may do nothing with them. */
export function useMarkKeys(
  state: MarkState,
  items: readonly ListedLetter[],
  currentId: string | undefined,
  canFile: boolean,
): void {
  const go = useGo();
  const { group } = deBulk;
  const current = items.find(({ id }) => id === currentId);
  const extend = (by: 1 | -1) => {
    const eintrag = moveBy(items, currentId, by);
    state.extendTo(eintrag);
    void go({ eintrag, seite: undefined }, true);
  };
  const commands = [
    { keys: 'x', label: deBulk.markKey, group, run: () => currentId && state.toggle(currentId) },
    {
      keys: 'y',
      label: deBulk.ofSender,
      group,
      run: () => current && void state.ofSender(current),
    },
    { keys: 'shift+arrowdown', label: deBulk.extendDown, group, run: () => extend(1) },
    { keys: 'shift+arrowup', label: deBulk.extendUp, group, run: () => extend(-1) },
  ];
  useHotkeys(canFile ? commands : []);
}
