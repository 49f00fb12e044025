import { useQueryClient } from '@tanstack/react-query';
import { takeUpPosteingang } from '../../../api/actions.js';
import { keys } from '../../../api/query-keys.js';
import { refreshLetters } from '../../../api/refresh-letters.js';
import type { PosteingangItem } from '../../../api/types.js';
import { deWeitergabe } from '../../../i18n/de-weitergabe.js';
import { announce } from '../../../shell/announcer.js';
import { showToast } from '../../../shell/toasts.js';

const SECONDS = 10;

/** What follows when something was arranged about a letter. */
export function useCare(item: PosteingangItem, onGone: (id: string) => void) {
  const cache = useQueryClient();
  const refresh = () => {
    void refreshLetters(cache, [item.id]);
    void cache.invalidateQueries({ queryKey: keys.posteingang.one(item.id) });
  };
  const takeUp = async (version: number) => {
    await takeUpPosteingang(item.id, version);
    announce(deWeitergabe.takenUp);
    showToast({ text: deWeitergabe.takenUp, seconds: 5 });
    refresh();
  };
  /** Says it, and shows the next letter; `back` where it can be taken up again. */
  const arranged = (text: string, back = false) => {
    const undo = back ? { undo: () => void takeUp(item.careVersion + 1) } : {};
    announce(text);
    showToast({ text, seconds: back ? SECONDS : 5, ...undo });
    onGone(item.id);
    refresh();
  };
  return { arranged, takeUp };
}
