/** A kind of matter: how a clerk calls its Akten, and how each author writes of it, in words of their own. */
export interface Matter {
  readonly einheit: string;
  /** `{ort}` is the address, `{name}` the party. */
  readonly subjects: readonly string[];
  /** By author: subject, then a sentence. */
  readonly words: Readonly<Record<AuthorName, readonly [string, string]>>;
}

/** Who writes. Authors `lawyer` and `club` are kept back: nobody looks at them while tuning. */
export const authorNames = ['citizen', 'authority', 'company', 'mail', 'lawyer', 'club'] as const;
export type AuthorName = (typeof authorNames)[number];
export const keptBack: ReadonlySet<AuthorName> = new Set(['lawyer', 'club']);

export const matters: readonly Matter[] = [
  {
    einheit: '32.13',
    subjects: ['Sondernutzung {ort}', 'Sondernutzung {ort} – {name}'],
    words: {
      citizen: ['Gerüst vor unserem Haus {ort}', 'Der Maler braucht den Gehweg noch zwei Wochen.'],
      authority: [
        'Inanspruchnahme des Gehwegs {ort}',
        'Gegen die Baustelleneinrichtung bestehen keine Bedenken.',
      ],
      company: ['Baustelle {ort}', 'Wir benötigen Platz für Container und Bauzaun.'],
      mail: ['Container {ort}', 'wann kommt die Genehmigung für unseren Container?'],
      lawyer: ['{name} ./. Stadt wegen Gehwegsperrung', 'Die verlangte Gebühr ist überhöht.'],
      club: ['Stand auf dem Gehweg {ort}', 'Wir wollen dort wieder Waffeln verkaufen.'],
    },
  },
  {
    einheit: '63.02',
    subjects: ['Bauantrag {ort}', 'Neubau Einfamilienhaus {ort} ({name})'],
    words: {
      citizen: ['Unser Bauvorhaben {ort}', 'Die Statik reichen wir in Kürze nach.'],
      authority: [
        'Errichtung eines Wohngebäudes, {ort}',
        'Aus Sicht des Brandschutzes ist ein zweiter Rettungsweg nötig.',
      ],
      company: [
        'BV {name}, Lageplan',
        'Anbei die geänderten Grundrisse in dreifacher Ausfertigung.',
      ],
      mail: ['Grundrisse {name}', 'hier die Pläne noch einmal als PDF.'],
      lawyer: ['Widerspruch {name}, Grenzabstand', 'Die Abstandsflächen sind nicht eingehalten.'],
      club: ['Vereinsheim, Umbau {ort}', 'Der Vorstand hat den Umbau beschlossen.'],
    },
  },
  {
    einheit: '32.30',
    subjects: ['Gaststättenerlaubnis {name}', 'Gaststätte {name}, {ort}'],
    words: {
      citizen: ['Lärm vom Lokal {ort}', 'Jede Nacht ist es bis drei Uhr laut.'],
      authority: [
        'Lebensmittelkontrolle bei {name}',
        'Bei der Kontrolle wurden Mängel der Kühlung gefunden.',
      ],
      company: ['Konzession {name}', 'Für unser Lokal fehlt noch die Konzession.'],
      mail: ['Schankraum {name}', 'ab wann dürfen wir ausschenken?'],
      lawyer: [
        'Unsere Mandantschaft {name}, Sperrzeit',
        'Die Verkürzung der Sperrzeit steht noch aus.',
      ],
      club: ['Ausschank beim Sommerabend {ort}', 'Wir schenken Bier und Limonade aus.'],
    },
  },
  {
    einheit: '67.10',
    subjects: ['Baumfällung {ort}', 'Baumschutz {ort} – {name}'],
    words: {
      citizen: ['Die alte Linde {ort}', 'Äste sind auf mein Auto gefallen.'],
      authority: [
        'Gehölze {ort}, Artenschutz',
        'In der Krone brüten Vögel; bis Oktober ist nichts zu schneiden.',
      ],
      company: [
        'Gutachten Standsicherheit {ort}',
        'Die Zugprobe ergab eine verminderte Bruchsicherheit.',
      ],
      mail: ['Eiche {ort}', 'der Stamm ist hohl, bitte ansehen.'],
      lawyer: ['Überhang, {name}', 'Unser Mandant verlangt den Rückschnitt.'],
      club: ['Ersatzpflanzung {ort}', 'Wir spenden drei junge Ahorne.'],
    },
  },
  {
    einheit: '13.30',
    subjects: ['Hundesteuer {name}', 'Hundehaltung {name}'],
    words: {
      citizen: ['Abmeldung unseres Dackels', 'Unser Dackel ist im Sommer gestorben.'],
      authority: ['Beißvorfall, Halter {name}', 'Die Amtstierärztin hat das Tier gesehen.'],
      company: ['Tierarztpraxis, Nachweis {name}', 'Das Tier ist gechippt und geimpft.'],
      mail: ['Welpe angemeldet?', 'wir haben seit Mai einen Welpen.'],
      lawyer: ['{name}, Maulkorbzwang', 'Die Einstufung als gefährlich ist nicht haltbar.'],
      club: ['Tierheim, Vermittlung an {name}', 'Das Tier wurde aus unserem Heim vermittelt.'],
    },
  },
  {
    einheit: '66.11',
    subjects: ['Aufgrabung {ort}', 'Aufgrabung {ort} Fernwärme'],
    words: {
      citizen: ['Loch in der Fahrbahn {ort}', 'Seit Wochen ist die Einfahrt blockiert.'],
      authority: [
        'Verkehrsrechtliche Anordnung {ort}',
        'Die halbseitige Sperrung wird angeordnet.',
      ],
      company: ['Tiefbauarbeiten {ort}', 'Die Oberfläche wird bis Monatsende geschlossen.'],
      mail: ['Leitungsplan {ort}', 'anbei die Trasse der Rohre.'],
      lawyer: ['Schaden am Fahrzeug, {ort}', 'Unser Mandant ist in die Grube gefahren.'],
      club: ['Sperrung {ort} am Festtag', 'Am Samstag zieht der Umzug dort entlang.'],
    },
  },
  {
    einheit: '32.20',
    subjects: ['Bußgeldverfahren {name}', 'Owi {name}'],
    words: {
      citizen: ['Ihr Knöllchen', 'Ich stand dort nur zum Ausladen.'],
      authority: ['Halterauskunft {name}', 'Als Halter ist die genannte Person eingetragen.'],
      company: ['Fahrer unseres Wagens: {name}', 'Den Wagen fuhr an jenem Tag ein Mitarbeiter.'],
      mail: ['Parkschein', 'den Parkschein hatte ich, siehe Foto.'],
      lawyer: ['Einspruch für {name}', 'Wir beantragen die Einstellung.'],
      club: ['Vereinsbus, {name}', 'Der Bus stand mit Erlaubnis dort.'],
    },
  },
  {
    einheit: '50.11',
    subjects: ['Hilfe zum Lebensunterhalt {name}', 'Grundsicherung {name}'],
    words: {
      citizen: ['Meine Mietkosten', 'Die Miete ist um vierzig Euro gestiegen.'],
      authority: ['Versicherungsverlauf {name}', 'Die Rente wird ab Januar gezahlt.'],
      company: ['Heizkostenabrechnung {name}', 'Für die Wohnung ist ein Betrag offen.'],
      mail: ['Kontoauszüge', 'hier die Auszüge der letzten drei Monate.'],
      lawyer: [
        'Untätigkeit in Sachen {name}',
        'Über den Antrag ist seit sechs Monaten nicht entschieden.',
      ],
      club: ['Beratung von {name}', 'Wir begleiten die Dame bei ihren Anträgen.'],
    },
  },
  {
    einheit: '51.40',
    subjects: ['Kita-Platz {name}', 'Elternbeitrag {name}'],
    words: {
      citizen: ['Betreuung für unsere Tochter', 'Wir brauchen ab August die Nachmittage.'],
      authority: ['Eingliederungshilfe {name}', 'Der Bedarf einer Begleitung wurde festgestellt.'],
      company: ['Verdienstbescheinigung {name}', 'Das Einkommen bescheinigen wir wie folgt.'],
      mail: ['Geburtsurkunde', 'anbei die Urkunde unserer Kleinen.'],
      lawyer: ['{name}, Rechtsanspruch', 'Wir fordern einen Platz bis zum Ersten.'],
      club: ['Tagesmütter, Warteliste {name}', 'Bei uns wäre noch ein Platz frei.'],
    },
  },
  {
    einheit: '61.40',
    subjects: ['Denkmalrechtliche Genehmigung {ort}', 'Denkmal {ort} – Fenster'],
    words: {
      citizen: ['Neue Scheiben {ort}', 'Die alten Rahmen sind verfault.'],
      authority: ['Benehmen der Landesbehörde, {ort}', 'Der Farbton ist mit uns abzustimmen.'],
      company: ['Restaurierung {ort}', 'Unser Angebot für die Tischlerarbeiten.'],
      mail: ['Fotos {ort}', 'hier die Bilder vom Giebel.'],
      lawyer: [
        '{name}, Zumutbarkeit der Erhaltung',
        'Die Erhaltung ist wirtschaftlich nicht tragbar.',
      ],
      club: ['Heimatpflege, {ort}', 'Der Giebel stammt aus dem Jahr 1712.'],
    },
  },
  {
    einheit: '32.40',
    subjects: ['Veranstaltung {name} {ort}', 'Straßenfest {ort}'],
    words: {
      citizen: ['Nachbarschaftsfeier {ort}', 'Wir stellen Tische auf die Fahrbahn.'],
      authority: ['Sicherheitskonzept {name}', 'Die Rettungswege sind freizuhalten.'],
      company: ['Bühne und Ton {ort}', 'Wir bauen am Vortag auf.'],
      mail: ['Strom für die Bühne', 'wo ist der nächste Anschluss?'],
      lawyer: ['{name}, Lärmschutzauflage', 'Die Auflage ist unverhältnismäßig.'],
      club: ['Laternenumzug {name}', 'Rund hundert Kinder laufen mit.'],
    },
  },
  {
    einheit: '23.02',
    subjects: ['Pachtvertrag {name}', 'Kleingarten {ort} {name}'],
    words: {
      citizen: ['Kündigung meiner Parzelle', 'Ich kann den Garten nicht mehr pflegen.'],
      authority: ['Bodenwerte {ort}', 'Der Richtwert beträgt vierzig Euro.'],
      company: ['Vermessung {ort}', 'Der Grenztermin ist in zwei Wochen.'],
      mail: ['Laube zu groß?', 'die Laube hat 24 Quadratmeter.'],
      lawyer: ['Räumung, {name}', 'Zur Räumung besteht keine Pflicht.'],
      club: ['Wasseruhr, {name}', 'Der Zähler der Parzelle wurde getauscht.'],
    },
  },
];
