/** What a process that was taken over would try; the stand-in tries it, see `stand-in.main.ts`. */
export const deeds = [
  'read-secret',
  'write-outside',
  'connect-tcp',
  'connect-socket',
  'look-at-parent',
  'signal-parent',
  'start-program',
] as const;

/** One of {@link deeds}. */
export type Deed = (typeof deeds)[number];

/** The cages there are, strongest first; see docs/adr/0030 for what each is made of. */
export const cageNames = ['own-root', 'no-network', 'permissions', 'limits'] as const;

/** One of {@link cageNames}. */
export type CageName = (typeof cageNames)[number];

const BY_NODE: readonly Deed[] = [
  'read-secret',
  'write-outside',
  'look-at-parent',
  'start-program',
];

/** What each cage keeps a child from; a cage that lets one of them happen does not hold and is not used. */
export const claims: Readonly<Record<CageName, readonly Deed[]>> = {
  'own-root': deeds,
  'no-network': [...BY_NODE, 'connect-tcp', 'signal-parent'],
  permissions: BY_NODE,
  limits: [],
};

/** What an operator reads about each cage. */
export const saysOf: Readonly<Record<CageName, string>> = {
  'own-root':
    'Prozesse für fremde Dateien sehen nur ihre Eingabe: kein Netz, keine anderen Dateien, keine anderen Prozesse.',
  'no-network':
    'Prozesse für fremde Dateien haben kein Netz; andere Dateien hält nur Node.js von ihnen fern, nicht das Betriebssystem.',
  permissions:
    'Prozesse für fremde Dateien haben Netz; andere Dateien und Programme hält nur Node.js von ihnen fern, nicht das Betriebssystem.',
  limits:
    'Prozesse für fremde Dateien haben nur Grenzen für Zeit und Speicher; sie können lesen, was Aktei lesen kann.',
};
