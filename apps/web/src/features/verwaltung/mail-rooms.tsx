import type { MailRoom } from '../../api/types.js';

/** Texts that no other screen needs. */
const texts = {
  label: 'Post für das ganze Haus',
  nobody: (unit: string) =>
    `Niemand hat die Rolle Poststelle für „${unit}“. Post für das ganze Haus wird dort von niemandem verteilt.`,
  standIn: {
    registrar: 'Bis jemand die Rolle bekommt, sehen und verteilen sie alle aus der Registratur.',
    clerk: 'Bis jemand die Rolle bekommt, sehen und verteilen sie alle aus der Sachbearbeitung.',
  },
  unseen:
    'Es gibt auch niemanden, der sie ersatzweise sieht: Vergeben Sie die Rolle Poststelle, die Post bleibt bis dahin liegen.',
};

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
