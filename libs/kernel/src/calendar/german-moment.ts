const minutes = {
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
} as const;
const formats = new Map<string, Intl.DateTimeFormat>();

/** A moment for German eyes by the clocks of a zone: `05.03.2026, 09:05`. */
export function germanMoment(moment: Date, zone: string): string {
  return formatOf(zone, false).format(moment);
}

/** The same with seconds: `05.03.2026, 09:05:12`. */
export function germanMomentExact(moment: Date, zone: string): string {
  return formatOf(zone, true).format(moment);
}

function formatOf(zone: string, exact: boolean): Intl.DateTimeFormat {
  const key = `${zone} ${exact}`;
  const known = formats.get(key);
  if (known) return known;
  const options = { timeZone: zone, ...minutes, ...(exact ? { second: '2-digit' as const } : {}) };
  const made = new Intl.DateTimeFormat('de-DE', options);
  formats.set(key, made);
  return made;
}

/** The zone of the clock of this machine (IANA name), for what people read who sit before it. */
export function zoneOfMachine(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
