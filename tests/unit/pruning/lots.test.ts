import { describe, expect, it } from 'vitest';
import { expiryRisk, lotRisks, SURE_ENOUGH } from '#shared/domain/pruning/lots';
import { openRandom } from '#shared/domain/random';
import { aPast, asOf, yuan } from './pasts';

const poisson = (weeklyRate: number, ...lots: readonly [expiresOn: string, pieces: number][]) =>
  aPast({
    weeklyRate,
    weekly: { weeks: 52, mean: weeklyRate, variance: weeklyRate },
    lots: lots.map(([expiresOn, pieces]) => ({ expiresOn, qty: pieces * 1000 })),
  });

describe('selling before the date', () => {
  it('is the chance that demand until then covers the lot', () => {
    const [risk] = lotRisks(poisson(1, ['2026-07-14', 1]), asOf);
    expect(risk?.sellsInTime).toBeCloseTo(1 - Math.exp(-2), 10);
    expect(risk?.markdownTo).toBeNull();
  });

  it('earliest expiry first: a later lot waits for the earlier one', () => {
    const risks = lotRisks(poisson(7, ['2026-07-10', 8], ['2026-07-05', 4]), asOf);
    expect(risks.map(({ expiresOn }) => expiresOn)).toEqual(['2026-07-05', '2026-07-10']);
    const [alone] = lotRisks(poisson(7, ['2026-07-10', 8]), asOf);
    expect(risks[1]?.sellsInTime).toBeLessThan(alone?.sellsInTime ?? 0);
  });

  it('a lot that is thrown away on its date no longer stands in the way', () => {
    const risks = lotRisks(poisson(7, ['2026-07-01', 500], ['2026-08-30', 10]), asOf);
    expect(risks[0]?.sellsInTime).toBeLessThan(0.001);
    expect(risks[1]?.sellsInTime).toBeGreaterThan(0.999);
  });

  it('proposes the cheapest step that brings it to 80 %', () => {
    const [risk] = lotRisks(poisson(7, ['2026-07-10', 14]), asOf);
    expect(risk?.sellsInTime).toBeLessThan(SURE_ENOUGH);
    expect(risk?.markdownTo).toBe(yuan(7));
    const [hopeless] = lotRisks(poisson(7, ['2026-07-10', 400]), asOf);
    expect(hopeless?.markdownTo).toBeNull();
    const [unpriced] = lotRisks({ ...poisson(7, ['2026-07-10', 14]), price: null }, asOf);
    expect(unpriced?.markdownTo).toBeNull();
  });

  it('what has expired already will not sell', () => {
    const past = poisson(7, ['2026-06-29', 3]);
    expect(lotRisks(past, asOf)).toEqual([
      { expiresOn: '2026-06-29', qty: 3000, sellsInTime: 0, markdownTo: null },
    ]);
    expect(expiryRisk(past, asOf)).toBe(1);
  });

  it('is never surer than what comes of playing it through', () => {
    const random = openRandom(11, 'lots');
    const past = poisson(7, ['2026-07-05', 6], ['2026-07-12', 6], ['2026-07-14', 4]);
    const days = [5, 12, 14];
    const soldOut = [0, 0, 0];
    const games = 20_000;
    for (let game = 0; game < games; game++) {
      const left = [6, 6, 4];
      for (let day = 1; day <= 14; day++) {
        for (let buyer = random.poisson(1); buyer > 0; buyer--) {
          const lot = left.findIndex((pieces, k) => pieces > 0 && day <= (days[k] ?? 0));
          if (lot !== -1) left[lot] = (left[lot] ?? 0) - 1;
        }
      }
      left.forEach((pieces, k) => {
        if (pieces === 0) soldOut[k] = (soldOut[k] ?? 0) + 1;
      });
    }
    for (const [k, { sellsInTime }] of lotRisks(past, asOf).entries()) {
      const played = (soldOut[k] ?? 0) / games;
      expect(sellsInTime).toBeLessThan(played + 0.015);
      expect(sellsInTime).toBeGreaterThan(played - 0.12);
    }
  });

  it('expiry risk is the share of the lots that will not sell; null without lots', () => {
    expect(expiryRisk(poisson(7), asOf)).toBeNull();
    expect(expiryRisk(poisson(7, ['2026-12-31', 5]), asOf)).toBeCloseTo(0, 6);
    const half = expiryRisk(poisson(7, ['2026-07-10', 20]), asOf);
    expect(half).toBeCloseTo(0.5, 1);
    expect(expiryRisk({ ...poisson(7, ['2026-07-10', 20]), weighed: true }, asOf)).toBeCloseTo(
      half ?? 0,
      1,
    );
  });
});
