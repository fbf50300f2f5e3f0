// @ts-check
// Virtual time as dates and times: milliseconds of UTC, and what a partner's clocks show then. The machine's clock is never read.

/** @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map();

/** @param {string} zone */
function formatOf(zone) {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-CA", { timeZone: zone, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit",
                                                hour: "2-digit", minute: "2-digit", second: "2-digit" });
    formats.set(zone, format);
  }
  return format;
}

/** "2026-01-05T01:28:17Z" @param {number} ms */
export const utcText = (ms) => new Date(ms).toISOString().replace(/\.\d+/, "");

/** What the clocks of a zone show. @param {number} ms @param {string} zone @returns {{ date: string, time: string }} CCYYMMDD and HHMM */
export function shownIn(ms, zone) {
  if (zone === "UTC") {
    const text = new Date(ms).toISOString();
    return { date: text.slice(0, 10).replace(/-/g, ""), time: text.slice(11, 13) + text.slice(14, 16) };
  }
  const parts = Object.fromEntries(formatOf(zone).formatToParts(new Date(ms)).map((each) => [each.type, each.value]));
  return { date: parts.year + parts.month + parts.day, time: parts.hour + parts.minute };
}

/** How far ahead of UTC a zone is. @param {number} ms @param {string} zone */
function offset(ms, zone) {
  const { date, time } = shownIn(ms, zone);
  const shown = Date.UTC(Number(date.slice(0, 4)), Number(date.slice(4, 6)) - 1, Number(date.slice(6)), Number(time.slice(0, 2)), Number(time.slice(2)));
  return shown - (ms - (((ms % 60_000) + 60_000) % 60_000));
}

/** When a day begins there. @param {string} day CCYYMMDD @param {string} zone */
export function startOfDay(day, zone) {
  const midnight = Date.UTC(Number(day.slice(0, 4)), Number(day.slice(4, 6)) - 1, Number(day.slice(6, 8)));
  const guess = midnight - offset(midnight, zone);
  return midnight - offset(guess, zone);
}

/** @param {string} day CCYYMMDD @param {number} count */
export function daysAfter(day, count) {
  const date = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(4, 6)) - 1, Number(day.slice(6, 8)) + count));
  return date.toISOString().slice(0, 10).replace(/-/g, "");
}

/** "2026-01-05" @param {string} day CCYYMMDD */
export const dashed = (day) => `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6, 8)}`;

/** CCYYMMDD, and a day that the calendar has. @param {string} day */
export const isDay = (day) => /^\d{8}$/.test(day) && daysAfter(day, 0) === day;
