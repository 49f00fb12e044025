import { describe, expect, it } from '@jest/globals';
import { calendarToText } from './calendar.js';

const calendar = [
  'BEGIN:VCALENDAR',
  'BEGIN:VTIMEZONE',
  'DTSTART:19701025T030000',
  'COMMENT:Umstellung',
  'END:VTIMEZONE',
  'BEGIN:VEVENT',
  'SUMMARY;LANGUAGE=de:Ortstermin Am',
  ' selweg',
  'LOCATION:Amselweg 7\\, Hof',
  'DTSTART;TZID="Europe/Berlin":20260511T090000',
  'DTEND:20260511T080000Z',
  'ORGANIZER;CN=Erika Muster:mailto:e@a.example',
  'DESCRIPTION:Bitte\\nmitbringen: Plan',
  'BEGIN:VALARM',
  'DESCRIPTION:Erinnerung',
  'END:VALARM',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n');

describe(calendarToText.name, () => {
  it('says what, where, when and with whom, and nothing for programs', () => {
    expect(calendarToText(calendar).split('\n')).toEqual([
      'Termin: Ortstermin Amselweg',
      'Ort: Amselweg 7, Hof',
      'Beginn: 11.05.2026, 09:00',
      'Ende: 11.05.2026, 08:00 UTC',
      'Eingeladen von: Erika Muster <e@a.example>',
      'Bitte',
      'mitbringen: Plan',
    ]);
  });
});
