import type { Random } from './random.js';

const FIRST =
  'Anna Bernd Carla Dieter Elke Frank Gisela Heiko Inga Jens Karin Lars Maren Nils Olga Petra Ralf Silke Torben Uwe Vera Wiebke Yusuf Zeynep Marko Jelena Hanne Sönke'.split(
    ' ',
  );
const LAST =
  'Petersen Hansen Jansen Müller Schmidt Krüger Weiß Şahin Petrović Lornsen Feddersen Iwersen Carstens Rickmers Brodersen Nissen Thomsen Clausen Kowalski Yılmaz Schröder Vogt Böttcher Hagemann Lüders Paulsen Ewers Detlefsen Kruse Wendt Harder Matthiesen Asmussen Boysen Christiansen Dethlefs Ehlers Friedrichsen Grotkop Henningsen Jessen Ketelsen Lassen Momsen Outzen Rathje Sievers Tams Volquardsen Wulff'.split(
    ' ',
  );
const STREETS =
  'Breite Straße|Lindenallee|Kornmarkt|Am Kirchhof|Wallstraße|Hafenstraße|Alte Bremer Straße|Mühlenweg|Rosenstraße|Friedhofsweg|Norderstraße|Schulgang|Eschenkoppel|Bahnhofstraße|Zur Eider|Markt|Gartenweg|Deichstraße|Fischergasse|Marienplatz|Apfelredder|Birkenhof|Schleiblick|Königsberg|Ostertor'.split(
    '|',
  );
const TRADES =
  'Elektro|Bauunternehmen|Malerbetrieb|Tiefbau|Gerüstbau|Tischlerei|Ingenieurbüro|Gaststättenbetriebe|Gartenbau|Vermessungsbüro'.split(
    '|',
  );
const OFFICES =
  'Kreis Angeln|Landesamt für Umwelt|Polizeiinspektion Flensburg|Finanzamt Nordangeln|Deutsche Rentenversicherung Nord|Jobcenter Angeln|Feuerwehr des Kreises|Landesbetrieb Straßenbau|Wasserverband Elde|Agentur für Arbeit Flensburg'.split(
    '|',
  );
const FIRMS =
  'Dr. Krogh & Partner Rechtsanwälte|Rechtsanwälte Boje und Sohn|Anwaltskanzlei Thießen|Notar Dr. Lornsen|Kanzlei Wulf'.split(
    '|',
  );
const CLUBS =
  'TSV Grün-Weiß Anger e. V.|Heimatbund Schlei e. V.|Tierhilfe Nord e. V.|Schützengilde von 1604 e. V.|Elternverein Regenbogen e. V.|Kleingärtner Süd e. V.'.split(
    '|',
  );

export interface Party {
  readonly name: string;
  readonly address: string;
  readonly place: string;
  readonly mail: string;
  readonly iban: string | null;
}

export function addressOf(random: Random): string {
  const no = 1 + random.below(90);
  const tail = random.chance(0.1) ? `–${no + 2}` : random.chance(0.1) ? ' a' : '';
  return `${random.pick(STREETS)} ${no}${tail}`;
}

export function citizen(random: Random): Party {
  const [first, last] = [random.pick(FIRST), random.pick(LAST)];
  const name = `${first} ${last}`;
  return party(
    random,
    name,
    `${plain(first)}.${plain(last)}@${random.pick(['web.de', 'gmx.de', 't-online.de'])}`,
  );
}

/** An office, firm or club; the pool is small, so each has many matters. */
export function organisation(random: Random, kind: 'office' | 'trade' | 'firm' | 'club'): Party {
  const name = {
    office: () => random.pick(OFFICES),
    trade: () => `${random.pick(TRADES)} ${random.pick(LAST)} GmbH`,
    firm: () => random.pick(FIRMS),
    club: () => random.pick(CLUBS),
  }[kind]();
  return party(random, name, `post@${plain(name).slice(0, 20)}.example`);
}

function party(random: Random, name: string, mail: string): Party {
  return { name, address: addressOf(random), place: '24937 Flensburg', mail, iban: null };
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^a-zA-Z]/g, '')
    .toLowerCase();
}
