import { useInfiniteQuery } from '@tanstack/react-query';
import { allItems } from '../../api/counts.js';
import { stapelListQuery } from '../../api/queries.js';
import { deEingang } from '../../i18n/de-eingang.js';
import { useGo } from '../ablage/use-go.js';

/** Narrows the inbox to the letters of one Stapel. */
export function StapelFilter({ stapelId }: { stapelId: string | undefined }) {
  const go = useGo();
  const stapel = allItems(useInfiniteQuery(stapelListQuery).data);
  return (
    <select
      className="chip"
      aria-label={deEingang.stapelFilter}
      aria-current={stapelId ? 'true' : undefined}
      value={stapelId ?? ''}
      onChange={(event) => void go({ stapel: event.target.value || undefined, eintrag: undefined })}
    >
      <option value="">{deEingang.allStapel}</option>
      {stapel.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </select>
  );
}
