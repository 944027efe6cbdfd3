import { describe, expect, it } from 'vitest';
import { rhythmOf } from '#shared/domain/demand/classes';
import { days } from './panels';

const missing = Number.NaN;

describe('class of demand', () => {
  it.each([
    ['sells daily in like quantities', days(60, (day) => 10 + (day % 3)), 'smooth'],
    ['sells daily, now and then ten times as much', days(60, (d) => (d % 10 ? 2 : 20)), 'erratic'],
    [
      'sells every third day in like quantities',
      days(60, (d) => (d % 3 === 2 ? 4 : 0)),
      'intermittent',
    ],
    [
      'sells every third day, one or nine',
      days(60, (d) => (d % 3 === 2 ? (d % 2 ? 1 : 9) : 0)),
      'lumpy',
    ],
    ['sold daily and then stopped', days(60, (day) => (day < 45 ? 5 : 0)), 'dying'],
    ['has never sold', days(60, () => 0), 'unsold'],
    ['has no known day', days(60, () => missing), 'unsold'],
  ])('of a SKU that %s', (_, units, expected) => {
    expect(rhythmOf(Float32Array.from(units)).demandClass).toBe(expected);
  });

  it('counts a day that is not known neither as a sale nor as a day without one', () => {
    const units = days(60, (day) => (day % 2 ? missing : 3));
    expect(rhythmOf(Float32Array.from(units))).toEqual({
      adi: 1,
      cv2: 0,
      silentDays: 0,
      demandClass: 'smooth',
    });
  });

  it('does not call a silence dying that the rhythm of the SKU explains', () => {
    const units = days(140, (day) => (day % 20 === 0 ? 1 : 0));
    expect(rhythmOf(Float32Array.from(units))).toMatchObject({
      silentDays: 19,
      demandClass: 'intermittent',
    });
  });

  it('looks at the last year only', () => {
    const units = days(728, (day) => (day < 364 ? (day % 5 ? 0 : 9) : 10));
    expect(rhythmOf(Float32Array.from(units)).demandClass).toBe('smooth');
  });
});
