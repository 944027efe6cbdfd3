import { describe, expect, it } from 'vitest';
import { demandOfDay, inStockShare } from '#shared/domain/demand/censored';
import { shopRhythm } from '#shared/domain/demand/shop-rhythm';
import { days } from './panels';

const morningsAndEvenings = days(24, (hour) => (hour === 9 ? 3 : hour === 18 ? 1 : 0));
const from18 = days(24, (hour) => hour).reduce((mask, h) => (h >= 18 ? mask | (1 << h) : mask), 0);

describe('a day that was partly out of stock', () => {
  const morning = (1 << 12) - 1;
  const rhythm = shopRhythm([
    [
      { sold: morningsAndEvenings, out: 0 },
      { sold: morningsAndEvenings.map((units, hour) => (hour < 18 ? 2 * units : 0)), out: from18 },
    ],
  ]);
  if (rhythm === null) throw new Error('no rhythm');

  it('is compared with the hours of stocked days, a busy day that sold out being no quiet one', () => {
    expect(rhythm.profile[9]).toBeCloseTo(0.75, 3);
    expect(rhythm.profile[18]).toBeCloseTo(0.25, 3);
    expect((rhythm.trade[1] ?? 0) / (rhythm.trade[0] ?? 1)).toBeCloseTo(2, 2);
  });

  it.each([
    ['all day in stock', 0, 4, 4],
    ['sold out before the evening', from18, 3, 4],
  ])(
    '%s: its demand is what was sold ÷ the share of demand that was in stock',
    (_, out, sold, expected) => {
      expect(demandOfDay(sold, inStockShare(rhythm.profile, out))).toBeCloseTo(expected, 2);
    },
  );

  it('is not known when most of its demand fell on empty hours', () => {
    expect(demandOfDay(1, inStockShare(rhythm.profile, morning))).toBeNaN();
  });

  it('has no rhythm to be compared with where nothing was sold in any stocked hour', () => {
    expect(shopRhythm([[{ sold: morningsAndEvenings, out: (1 << 24) - 1 }]])).toBeNull();
  });
});
