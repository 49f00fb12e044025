import { useNavigate } from '@tanstack/react-router';
import { useInfiniteQuery } from '@tanstack/react-query';
import { allItems } from '../../api/counts.js';
import { stapelListQuery } from '../../api/queries.js';
import { deEingang } from '../../i18n/de-eingang.js';

/** Narrows the inbox to the letters of one Stapel. */
export function StapelFilter({ stapelId }: { stapelId: string | undefined }) {
  const navigate = useNavigate();
  const stapel = allItems(useInfiniteQuery(stapelListQuery).data);
  const choose = (id: string) =>
    void navigate({
      to: '/eingang',
      search: (before) => ({ ...before, stapel: id || undefined, eintrag: undefined }),
    });
  return (
    <select
      className="chip"
      aria-label={deEingang.stapelFilter}
      aria-current={stapelId ? 'true' : undefined}
      value={stapelId ?? ''}
      onChange={(event) => choose(event.target.value)}
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
