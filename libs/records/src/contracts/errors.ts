import { defineError } from '#libs/platform/contracts';

/** There is no such Akte, or it is not for this actor; the two look the same. */
export class AkteNotFound extends defineError('AKTE.NOT_FOUND', {
  status: 404,
  title: 'Akte nicht gefunden',
  detail: 'Diese Akte gibt es nicht, oder sie ist nicht für Sie bestimmt.',
}) {}

/** The Akte is closed (z. d. A.) and takes nothing more. */
export class AkteClosed extends defineError('AKTE.CLOSED', {
  status: 409,
  title: 'Akte ist geschlossen',
  detail:
    'Die Akte {aktenzeichen} ist z. d. A. verfügt und nimmt nichts mehr auf. ' +
    'Wählen Sie eine andere Akte. Es wurde nichts geändert.',
}) {
  constructor(aktenzeichen: string) {
    super({ aktenzeichen });
  }
}

/** The Akte is closed already. */
export class AkteAlreadyClosed extends defineError('AKTE.ALREADY_CLOSED', {
  status: 409,
  title: 'Akte ist schon geschlossen',
  detail: 'Die Akte {aktenzeichen} wurde schon z. d. A. verfügt.',
}) {
  constructor(aktenzeichen: string) {
    super({ aktenzeichen });
  }
}

/** Somebody else has changed the Betreff in the meantime; `current` is what stands there now. */
export class BetreffConflict extends defineError('AKTE.VERSION_CONFLICT', {
  status: 409,
  title: 'Inzwischen geändert',
  detail: 'Jemand hat den Betreff inzwischen geändert. Er lautet jetzt „{current}“.',
}) {
  constructor(current: string, version: number) {
    super({ current, version });
  }
}

/** No such Vorgang, or not for this actor. */
export class VorgangNotFound extends defineError('VORGANG.NOT_FOUND', {
  status: 404,
  title: 'Vorgang nicht gefunden',
  detail: 'Diesen Vorgang gibt es nicht, oder er ist nicht für Sie bestimmt.',
}) {}

/** The Vorgang is closed already. */
export class VorgangAlreadyClosed extends defineError('VORGANG.ALREADY_CLOSED', {
  status: 409,
  title: 'Vorgang ist geschlossen',
  detail: 'Der Vorgang {number} ist schon geschlossen.',
}) {
  constructor(number: number) {
    super({ number });
  }
}

/** The Vorgang is closed (z. d. A.) and takes nothing more. */
export class VorgangClosed extends defineError('VORGANG.CLOSED', {
  status: 409,
  title: 'Vorgang ist geschlossen',
  detail:
    'Der Vorgang {number} ist z. d. A. verfügt und nimmt nichts mehr auf. ' +
    'Wählen Sie einen anderen Vorgang. Es wurde nichts geändert.',
}) {
  constructor(number: number) {
    super({ number });
  }
}

/** No such Dokument, or not for this actor. */
export class DokumentNotFound extends defineError('DOKUMENT.NOT_FOUND', {
  status: 404,
  title: 'Dokument nicht gefunden',
  detail: 'Dieses Dokument gibt es nicht, oder es ist nicht für Sie bestimmt.',
}) {}

/** Somebody has changed the Dokument since it was looked at; nothing of the second wish has happened. */
export class DokumentChangedMeanwhile extends defineError('DOKUMENT.CHANGED_MEANWHILE', {
  status: 409,
  title: 'Inzwischen geändert',
  detail:
    '{who} hat am {when} Uhr etwas geändert: {what}. Ihre Änderung wurde nicht übernommen. ' +
    'Bitte sehen Sie sich das Dokument noch einmal an.',
}) {
  /** @param change who, when by the clocks of the town, what as the history says it, and the version now */
  constructor(change: { who: string; when: string; what: string; version: number }) {
    super({ ...change });
  }
}

/** The Dokument has no page with that number, or no image of it. */
export class PageNotFound extends defineError('DOKUMENT.PAGE_NOT_FOUND', {
  status: 404,
  title: 'Seite nicht gefunden',
  detail: 'Diese Seite gibt es in dem Dokument nicht, oder es liegt kein Bild von ihr vor.',
}) {}

/** There is no searchable PDF of this Dokument. */
export class NoRendition extends defineError('DOKUMENT.NO_RENDITION', {
  status: 404,
  title: 'Keine durchsuchbare Fassung',
  detail: 'Zu diesem Dokument gibt es keine durchsuchbare Fassung. Das Original ist da.',
}) {}

/** No such unit in the Aktenplan. */
export class AktenplaneinheitNotFound extends defineError('AKTENPLAN.EINHEIT_NOT_FOUND', {
  status: 422,
  title: 'Aktenplaneinheit nicht gefunden',
  detail: 'Diese Einheit steht nicht im Aktenplan.',
}) {}

/** The actor belongs to no org unit that could be in charge, or not to the one that was named. */
export class NoOrgUnit extends defineError('AKTE.NO_ORG_UNIT', {
  status: 422,
  title: 'Federführung fehlt',
  detail: 'Für die Akte wurde keine Organisationseinheit gefunden, der Sie angehören.',
}) {}
