const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const WEEKDAYS = '日一二三四五六';
const MS_PER_DAY = 86_400_000;
/** 1970-01-01 was a Thursday. */
const FIRST_WEEKDAY = 4;

/** How many days a month (1 to 12) has; without a year February has 29. 0 for what is no month. */
export function daysIn(month: number, year?: number): number {
  if (month !== 2) return DAYS[month - 1] ?? 0;
  return year === undefined || isLeap(year) ? 29 : 28;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** 一 to 六 or 日: the day of the week of a date that is one. */
export function weekdayOf(year: number, month: number, day: number): string {
  const days = Date.UTC(year, month - 1, day) / MS_PER_DAY;
  return WEEKDAYS.charAt((((days + FIRST_WEEKDAY) % 7) + 7) % 7);
}
