import { describe, expect, it } from 'vitest';
import {
  evidenceOf,
  gmroi,
  sellThrough,
  stockAgeDays,
  weeksOfSupply,
} from '#shared/domain/pruning/evidence';
import { NOTHING_SOLD } from '#shared/domain/pruning/facts';
import { xyzOf } from '#shared/domain/pruning/xyz';
import { aPast, aSilentPast, asOf, yuan } from './pasts';

describe('evidence of a SKU', () => {
  it('sell-through: 13 sold of 5 in stock and 20 received', () => {
    expect(sellThrough(aPast())).toBeCloseTo(13 / 25, 12);
  });

  it('weeks of supply: 12 in stock at one a week', () => {
    expect(weeksOfSupply(aPast())).toBeCloseTo(12, 12);
    expect(weeksOfSupply(aSilentPast())).toBeNull();
  });

  it('GMROI: 52 yuan in 13 weeks are 208 a year on a mean stock of 8.5 pieces at 6 yuan', () => {
    expect(gmroi(aPast())).toBeCloseTo(208 / 51, 10);
    expect(gmroi(aPast({ cost: null }))).toBeNull();
  });

  it('stock age counts from the oldest receipt', () => {
    expect(stockAgeDays(aPast(), asOf)).toBe(60);
  });

  it('says nothing that the data do not say', () => {
    const known = evidenceOf(aPast({ stock: null }), asOf, 'C');
    expect(known).toMatchObject({
      sellThrough: null,
      weeksOfSupply: null,
      gmroi: null,
      stockQty: null,
      stockValue: null,
      stockAgeDays: null,
      expiryRisk: null,
      daysSinceSale: 3,
    });
  });

  it('a stock below zero is shown as it is and is worth nothing', () => {
    const stock = { qty: -3000, openingQty: 0, receivedQty: 0, oldestOn: null };
    expect(evidenceOf(aPast({ stock }), asOf, 'C')).toMatchObject({
      stockQty: -3000,
      stockValue: 0,
      weeksOfSupply: null,
      sellThrough: null,
      stockAgeDays: null,
    });
  });

  it('a SKU that never sold has no days since its last sale', () => {
    const past = aPast({ firstSale: null, lastSale: null, weeks8: NOTHING_SOLD });
    expect(evidenceOf(past, asOf, 'C')).toMatchObject({ daysSinceSale: null, tickets: null });
  });

  it('stock is worth its cost', () => {
    expect(evidenceOf(aPast(), asOf, 'B').stockValue).toBe(yuan(72));
  });
});

describe('XYZ', () => {
  it.each([
    ['steady', 10, 24, 'X'],
    ['wavering', 10, 26, 'Y'],
    ['irregular', 10, 100, 'Z'],
  ])('%s demand', (_, mean, variance, expected) => {
    expect(xyzOf({ weeks: 52, mean, variance })).toBe(expected);
  });

  it('is not told from a few weeks or from nothing sold', () => {
    expect(xyzOf({ weeks: 7, mean: 10, variance: 1 })).toBeNull();
    expect(xyzOf({ weeks: 52, mean: 0, variance: 0 })).toBeNull();
    expect(xyzOf(null)).toBeNull();
  });
});
