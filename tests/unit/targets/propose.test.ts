import { describe, expect, it } from 'vitest';
import { addDays, eachDay, weekday } from '#shared/domain/calendar/calendar';
import { type ProposeInput, proposeTargets, roundAsWritten } from '#shared/domain/targets/propose';

const LAST_DAY = '2023-08-31';
const SEPTEMBER = { from: '2023-09-01', to: '2023-09-30' };

function propose(part: Partial<ProposeInput>) {
  const [proposal] = proposeTargets({
    kpis: ['netSales'],
    period: 'month',
    range: SEPTEMBER,
    ambition: 0,
    lastDay: LAST_DAY,
    actual: () => null,
    over: () => null,
    ...part,
  });
  return proposal;
}

describe('a proposed target', () => {
  it('is the same weeks of the year before × how trade has moved since', () => {
    const proposal = propose({ actual: (_, date) => (date < '2023-01-01' ? 1_000 : 1_100) });
    expect(proposal?.value).toBe(33_000);
    expect(proposal?.reason).toMatchObject({
      method: 'yearAgo',
      base: 30_000,
      baseRange: { from: '2022-09-02', to: '2022-10-01' },
      daysMissing: 0,
      trendRange: { from: '2023-07-07', to: LAST_DAY },
      measured: null,
    });
  });

  it('puts what the manager wants on top', () => {
    const actual = () => 1_000;
    expect(propose({ actual, ambition: 0.05 })?.value).toBe(31_500);
  });

  it('fills days that are missing with their weekday, and says how many', () => {
    const proposal = propose({
      actual: (_, date) => (date === '2022-09-10' ? null : weekday(date) === 6 ? 2_000 : 1_000),
    });
    const expected = eachDay({ from: '2022-09-02', to: '2022-10-01' }).reduce(
      (sum, date) => sum + (weekday(date) === 6 ? 2_000 : 1_000),
      0,
    );
    expect(proposal?.reason).toMatchObject({ base: expected, daysMissing: 1 });
  });

  it('does not carry a trend of eight weeks further than it bears, and says what was measured', () => {
    const proposal = propose({ actual: (_, date) => (date < '2023-01-01' ? 1_000 : 3_000) });
    expect(proposal?.reason).toMatchObject({ trend: 1.4, measured: 3 });
  });

  it('takes the weekdays of the last eight weeks where there is no year behind', () => {
    const opened = addDays(LAST_DAY, -60);
    const proposal = propose({ actual: (_, date) => (date < opened ? null : 1_000) });
    expect(proposal).toMatchObject({ value: 30_000, reason: { method: 'recent' } });
  });

  it('proposes nothing where a weekday was never seen', () => {
    const proposal = propose({ actual: (_, date) => (weekday(date) === 7 ? null : 1_000) });
    expect(proposal).toMatchObject({ value: null, reason: null });
  });

  it('moves a rate as the rate has moved', () => {
    const proposal = propose({
      kpis: ['grossMargin'],
      over: (_, range) => (range.from < '2023-01-01' ? 0.3 : 0.33),
    });
    expect(proposal?.value).toBe(0.33);
  });

  it('looks two years back for a month that the year before does not reach yet', () => {
    const proposal = propose({
      range: { from: '2024-09-01', to: '2024-09-30' },
      actual: () => 1_000,
    });
    expect(proposal?.reason).toMatchObject({ baseRange: { from: '2022-09-04' } });
  });

  it.each([
    [123_456, false, 123_000],
    [9_876, false, 9_880],
    [0.32149, true, 0.321],
    [0, false, 0],
  ])('is written as a person would: %d', (value, isRatio, written) => {
    expect(roundAsWritten(value, isRatio)).toBe(written);
  });
});
