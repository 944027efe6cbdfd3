import { describe, expect, it } from 'vitest';
import { demandOfDay, hourProfile, inStockShare } from '#shared/domain/demand/censored';
import { days } from './panels';

const morningsAndEvenings = days(24, (hour) => (hour === 9 ? 3 : hour === 18 ? 1 : 0));
const from18 = days(24, (hour) => hour).reduce((mask, h) => (h >= 18 ? mask | (1 << h) : mask), 0);

describe('a day that was partly out of stock', () => {
  const profile = hourProfile([
    { sold: morningsAndEvenings, out: 0 },
    { sold: morningsAndEvenings.map((units, hour) => (hour < 18 ? units : 0)), out: from18 },
  ]);

  it('is compared with the hours of stocked days', () => {
    expect(profile?.[9]).toBeCloseTo(0.75, 12);
    expect(profile?.[18]).toBeCloseTo(0.25, 12);
  });

  it.each([
    ['all day in stock', 0, 4, 4],
    ['sold out before the evening', from18, 3, 4],
  ])(
    '%s: its demand is what was sold ÷ the share of demand that was in stock',
    (_, out, sold, expected) => {
      if (profile === null) throw new Error('no profile');
      expect(demandOfDay(sold, inStockShare(profile, out))).toBeCloseTo(expected, 12);
    },
  );

  it('is not known when most of its demand fell on empty hours', () => {
    if (profile === null) throw new Error('no profile');
    const fromNoonBack = (1 << 12) - 1;
    expect(demandOfDay(1, inStockShare(profile, fromNoonBack))).toBeNaN();
  });

  it('has no profile where nothing was sold in any stocked hour', () => {
    expect(hourProfile([{ sold: morningsAndEvenings, out: (1 << 24) - 1 }])).toBeNull();
  });
});
