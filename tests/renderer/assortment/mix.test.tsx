import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { MixScope, RolesStatus, SkuRole } from '#shared/contract/roles';
import { bases } from '#shared/domain/mix/basis';
import { positionOf } from '#shared/domain/mix/position';
import { MixPage } from '../../../renderer/features/assortment/mix/MixPage';
import { useRoute } from '../../../renderer/ui/routes';
import { type FakeAnswers, fakeLink, show } from '../../helpers/fake-link';

const status: RolesStatus = {
  asOf: '2023-06-30',
  computedAt: Date.UTC(2023, 6, 1, 2),
  outdated: false,
  salesDays: 91,
  neededDays: 28,
  skus: 3,
  byHand: 1,
  byDefault: 1,
  withoutRole: 0,
  marginKnown: true,
};

function scope(change: Partial<MixScope>, staple: number | null): MixScope {
  return {
    scope: 'category',
    id: 1,
    name: '',
    depth: 0,
    target: 0.7,
    tolerance: 0.02,
    bases: bases.map((basis) => ({
      basis,
      amounts: staple === null ? null : { staple, specialty: 100 - staple, withoutRole: 0 },
      stapleShare: staple === null ? null : staple / 100,
      position: positionOf(staple === null ? null : staple / 100, 0.7, 0.02),
    })),
    ...change,
  };
}

const mix = [
  scope({ scope: 'store', id: 0, name: 'Shop' }, 74),
  scope({ id: 1, name: 'Vegetables' }, 60),
  scope({ scope: 'scene', id: 1, name: 'Breakfast' }, 70),
];

const spinach: SkuRole = {
  skuId: 1,
  code: 'v1',
  name: 'Spinach',
  categoryId: 1,
  category: 'Vegetables',
  role: 'staple',
  by: 'computed',
  computed: 'staple',
  computedBy: 'computed',
  inStockDays: 91,
  sellingDays: 90,
  frequency: 90 / 91,
  penetration: null,
  margin: 0.27,
  frequencyRank: 0.83,
  marginRank: 0.22,
};
const perilla: SkuRole = {
  ...spinach,
  skuId: 2,
  code: 'v2',
  name: 'Perilla',
  role: 'specialty',
  by: 'hand',
  computed: 'staple',
  computedBy: 'default',
  inStockDays: 12,
  sellingDays: 3,
  margin: null,
  frequencyRank: null,
  marginRank: null,
};

function Room() {
  return <MixPage route={useRoute()} />;
}

function open(answers: FakeAnswers = {}) {
  const link = fakeLink({
    'roles.status': () => status,
    'roles.mix': () => mix,
    'roles.history': () => [
      { week: '2023-06-12', stapleShare: null },
      { week: '2023-06-19', stapleShare: 0.72 },
      { week: '2023-06-26', stapleShare: 0.65 },
    ],
    'roles.list': () => [spinach, perilla],
    ...answers,
  });
  show(link, <Room />);
  return link;
}

/** Without the spaces that keep a number and its unit on one line. */
const textOf = (element: HTMLElement) => element.textContent.replaceAll('\u00a0', ' ');

const toRoles = () => {
  window.location.hash = '#/assortment?view=roles';
};

beforeEach(() => {
  window.location.hash = '#/assortment';
});

