/** A kind of matter: how a clerk calls its Akten, and how each author writes of it, in words of their own. */
export interface Matter {
  readonly einheit: string;
  /** `{ort}` is the address, `{name}` the party. */
  readonly betreffe: readonly string[];
  /** By author: subject, then a sentence. */
  readonly words: Readonly<Record<AuthorName, readonly [string, string]>>;
}

/** Who writes. Authors `kanzlei` and `verein` are kept back: nobody looks at them while tuning. */
export const authorNames = ['buerger', 'behoerde', 'firma', 'mail', 'kanzlei', 'verein'] as const;
export type AuthorName = (typeof authorNames)[number];
export const keptBack: ReadonlySet<AuthorName> = new Set(['kanzlei', 'verein']);

export const matters: readonly Matter[] = [
  {
    einheit: '32.13',
    betreffe: ['Sondernutzung {ort}', 'Sondernutzung {ort} – {name}'],
    words: {
      buerger: ['Gerüst vor unserem Haus {ort}', 'Der Maler braucht den Gehweg noch zwei Wochen.'],
      behoerde: [
        'Inanspruchnahme des Gehwegs {ort}',
        'Gegen die Baustelleneinrichtung bestehen keine Bedenken.',
      ],
      firma: ['Baustelle {ort}', 'Wir benötigen Platz für Container und Bauzaun.'],
      mail: ['Container {ort}', 'wann kommt die Genehmigung für unseren Container?'],
      kanzlei: ['{name} ./. Stadt wegen Gehwegsperrung', 'Die verlangte Gebühr ist überhöht.'],
      verein: ['Stand auf dem Gehweg {ort}', 'Wir wollen dort wieder Waffeln verkaufen.'],
    },
  },
  {
    einheit: '63.02',
    betreffe: ['Bauantrag {ort}', 'Neubau Einfamilienhaus {ort} ({name})'],
    words: {
      buerger: ['Unser Bauvorhaben {ort}', 'Die Statik reichen wir in Kürze nach.'],
      behoerde: [
        'Errichtung eines Wohngebäudes, {ort}',
        'Aus Sicht des Brandschutzes ist ein zweiter Rettungsweg nötig.',
      ],
      firma: ['BV {name}, Lageplan', 'Anbei die geänderten Grundrisse in dreifacher Ausfertigung.'],
      mail: ['Grundrisse {name}', 'hier die Pläne noch einmal als PDF.'],
      kanzlei: ['Widerspruch {name}, Grenzabstand', 'Die Abstandsflächen sind nicht eingehalten.'],
      verein: ['Vereinsheim, Umbau {ort}', 'Der Vorstand hat den Umbau beschlossen.'],
    },
  },
  {
    einheit: '32.30',
    betreffe: ['Gaststättenerlaubnis {name}', 'Gaststätte {name}, {ort}'],
    words: {
      buerger: ['Lärm vom Lokal {ort}', 'Jede Nacht ist es bis drei Uhr laut.'],
      behoerde: [
        'Lebensmittelkontrolle bei {name}',
        'Bei der Kontrolle wurden Mängel der Kühlung gefunden.',
      ],
      firma: ['Konzession {name}', 'Für unser Lokal fehlt noch die Konzession.'],
      mail: ['Schankraum {name}', 'ab wann dürfen wir ausschenken?'],
      kanzlei: [
        'Unsere Mandantschaft {name}, Sperrzeit',
        'Die Verkürzung der Sperrzeit steht noch aus.',
      ],
      verein: ['Ausschank beim Sommerabend {ort}', 'Wir schenken Bier und Limonade aus.'],
    },
  },
  {
    einheit: '67.10',
    betreffe: ['Baumfällung {ort}', 'Baumschutz {ort} – {name}'],
    words: {
      buerger: ['Die alte Linde {ort}', 'Äste sind auf mein Auto gefallen.'],
      behoerde: [
        'Gehölze {ort}, Artenschutz',
        'In der Krone brüten Vögel; bis Oktober ist nichts zu schneiden.',
      ],
      firma: [
        'Gutachten Standsicherheit {ort}',
        'Die Zugprobe ergab eine verminderte Bruchsicherheit.',
      ],
      mail: ['Eiche {ort}', 'der Stamm ist hohl, bitte ansehen.'],
      kanzlei: ['Überhang, {name}', 'Unser Mandant verlangt den Rückschnitt.'],
      verein: ['Ersatzpflanzung {ort}', 'Wir spenden drei junge Ahorne.'],
    },
  },
  {
    einheit: '13.30',
    betreffe: ['Hundesteuer {name}', 'Hundehaltung {name}'],
    words: {
      buerger: ['Abmeldung unseres Dackels', 'Unser Dackel ist im Sommer gestorben.'],
      behoerde: ['Beißvorfall, Halter {name}', 'Die Amtstierärztin hat das Tier gesehen.'],
      firma: ['Tierarztpraxis, Nachweis {name}', 'Das Tier ist gechippt und geimpft.'],
      mail: ['Welpe angemeldet?', 'wir haben seit Mai einen Welpen.'],
      kanzlei: ['{name}, Maulkorbzwang', 'Die Einstufung als gefährlich ist nicht haltbar.'],
      verein: ['Tierheim, Vermittlung an {name}', 'Das Tier wurde aus unserem Heim vermittelt.'],
    },
  },
  {
    einheit: '66.11',
    betreffe: ['Aufgrabung {ort}', 'Aufgrabung {ort} Fernwärme'],
    words: {
      buerger: ['Loch in der Fahrbahn {ort}', 'Seit Wochen ist die Einfahrt blockiert.'],
      behoerde: ['Verkehrsrechtliche Anordnung {ort}', 'Die halbseitige Sperrung wird angeordnet.'],
      firma: ['Tiefbauarbeiten {ort}', 'Die Oberfläche wird bis Monatsende geschlossen.'],
      mail: ['Leitungsplan {ort}', 'anbei die Trasse der Rohre.'],
      kanzlei: ['Schaden am Fahrzeug, {ort}', 'Unser Mandant ist in die Grube gefahren.'],
      verein: ['Sperrung {ort} am Festtag', 'Am Samstag zieht der Umzug dort entlang.'],
    },
  },
  {
    einheit: '32.20',
    betreffe: ['Bußgeldverfahren {name}', 'Owi {name}'],
    words: {
      buerger: ['Ihr Knöllchen', 'Ich stand dort nur zum Ausladen.'],
      behoerde: ['Halterauskunft {name}', 'Als Halter ist die genannte Person eingetragen.'],
      firma: ['Fahrer unseres Wagens: {name}', 'Den Wagen fuhr an jenem Tag ein Mitarbeiter.'],
      mail: ['Parkschein', 'den Parkschein hatte ich, siehe Foto.'],
      kanzlei: ['Einspruch für {name}', 'Wir beantragen die Einstellung.'],
      verein: ['Vereinsbus, {name}', 'Der Bus stand mit Erlaubnis dort.'],
    },
  },
  {
    einheit: '50.11',
    betreffe: ['Hilfe zum Lebensunterhalt {name}', 'Grundsicherung {name}'],
    words: {
      buerger: ['Meine Mietkosten', 'Die Miete ist um vierzig Euro gestiegen.'],
      behoerde: ['Versicherungsverlauf {name}', 'Die Rente wird ab Januar gezahlt.'],
      firma: ['Heizkostenabrechnung {name}', 'Für die Wohnung ist ein Betrag offen.'],
      mail: ['Kontoauszüge', 'hier die Auszüge der letzten drei Monate.'],
      kanzlei: [
        'Untätigkeit in Sachen {name}',
        'Über den Antrag ist seit sechs Monaten nicht entschieden.',
      ],
      verein: ['Beratung von {name}', 'Wir begleiten die Dame bei ihren Anträgen.'],
    },
  },
  {
    einheit: '51.40',
    betreffe: ['Kita-Platz {name}', 'Elternbeitrag {name}'],
    words: {
      buerger: ['Betreuung für unsere Tochter', 'Wir brauchen ab August die Nachmittage.'],
      behoerde: ['Eingliederungshilfe {name}', 'Der Bedarf einer Begleitung wurde festgestellt.'],
      firma: ['Verdienstbescheinigung {name}', 'Das Einkommen bescheinigen wir wie folgt.'],
      mail: ['Geburtsurkunde', 'anbei die Urkunde unserer Kleinen.'],
      kanzlei: ['{name}, Rechtsanspruch', 'Wir fordern einen Platz bis zum Ersten.'],
      verein: ['Tagesmütter, Warteliste {name}', 'Bei uns wäre noch ein Platz frei.'],
    },
  },
  {
    einheit: '61.40',
    betreffe: ['Denkmalrechtliche Genehmigung {ort}', 'Denkmal {ort} – Fenster'],
    words: {
      buerger: ['Neue Scheiben {ort}', 'Die alten Rahmen sind verfault.'],
      behoerde: ['Benehmen der Landesbehörde, {ort}', 'Der Farbton ist mit uns abzustimmen.'],
      firma: ['Restaurierung {ort}', 'Unser Angebot für die Tischlerarbeiten.'],
      mail: ['Fotos {ort}', 'hier die Bilder vom Giebel.'],
      kanzlei: [
        '{name}, Zumutbarkeit der Erhaltung',
        'Die Erhaltung ist wirtschaftlich nicht tragbar.',
      ],
      verein: ['Heimatpflege, {ort}', 'Der Giebel stammt aus dem Jahr 1712.'],
    },
  },
  {
    einheit: '32.40',
    betreffe: ['Veranstaltung {name} {ort}', 'Straßenfest {ort}'],
    words: {
      buerger: ['Nachbarschaftsfeier {ort}', 'Wir stellen Tische auf die Fahrbahn.'],
      behoerde: ['Sicherheitskonzept {name}', 'Die Rettungswege sind freizuhalten.'],
      firma: ['Bühne und Ton {ort}', 'Wir bauen am Vortag auf.'],
      mail: ['Strom für die Bühne', 'wo ist der nächste Anschluss?'],
      kanzlei: ['{name}, Lärmschutzauflage', 'Die Auflage ist unverhältnismäßig.'],
      verein: ['Laternenumzug {name}', 'Rund hundert Kinder laufen mit.'],
    },
  },
  {
    einheit: '23.02',
    betreffe: ['Pachtvertrag {name}', 'Kleingarten {ort} {name}'],
    words: {
      buerger: ['Kündigung meiner Parzelle', 'Ich kann den Garten nicht mehr pflegen.'],
      behoerde: ['Bodenwerte {ort}', 'Der Richtwert beträgt vierzig Euro.'],
      firma: ['Vermessung {ort}', 'Der Grenztermin ist in zwei Wochen.'],
      mail: ['Laube zu groß?', 'die Laube hat 24 Quadratmeter.'],
      kanzlei: ['Räumung, {name}', 'Zur Räumung besteht keine Pflicht.'],
      verein: ['Wasseruhr, {name}', 'Der Zähler der Parzelle wurde getauscht.'],
    },
  },
];
