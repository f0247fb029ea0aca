/** Dates, counts and sizes as people read them. */

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const NUMBER = new Intl.NumberFormat("en");

/** `1,234`. */
export function count(value: number): string {
  return NUMBER.format(value);
}

/** `1 quote`, `31 quotes`. The plural is made with an s unless given. */
export function counted(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}

/** An ISO 8601 date, as exact as it is: `2017`, `May 2017`, `3 May 2017`, `3 May 2017, 14:05`. */
export function partialDate(iso: string | null): string {
  if (iso === null) return "";
  const [, year = "", month, day, time] =
    /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d).*)?)?)?$/.exec(iso) ?? [];
  if (year === "") return iso;
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  const words = [day === undefined ? undefined : String(Number(day)), name, year];
  return words.filter((word) => word !== undefined).join(" ") + (time === undefined ? "" : `, ${time}`);
}

/** As a sentence begins. */
export function sentence(text: string): string {
  return text.charAt(0).toLocaleUpperCase("en") + text.slice(1);
}

/** From one date to another, what they share told once: `2–3 May 2017`, `30 Apr – 2 May 2017`. Times are left out. */
export function dateRange(first: string | null, last: string | null): string {
  const [from, to] = [first, last].map((iso) => partialDate(iso?.slice(0, 10) ?? null));
  if (!from || !to || from === to) return from || to || "";
  const [a, b] = [from.split(" "), to.split(" ")];
  if (a.length !== b.length || a.at(-1) !== b.at(-1)) return `${from} – ${to}`;
  if (a.length === 3 && a[1] === b[1]) return `${a[0] ?? ""}–${to}`;
  return `${a.slice(0, -1).join(" ")} – ${to}`;
}

/** The local day of a moment in milliseconds: `3 May 2017`. */
export function day(at: number): string {
  const date = new Date(at);
  return `${date.getDate()} ${MONTHS[date.getMonth()] ?? ""} ${date.getFullYear()}`;
}

/** The local day, in words when it is near `now`. */
export function nearDay(at: number, now: number): string {
  if (day(at) === day(now)) return "Today";
  const yesterday = new Date(now);
  yesterday.setDate(yesterday.getDate() - 1);
  return day(at) === day(yesterday.getTime()) ? "Yesterday" : day(at);
}

/** The local time of day: `14:05`. */
export function timeOfDay(at: number): string {
  const date = new Date(at);
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");
}

/** Bytes as `512 bytes`, `48 KB`, `1.4 MB`. */
export function bytes(size: number): string {
  if (size < 1000) return counted(size, "byte");
  const [value, unit] = size < 1_000_000 ? [size / 1000, "KB"] : [size / 1_000_000, "MB"];
  return `${value < 10 && unit === "MB" ? value.toFixed(1) : Math.round(value)} ${unit}`;
}
