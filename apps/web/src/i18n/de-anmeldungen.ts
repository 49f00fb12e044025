/** Texts about where one is signed in. */
export const deSignIns = {
  title: 'Meine Anmeldungen',
  lead: 'Hier sind Sie angemeldet. Kennen Sie eine davon nicht, beenden Sie sie und ändern Sie Ihr Kennwort.',
  thisOne: 'dieses Gerät',
  begun: 'Angemeldet seit',
  lastUsed: 'Zuletzt benutzt',
  ends: 'Endet spätestens',
  end: 'Beenden',
  endOf: (device: string, begun: string) => `Beenden: ${device}, seit ${begun}`,
  ended: 'Anmeldung beendet.',
  endOthers: 'Alle anderen beenden',
  othersEnded: 'Alle anderen Anmeldungen sind beendet.',
};
