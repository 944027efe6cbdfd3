import type { Random } from '../random';
import type { Mission } from './range/types';

export const OPENS_HOUR = 7;
export const CLOSES_HOUR = 22;
/** Customers of a usual day, all channels. */
export const DAILY_TICKETS = 315;

/** Share of the day's customers by hour from opening: breakfast, lunch and the way home. */
const workdayHours = [7, 9, 6, 5, 7, 8, 5, 4, 4, 6, 11, 13, 9, 6, 3] as const;
const weekendHours = [3, 5, 7, 9, 9, 7, 5, 5, 7, 9, 11, 10, 7, 5, 3] as const;

type Mix = readonly (readonly [Mission, number])[];
const morning: Mix = [
  ['breakfast', 0.68],
  ['dinner', 0.14],
  ['home', 0.08],
  ['leisure', 0.1],
];
const forenoon: Mix = [
  ['dinner', 0.36],
  ['home', 0.26],
  ['leisure', 0.2],
  ['lunch', 0.18],
];
const noon: Mix = [
  ['lunch', 0.56],
  ['leisure', 0.2],
  ['dinner', 0.14],
  ['home', 0.1],
];
const afternoon: Mix = [
  ['leisure', 0.5],
  ['home', 0.3],
  ['dinner', 0.2],
];
const evening: Mix = [
  ['dinner', 0.58],
  ['home', 0.2],
  ['leisure', 0.22],
];
const night: Mix = [
  ['leisure', 0.62],
  ['home', 0.24],
  ['dinner', 0.14],
];

/** Why people come in at an hour of the clock. */
export function missionMix(hour: number): Mix {
  if (hour < 10) return morning;
  if (hour < 11) return forenoon;
  if (hour < 14) return noon;
  if (hour < 16) return afternoon;
  return hour < 20 ? evening : night;
}

type HourShares = readonly (readonly [hour: number, share: number])[];
const workdayShares = toShares(workdayHours);
const weekendShares = toShares(weekendHours);

/** Share of a day's customers by hour of the clock; sums to 1. */
export function hourShares(weekend: boolean): HourShares {
  return weekend ? weekendShares : workdayShares;
}

export function drawMission(hour: number, random: Random): Mission {
  return drawFrom(missionMix(hour), random);
}

/** The hours of a day's customers, each drawn by the profile. */
export function drawHour(weekend: boolean, random: Random): number {
  return drawFrom(hourShares(weekend), random);
}

/** Expected share of each mission over a whole day. */
export function missionShares(weekend: boolean): Map<Mission, number> {
  const shares = new Map<Mission, number>();
  for (const [hour, share] of hourShares(weekend)) {
    for (const [mission, part] of missionMix(hour)) {
      shares.set(mission, (shares.get(mission) ?? 0) + share * part);
    }
  }
  return shares;
}

function toShares(hours: readonly number[]): HourShares {
  const total = hours.reduce((sum, part) => sum + part, 0);
  return hours.map((part, index) => [OPENS_HOUR + index, part / total] as const);
}

function drawFrom<Value>(mix: readonly (readonly [Value, number])[], random: Random): Value {
  let rest = random.next();
  for (const [value, part] of mix) {
    rest -= part;
    if (rest < 0) return value;
  }
  const last = mix.at(-1);
  if (last === undefined) throw new RangeError('nothing to draw from');
  return last[0];
}
