import type { DokumentKind } from './dokument-kinds.js';

/** What a Betreff and a text have to say for a kind. */
export interface KindRule {
  readonly kind: DokumentKind;
  /** The word by which a paper of that kind is called, as the last part of a word of its Betreff. */
  readonly head: string;
  /** What a text says that is of that kind; without it the Betreff alone makes it `likely`. */
  readonly proof: RegExp | null;
  /** True for papers that are called by the day of what they record, and not spoken of by their own. */
  readonly ofDay?: true;
}

/** Those further up win where a Betreff names two ("Mahnung zu Rechnung 17"). */
export const KIND_RULES: readonly KindRule[] = [
  {
    kind: 'Mahnung',
    head: 'mahnung|zahlungserinnerung',
    proof: /rechnung|betrag|forderung|zahl/iu,
    ofDay: true,
  },
  {
    kind: 'Widerspruch',
    head: 'widerspruch|einspruch',
    proof:
      /(?:lege|legen|erhebe|erheben)\s[^.;]{0,120}(?:widerspruch|einspruch)|(?:widerspruch|einspruch)\sein(?!\p{L})/iu,
  },
  {
    kind: 'Kündigung',
    head: 'kündigung',
    proof: /kündig(?:e|en)\s(?:ich|wir|hiermit)|(?:ich|wir)\s[^.;]{0,40}kündig/iu,
  },
  {
    kind: 'Klage',
    head: 'klage|klageschrift',
    proof: /(?:erhebe|erheben|reiche|reichen)\s[^.;]{0,80}klage/iu,
  },
  { kind: 'Beschwerde', head: 'beschwerde', proof: null },
  {
    kind: 'Stellungnahme',
    head: 'stellungnahme',
    proof: /nehmen?\s(?:ich|wir)?[^.;]{0,60}stellung/iu,
  },
  {
    kind: 'Einladung',
    head: 'einladung',
    proof: /lad(?:e|en)\s[^.;]{0,80}ein(?!\p{L})|einzuladen|einladen/iu,
  },
  {
    kind: 'Protokoll',
    head: 'protokoll|niederschrift',
    proof: /anwesend|teilnehm|top\s?\d|tagesordnung|beginn/iu,
    ofDay: true,
  },
  { kind: 'Vermerk', head: 'vermerk|aktennotiz|gesprächsnotiz', proof: null, ofDay: true },
  {
    kind: 'Angebot',
    head: 'angebot|kostenvoranschlag',
    proof: /biet(?:e|en)\s(?:wir|ich|ihnen)|(?:wir|ich)\s[^.;]{0,60}anbieten|angebotssumme/iu,
  },
  {
    kind: 'Urteil',
    head: 'urteil',
    proof: /im\snamen\sdes\svolkes|für\srecht\serkannt/iu,
    ofDay: true,
  },
  { kind: 'Beschluss', head: 'beschluss', proof: /beschlossen/iu, ofDay: true },
  { kind: 'Anhörung', head: 'anhörung', proof: /gelegenheit|äußer|vorgeworfen|anhör/iu },
  { kind: 'Ersuchen', head: 'ersuchen', proof: /ersuch|bitte|gebeten/iu },
  { kind: 'Anfrage', head: 'anfrage', proof: null },
  {
    kind: 'Bescheid',
    head: 'bescheid',
    proof:
      /rechtsbehelfsbelehrung|festgesetzt|festsetzung|widerspruch\s(?:erhoben|eingelegt)|ergeht|wird\s(?:ihnen\s)?(?:bewilligt|abgelehnt|erteilt)|(?:ist|sind|wird)\s[^;]{0,40}fällig/iu,
  },
  {
    kind: 'Rechnung',
    head: 'rechnung|honorarnote|gutschrift',
    proof:
      /(?:rechnungs|gesamt|end|brutto)-?(?:betrag|summe)|mwst|umsatzsteuer|ust(?!\p{L})|iban|rechnungs-?n|netto|überweis/iu,
  },
  {
    kind: 'Anzeige',
    head: 'anzeige',
    proof: /(?:zeige|zeigen|erstatte|erstatten)\s[^.;]{0,80}(?:an|anzeige)(?!\p{L})/iu,
  },
  {
    kind: 'Antrag',
    head: 'antrag',
    proof:
      /beantrag(?:e|en)\s(?:ich|wir|hiermit)|(?:ich|wir)\s[^.;]{0,40}beantrag|stelle(?:n)?\s[^.;]{0,40}antrag|antragsteller/iu,
  },
  { kind: 'Gutachten', head: 'gutachten', proof: /gutachte|sachverständig/iu },
  {
    kind: 'Vertrag',
    head: 'vertrag|vereinbarung',
    proof: /vertragspart|zwischen\s[^.;]{0,200}und\s|§\s?1(?!\d)/iu,
  },
  { kind: 'Plan', head: 'lageplan|bauzeichnung|grundriss', proof: /maßstab/iu },
];
