import { useQueryClient } from '@tanstack/react-query';
import { cancelReading, reReadLetter, retryPages } from '../../api/actions.js';
import { keys } from '../../api/query-keys.js';
import { refreshLetters } from '../../api/refresh-letters.js';
import { deViewer } from '../../i18n/de-viewer.js';
import { attempt } from '../../shell/attempt.js';

/** Reading of a letter as a person steers it: again, only what failed, no further. */
export function useReading(id: string) {
  const client = useQueryClient();
  const steer = async (act: (id: string) => Promise<unknown>, done?: string) => {
    await attempt(() => act(id), done);
    void refreshLetters(client, [id]);
    void client.invalidateQueries({ queryKey: keys.posteingang.one(id) });
  };
  return {
    retry: () => steer(retryPages),
    reRead: () => void steer(reReadLetter, deViewer.reReading),
    cancel: () => void steer(cancelReading, deViewer.cancelled),
  };
}
