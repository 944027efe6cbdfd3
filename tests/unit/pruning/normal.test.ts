import { expect, it } from 'vitest';
import { normalDeviate } from '#shared/domain/statistics/normal';

it.each([
  [0.5, 0],
  [0.9, 1.2815515655],
  [0.975, 1.9599639845],
  [0.001, -3.0902323062],
  [1 - 1e-6, 4.7534243088],
])('a share of %d of the normal distribution lies below %d', (share, deviate) => {
  expect(normalDeviate(share)).toBeCloseTo(deviate, 7);
});
