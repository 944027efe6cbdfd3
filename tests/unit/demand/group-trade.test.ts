import { describe, expect, it } from 'vitest';
import { groupTrade } from '#shared/domain/demand/group-trade';
import { days } from './panels';

const WEEKDAY = Uint8Array.from(days(28, (day) => day % 7));
const OPEN = new Uint8Array(28).fill(1);
const FACTORS = [1, 1, 1, 1, 1, 1.5, 0.5];

describe('the trade of a day as a group feels it', () => {
  it('is the weekday of the group × how busy the rest of the shop was for that weekday', () => {
    const others = Float64Array.from(
      days(28, (day) => (day === 8 ? 200 : day % 7 === 6 ? 30 : 100)),
    );
    const trade = groupTrade(WEEKDAY, FACTORS, others, OPEN);
    // Four Tuesdays of 100, 200, 100, 100.
    expect(trade[8]).toBeCloseTo(200 / 125, 10);
    expect(trade[1]).toBeCloseTo(100 / 125, 10);
    expect(trade[6]).toBeCloseTo(0.5, 10);
  });

  it('is the weekday alone where there is no rest of the shop', () => {
    expect([...groupTrade(WEEKDAY, FACTORS, new Float64Array(28), OPEN)].slice(0, 7)).toEqual(
      FACTORS,
    );
  });

  it('is none on closed days', () => {
    const open = OPEN.slice();
    open[3] = 0;
    expect(groupTrade(WEEKDAY, FACTORS, new Float64Array(28).fill(1), open)[3]).toBe(0);
  });
});
