import { expect, it } from 'vitest';
import { weekdayFactors } from '#shared/domain/demand/weekday-factors';
import { days, panelOf } from './panels';

const shape = [0.8, 0.8, 0.8, 0.8, 1.1, 1.5, 1.2];

it('weekday factors are read from sales around the same week, whatever the level does', () => {
  const growing = days(350, (day) => (10 + day / 20) * (shape[day % 7] ?? 1));
  const factors = weekdayFactors(panelOf([growing]));
  for (const [day, factor] of shape.entries()) expect(factors[day]).toBeCloseTo(factor, 1);
});

it('a SKU that hardly sells takes the rhythm of its group', () => {
  const steady = days(350, (day) => 20 * (shape[day % 7] ?? 1));
  // Its only sales were on Tuesdays, by chance.
  const rare = days(350, (day) => (day % 70 === 1 ? 1 : 0));
  const factors = weekdayFactors(panelOf([steady, steady, steady, rare]));
  const tuesday = factors[3 * 7 + 1] ?? 0;
  const saturday = factors[3 * 7 + 5] ?? 0;
  expect(saturday).toBeGreaterThan(tuesday);
});

it('a bulk order does not make its weekday', () => {
  const steady = days(350, (day) => 20 + (day % 2));
  const bulk = days(350, (day) => (day === 100 ? 5_000 : 1));
  const factors = weekdayFactors(panelOf([...days(20, () => steady), bulk]));
  for (let day = 0; day < 7; day++) expect(factors[day]).toBeGreaterThan(0.9);
  for (let day = 0; day < 7; day++) expect(factors[day]).toBeLessThan(1.1);
});

it('a weekday on which the shop is closed has the factor of the shop, 1', () => {
  const noSundays = days(350, (day) => (day % 7 === 6 ? Number.NaN : 5));
  expect(weekdayFactors(panelOf([noSundays]))[6]).toBe(1);
});