describe('the mix', () => {
  it('says the finding of the shop, and of which day it is', async () => {
    open();
    expect(
      await screen.findByText('74.0 % staples by facings: 4.0 points above target'),
    ).toBeTruthy();
    expect(screen.getByText(/Roles as of 30 Jun 2023/)).toBeTruthy();
  });

  it('measures on the basis that is chosen', async () => {
    open();
    await userEvent.click(await screen.findByRole('button', { name: 'Sales' }));
    expect(screen.getByText('74.0 % staples by sales: 4.0 points above target')).toBeTruthy();
  });

  it('shows the weeks of the part that is clicked, and says where it stands', async () => {
    const link = open();
    await userEvent.click(await screen.findByText('Vegetables'));
    const history = await screen.findByRole('region', { name: 'Vegetables · Facings' });
    expect(
      await within(history).findByText('Week of 26 Jun: 65.0 % staples, 5.0 points below target'),
    ).toBeTruthy();
    expect(link.calls.at(-1)).toEqual({
      method: 'roles.history',
      input: { scope: 'category', id: 1, basis: 'facings' },
    });
  });

  it('starts with the SKUs where no facings are known, and says what is missing', async () => {
    const unknown = mix.map((one) => ({
      ...one,
      bases: one.bases.map((amount) =>
        amount.basis === 'facings'
          ? { ...amount, amounts: null, stapleShare: null, position: 'unknown' as const }
          : amount,
      ),
    }));
    open({ 'roles.mix': () => unknown });
    expect(await screen.findByText(/74.0 % staples by number of SKUs/)).toBeTruthy();
    expect(screen.getByText('Not known: no SKU has facings.')).toBeTruthy();
  });

  it.each([
    ['no sales', { salesDays: 0 }, 'There are no sales yet'],
    ['too few', { salesDays: 12 }, 'Not enough sales yet: 12 of 28 days'],
    ['not computed', {}, 'Roles have not been computed yet'],
  ])('before the first computation, %s: says what to do', async (_, change, words) => {
    open({ 'roles.status': () => ({ ...status, asOf: null, computedAt: null, ...change }) });
    expect(await screen.findByText(words)).toBeTruthy();
  });

  it('says that roles are only defaults without costs', async () => {
    open({ 'roles.status': () => ({ ...status, marginKnown: false }) });
    expect(await screen.findByText(/No costs are known/)).toBeTruthy();
  });

  it('computes again when asked', async () => {
    const link = open({ 'roles.refresh': () => status });
    await userEvent.click(await screen.findByRole('button', { name: 'Compute again' }));
    await waitFor(() => expect(link.calls.map(({ method }) => method)).toContain('roles.refresh'));
  });
});

describe('roles', () => {
  it('explains a role in words with its numbers', async () => {
    toRoles();
    open();
    await userEvent.click(await screen.findByText('Spinach'));
    const drawer = await screen.findByRole('dialog');
    expect(textOf(drawer)).toContain(
      'A staple, because its margin does not lead its frequency by more than 15 points (−61.0 pt).',
    );
    expect(textOf(drawer)).toContain(
      'In stock on 91 days of the last 13 weeks, sold on 90 of them',
    );
    expect(textOf(drawer)).toContain(
      'Gross margin 27.0 %: more than 22 % of the SKUs in Vegetables.',
    );
  });

  it('says of a decision by hand what the figures would say, and why', async () => {
    toRoles();
    open();
    await userEvent.click(await screen.findByText('Perilla'));
    const drawer = await screen.findByRole('dialog');
    expect(textOf(drawer)).toContain('Decided by hand. The figures say: Staple.');
    expect(textOf(drawer)).toContain('By default: with fewer than 28 days in stock');
  });

  it('decides several at once, and takes it back to what each was', async () => {
    toRoles();
    const link = open({ 'roles.set': ({ skuIds }) => ({ changed: skuIds.length }) });
    await userEvent.click(await screen.findByText('Spinach'));
    await userEvent.keyboard('{Escape}');
    const table = screen.getByRole('grid', { name: 'Roles of the SKUs' });
    table.focus();
    await userEvent.keyboard('{Control>}a{/Control}');
    await userEvent.click(screen.getByRole('button', { name: 'Make staple' }));
    expect(await screen.findByText('2 SKUs are staples now')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    const sets = () => link.calls.filter(({ method }) => method === 'roles.set');
    await waitFor(() => expect(sets()).toHaveLength(3));
    expect(sets().map(({ input }) => input)).toEqual([
      { skuIds: [1, 2], role: 'staple' },
      { skuIds: [2], role: 'specialty' },
      { skuIds: [1], role: null },
    ]);
  });
});
