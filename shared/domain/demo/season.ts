import { type BusinessDate, weekday } from '#shared/domain/calendar/calendar';
import type { Random } from '../random';
import type { Season } from './range/types';

export type Weather = 'sunny' | 'cloudy' | 'rain' | 'storm';

/** Customers by weekday, Monday first, against the mean. */
const weekdayFactors = [0.9, 0.92, 0.94, 0.97, 1.06, 1.2, 1.12] as const;
const weatherFactors: Readonly<Record<Weather, number>> = {
  sunny: 1.02,
  cloudy: 1,
  rain: 0.93,
  storm: 0.8,
};
/** Growth of the number of customers per day. */
const TREND = 0.0007;

/** Expected customers of a day against the mean, before weather and chance. */
export function plannedTraffic(date: BusinessDate, dayIndex: number): number {
  return (weekdayFactors[weekday(date) - 1] ?? 1) * (1 + TREND * dayIndex);
}

export function weatherTraffic(weather: Weather): number {
  return weatherFactors[weather];
}

/** Tomorrow's weather from today's: it tends to stay, except for a storm. */
export function nextWeather(today: Weather, random: Random): Weather {
  if (random.chance(today === 'storm' ? 0.1 : 0.4)) return today;
  const usual = ['sunny', 'sunny', 'sunny', 'cloudy', 'cloudy', 'cloudy', 'rain', 'rain'] as const;
  return random.chance(0.06) ? 'storm' : random.pick(usual);
}

/** Demand for seasonal goods on a day, as a multiple of the usual. */
export function seasonFactor(season: Season | undefined, date: BusinessDate): number {
  if (season === undefined) return 1;
  const month = Number(date.slice(5, 7)) + (Number(date.slice(8, 10)) - 1) / 31;
  const apart = Math.abs(month - season.peak);
  const distance = Math.min(apart, 12 - apart);
  if (distance >= season.width) return season.low;
  const nearness = 0.5 + 0.5 * Math.cos((Math.PI * distance) / season.width);
  return season.low + (season.high - season.low) * nearness;
}
