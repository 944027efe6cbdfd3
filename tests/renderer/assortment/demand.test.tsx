import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { DemandStatus, ForecastScore, SkuDemand } from '#shared/contract/demand';
import type { Accuracy } from '#shared/domain/demand/accuracy';
import { QisanError } from '#shared/domain/errors';
import { DemandPage } from '../../../renderer/features/assortment/demand/DemandPage';
import { useRoute } from '../../../renderer/ui/routes';
import { SkuDemandView } from '../../../renderer/ui/sku-demand/SkuDemandView';
import { type FakeAnswers, fakeLink, show } from '../../helpers/fake-link';

const accuracy = (wape: number): Accuracy => ({
  wrmsse: wape * 2,
  wape,
  sumWape: wape / 2,
  bias: -0.02,
  coverage: 0.78,
  forecasts: 800,
});

const score: ForecastScore = {
  measuredAt: 0,
  from: '2023-05-06',
  to: '2023-06-30',
  horizon: 7,
  origins: 8,
  skus: 2_000,
  ofSkus: 5_120,
  ours: accuracy(0.31),
  naive: accuracy(0.52),
  seasonalNaive: accuracy(0.47),
  smoothing: { ...accuracy(0.4), coverage: null },
};

const status: DemandStatus = {
  asOf: '2023-06-30',
  computedAt: 0,
  outdated: false,
  forecasts: 188,
  estimates: 4,
  returning: 42,
  byClass: { smooth: 9, lumpy: 25 },
  score: null,
};

const never: DemandStatus = { ...status, asOf: null, computedAt: null, outdated: true };

const broccoli: SkuDemand = {
  skuId: 7,
  source: 'forecast',
  demandClass: 'smooth',
  method: 'ses',
  week: { point: 103.5, low: 40, high: 171 },
  factors: [0.9, 0.9, 0.9, 0.9, 1, 1.3, 1.1],
  knownDays: 720,
  outDays: 3,
  promotedDays: 5,
  past: [
    { date: '2023-06-29', units: 12 },
    { date: '2023-06-30', units: null },
  ],
  attributes: {},
};

function Room() {
  return <DemandPage route={useRoute()} />;
}

function open(answers: FakeAnswers) {
  const link = fakeLink({
    'demand.status': () => status,
    'demand.transfers': () => [
      {
        categoryId: 1,
        name: 'Leaves',
        tau: 0.3,
        low: 0.1,
        high: 0.5,
        source: 'measured',
        missedUnits: 90,
      },
      { categoryId: 2, name: 'Roots', tau: 0, low: 0, high: 0, source: 'default', missedUnits: 0 },
    ],
    ...answers,
  });
  show(link, <Room />);
  return link;
}

beforeEach(() => {
  window.location.hash = '#/assortment/demand';
});

describe('the room of demand', () => {
  it('says what to do while nothing is forecast, and why it cannot be yet', async () => {
    open({
      'demand.status': () => never,
      'demand.refresh': () => {
        throw new QisanError('not_enough_data', { have: 12, want: 28 });
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Compute forecasts' }));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('12 days so far; 28 are needed');
  });

  it('says how many are forecast and how, by kind of demand', async () => {
    open({ 'demand.status': () => ({ ...status, outdated: true }) });
    expect(await screen.findByText(/188 from own sales, 4 estimated, 42 returning/)).toBeTruthy();
    expect(screen.getByText('The data have changed since')).toBeTruthy();
    const steady = screen.getByText('Steady').closest('li');
    expect(steady?.textContent).toBe('9 Steady');
  });

  it('measures how good it is, and says so in a sentence', async () => {
    let measured = false;
    const link = open({
      'demand.status': () => ({ ...status, score: measured ? score : null }),
      'demand.score': () => {
        measured = true;
        return score;
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Measure' }));
    link.changed(['demand']);
    const finding = await screen.findByText(
      /8 past forecasts of 7 days our error was 31\s?% a day/,
    );
    expect(finding.textContent).toContain('9.0 points less');
    expect(finding.textContent).toContain('One smoothing for all');
    const coverage = screen.getByText(/80 % of the ranges should hold what was sold; 78/);
    expect(coverage.textContent).toContain('Drawn at random from 5,120 SKUs');
  });

  it('can be told to stop measuring', async () => {
    let stopped = false;
    open({
      'demand.score': (_, { signal }) =>
        new Promise((_resolve, reject) => {
          signal?.addEventListener('abort', () => {
            stopped = true;
            reject(new QisanError('cancelled'));
          });
        }),
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Measure' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Cancel' }));
    expect(stopped).toBe(true);
    expect(await screen.findByRole('button', { name: 'Measure' })).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('tells of each category what moves over and how that is known', async () => {
    open({});
    const table = await screen.findByRole('grid', { name: 'What customers buy instead' });
    expect(within(table).getByText('Measured here')).toBeTruthy();
    expect(within(table).getByText(/10\s?% – 50\s?%/)).toBeTruthy();
    expect(within(table).getByText('Only item here')).toBeTruthy();
  });
});

describe('the demand of one SKU', () => {
  it('is told with its range, its kind, and the days that say nothing', async () => {
    show(fakeLink({ 'demand.sku': () => broccoli }), <SkuDemandView skuId={7} />);
    expect(await screen.findByText('104')).toBeTruthy();
    expect(screen.getByText('40 – 171 in 8 of 10 cases')).toBeTruthy();
    expect(screen.getByText('Steady')).toBeTruthy();
    expect(screen.getByText('Smoothed level')).toBeTruthy();
    expect(screen.getByText('Days out of stock').parentElement?.textContent).toMatch(/3$/);
    expect(screen.getByRole('figure', { name: /Sold a day/ })).toBeTruthy();
  });

  it('is marked an estimate where it was never sold, with what made it', async () => {
    const estimate: SkuDemand = {
      ...broccoli,
      source: 'estimate',
      demandClass: null,
      method: null,
      past: [],
      attributes: { brand: 1.25 },
    };
    show(fakeLink({ 'demand.sku': () => estimate }), <SkuDemandView skuId={7} />);
    expect(await screen.findByText('Estimate: not sold here yet')).toBeTruthy();
    expect(screen.getByText('Brand').parentElement?.textContent).toContain('× 1.25');
    expect(screen.getByText('It has not been sold here yet.')).toBeTruthy();
    expect(screen.queryByText('Days out of stock')).toBeNull();
  });

  it('says so where nothing is known', async () => {
    const answers: FakeAnswers = {
      'demand.sku': () => {
        throw new QisanError('not_found');
      },
    };
    show(fakeLink(answers), <SkuDemandView skuId={7} />);
    expect(await screen.findByText('Nothing is known of this item')).toBeTruthy();
  });
});
