/** Words of a sentence that ask somebody to do something in time. */
export const REQUEST =
  /(?<!\p{L})(?:bitte|bitten|erbitte|erbeten|gebeten|ersuch|zahl|überweis|begleich|gleichen\ssie|entricht|fällig|einzureich|einreich|reichen|nachreich|vorzuleg|vorleg|legen|vorlage|stellungnahme|äußer|erwider|klageerwider|antwort|rückmeld|mitteil|mitzuteil|teilen\ssie|melden|anmeld|abmeld|zurück|spätestens|abzugeb|abgabe|abgeben|gelegenheit|send|übersend|zusend|einsend|geben\ssie|erwart|forder|aufgeforder|nachricht|bescheid\sgeb|bericht|zusage|absage|eingeh|eingegangen\ssein|zahlungseingang|nachweis|bewerb|zustimm|widerspruch|einspruch|klage|rechtsmittel|rechtsbehelf|einwend|erledig|veranlass|erforderlich|u\.\s?a\.\s?w\.\s?g|reiche|berufung|revision|zulässig|anfecht|angefocht|ausgeübt|auszuüben|verweiger|geltend|zu\s(?!sehen|besicht|hören|haben|sein|besuchen|erreichen|finden|kaufen)\p{L}{2,20}en[.,]|(?:abgabe|rückgabe|rücksendung|erledigung)(?!\p{L}))|(?:zu|nach|ein|vor|bei|ab)zu\p{L}{3,20}|frist/iu;
/** A date just behind which stands what ends then. */
export const HELD =
  /^[^.;:]{0,25}(?<!\p{L})(?:gezahlt|gebunden|gültig|gewährt|bewilligt|beschäftigt|befristet|versichert|geöffnet|geschlossen|verlängert|beantragt|gesperrt|vermietet|statt(?!\p{L}))/iu;
/** What ends at a date without anybody having to act by then, just before "bis". */
export const VALIDITY =
  /(?:gültig|gilt|galt|gelten|galten|gemeldet|wohnhaft|befristet|bewilligt|läuft|laufen|lief|besteht|beurlaubt|geschlossen|gesperrt|geöffnet|beschäftigt|haltbar|frühestens|erteilt|aufbewahrung|liegt|liegen|dauert|verlängert|gebunden|zeitraum|laufzeit|leistungen|lieferungen)(?:\s\S{1,15}){0,2}\s?$/iu;
/** Whoever writes speaks of what he will do himself. */
export const PROMISE =
  /(?<!\p{L})(?:(?:wir|ich)\s(?:werden?|melden?|senden?|antworten?|prüfen?|kommen?|liefern?|erledigen?|erstatten?|informieren?|kümmern?)(?!\p{L})|(?:melden?|senden?|antworten?|prüfen?|liefern?|erledigen?|erstatten?|informieren?)\s(?:wir|ich)(?!\p{L})|sie\s(?:erhalten|bekommen)|erhalten\ssie\s(?:von|eine))/iu;
