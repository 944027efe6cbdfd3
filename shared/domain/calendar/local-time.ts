import { zoneOffset } from './calendar';

/** An instant by the clock on a zone's wall, as `2023-06-15 20:42`: sorts, and Excel reads it. */
export function localDateTime(instant: number, timeZone: string): string {
  const wall = new Date(instant + zoneOffset(timeZone, instant)).toISOString();
  return `${wall.slice(0, 10)} ${wall.slice(11, 16)}`;
}
