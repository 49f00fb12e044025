import { findDates } from './dates.js';
import { PLACE } from './addressee-block.js';
import { isPlace } from './letter-date.js';
import { spreadApart } from './subject-text.js';

/** How a letter was sent or where it goes besides, what it is accompanied by, and how to reach whom. */
const HANDLING =
  /^\(?(?:vorab|per\s(?:e-?mail|fax|telefax|post|bote|einschreiben|empfangsbekenntnis|zustellung|be?a)|einschreiben|mit\szustellungsurkunde|gegen\sempfangsbekenntnis|zustellung|persönlich|vertraulich|eilt|eilsache|entwurf|kopie|durchschrift|nachrichtlich|im\shause?|via|nur\sper|sofort|anlagen?|anl\.|seite|blatt|bitte\s(?:stets|immer|bei)|stets\sangeben|bei\s(?:antwort|allen|rückfragen|jeder)|z\.?\s?h(?:d|d\.)?\.|c\/o|telefon|telefax|tel\.?|fax|mobil|e-?mail|internet|www\.|http|öffnungszeiten|sprechzeiten|bankverbindung|iban|bic|ust-?id|steuer-?n|hrb|geschäftsführer|inh\.|inhaber|ihre?\s(?:ansprech|sachbearb|bearb|kontakt)\p{L}{0,14}|deutschland|germany)(?!\p{L})/iu;
const STAMP = /^(?:post\s?eingang|eingegangen|eingang|eing\.|eingangsvermerk|empfangen)(?!\p{L})/iu;
const REACHED = /@|(?:^|\s)(?:www\.|tel\.|fax)\S*|https?:/iu;
/** A number with its name and nothing else: "Betriebsnummer 01234567", "Kunde: 4410". */
const NUMBERED =
  /^(?:\p{L}{1,30}[-\s]?(?:nr\.?|nummer|zeichen)|kunde|az\.?|gz\.?|zeichen)\s?:?\s?[\p{L}\d][\p{L}\d ./_-]{0,30}$/iu;
const DAY_BEFORE =
  /^(?:(?:[A-Z]{1,2}-)?(?:\d{4,5}\s)?\p{Lu}[\p{L}.() /-]{1,40},?\s?)?(?:den|d\.|datum:?)?\s?$|^\p{Lu}[\p{L}.() /-]{1,40},\sam\s$/u;
/** "Sonnbrück, im März 2026". */
const MONTH_LINE =
  /^(?:\p{Lu}[\p{L} -]{1,30},\s)?(?:im\s)?(?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)\s20\d\d$/iu;
const TIMED =
  /(?<!\p{L})vom\s?$|(?:termin|frist|sitzung|versammlung|schaden|unfall|bescheid|antrag|schreiben|rechnung|protokoll)/iu;

/** True for a line of a head that is no Betreff whatever it says: how it was sent, a stamp, a number, a place. */
export function isNoise(text: string): boolean {
  if (text.length < 3 || !/\p{L}{3}/u.test(spreadApart(text))) return true;
  if (HANDLING.test(text) || STAMP.test(text) || REACHED.test(text)) return true;
  return isNumbered(text) || isPlaceLine(text) || isDateLine(text) || isRole(text);
}

/** "- Der Verbandsvorsteher -": who speaks, between dashes. */
function isRole(text: string): boolean {
  return /^[-–—]\s?\p{L}[^-–—]{1,60}[-–—]$/u.test(text);
}

/** A reference and its name; not the number of a paper that is its title ("Rechnung Nr. 17"). */
function isNumbered(text: string): boolean {
  return (
    NUMBERED.test(text) &&
    /\d/.test(text) &&
    !/^(?:rechnung|angebot|honorarnote|gutschrift|auftrag|antrag|amtsblatt)\s/iu.test(text)
  );
}

function isPlaceLine(text: string): boolean {
  return (
    PLACE.test(text) &&
    (/^(?:[A-Z]{1,2}-)?\d{4,5}\s/.test(text) ||
      /[,·•|]\s?(?:[A-Z]{1,2}-)?\d{4,5}\s\p{Lu}/u.test(text))
  );
}

/** A day alone or beside its place. */
export function isDateLine(text: string): boolean {
  if (text.length > 70) return false;
  if (MONTH_LINE.test(text)) return true;
  const [date] = findDates(text);
  if (!date || !/^[\s.,]*$/.test(text.slice(date.end))) return false;
  const before = text.slice(0, date.start);
  return (DAY_BEFORE.test(before) || isPlace(before)) && !TIMED.test(before);
}
