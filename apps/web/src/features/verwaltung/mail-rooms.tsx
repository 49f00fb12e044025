import type { MailRoom } from '../../api/types.js';
import { deVerwaltung } from '../../i18n/de-verwaltung.js';

const texts = deVerwaltung.mailRooms;

/** Says of each unit whose mail nobody is there to pass on who sees it meanwhile; else nothing. */
export function MailRooms({ rooms }: { rooms: readonly MailRoom[] }) {
  const without = rooms.filter(({ people }) => people === 0);
  if (without.length === 0) return null;
  return (
    <ul className="mail-rooms" aria-label={texts.label}>
      {without.map(({ orgUnitId, orgUnitName, standIn }) => (
        <li key={orgUnitId} className="notice warn">
          {texts.nobody(orgUnitName)} {standIn ? texts.standIn[standIn] : texts.unseen}
        </li>
      ))}
    </ul>
  );
}
