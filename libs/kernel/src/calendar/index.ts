export {
  addDays,
  addMonths,
  dayFrom,
  isCalendarDay,
  partsOf,
  toCalendarDay,
  weekdayOf,
  type CalendarDay,
  type Weekday,
} from './calendar-day.js';
export { germanMoment, germanMomentExact, zoneOfMachine } from './german-moment.js';
export { easterSunday, holidaysInNrw, type LegalHolidays } from './holidays-nrw.js';
export {
  addWorkingDays,
  isWorkingDay,
  legalCalendar,
  nextWorkingDay,
  previousWorkingDay,
  type WorkCalendar,
} from './working-days.js';
export { dayOf, GERMAN_ZONE, isTimeZone, startOfDay, yearOf } from './day-and-year.js';
