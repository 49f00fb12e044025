export {
  AkteiError,
  describeError,
  type ErrorData,
  type ErrorDefinition,
} from './errors/aktei-error.js';
export { errorCode } from './errors/error-code.js';
export { canonicalJson } from './hashing/canonical-json.js';
export { hmacSha256Hex, sha256Hex } from './hashing/hashing.js';
export { isUuid, newId } from './system/ids.js';
export {
  addDays,
  addMonths,
  addWorkingDays,
  dayFrom,
  dayOf,
  easterSunday,
  GERMAN_ZONE,
  germanMoment,
  germanMomentExact,
  zoneOfMachine,
  holidaysInNrw,
  isCalendarDay,
  isTimeZone,
  isWorkingDay,
  legalCalendar,
  nextWorkingDay,
  partsOf,
  previousWorkingDay,
  startOfDay,
  toCalendarDay,
  weekdayOf,
  yearOf,
  type CalendarDay,
  type LegalHolidays,
  type Weekday,
  type WorkCalendar,
} from './calendar/index.js';
export { cutText, flawOfText, type TextFlaw } from './texts/storable-text.js';
export { currentTime } from './system/clock.js';
export { Lane } from './system/lane.js';
export { plainSigns } from './text/plain-signs.js';
