import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AppStatus } from '#shared/contract/app';
import { QisanError } from '#shared/domain/errors';
import { CandidatesPage } from '../../../renderer/features/slow/candidates/CandidatesPage';
import { useRoute } from '../../../renderer/ui/routes';
import { type FakeAnswers, fakeLink, show } from '../../helpers/fake-link';
import { movers, rice, status, yuan } from './answers';

const app: AppStatus = {
  version: '',
  dataDir: '',
  store: null,
  demo: false,
  firstDate: '2023-01-01',
  lastDate: '2023-06-30',
  today: '2023-07-01',
  unseenNotices: 0,
};

function Room() {
  return <CandidatesPage route={useRoute()} />;
}

function open(answers: FakeAnswers = {}) {
  const link = fakeLink({
    'app.status': () => app,
    'slowMovers.status': () => status,
    'slowMovers.list': () => movers,
    'slowMovers.health': () => [
      { week: '2023-06-19', activeSkuRate: 0.8, slowShare: 0.1, daysOfInventory: 31 },
      { week: '2023-06-26', activeSkuRate: 0.82, slowShare: 0.08, daysOfInventory: null },
    ],
    'slowMovers.protect': ({ skuIds }) => ({
      changed: skuIds.length,
      before: skuIds.map((skuId) => ({ skuId, reason: skuId === 1 ? 'Old' : null, until: null })),
    }),
    'cuts.propose': () => ({ planId: 7 }),
    ...answers,
  });
  show(link, <Room />);
  return link;
}

const names = () =>
  within(screen.getByRole('grid'))
    .getAllByRole('rowheader')
    .map((cell) => cell.textContent);

const row = (name: RegExp) => screen.findByRole('row', { name });

async function choose(name: RegExp) {
  const box = (await row(name)).querySelector('[data-pick]');
  if (box === null) throw new Error('no box to choose the row by');
  await userEvent.click(box);
}

/** Without the spaces that keep a number and its unit on one line. */
const textOf = (element: HTMLElement) => element.textContent.replaceAll('\u00a0', ' ');

beforeEach(() => {
  window.location.hash = '#/slow';
});

describe('the candidates', () => {
  it('are what the table begins with; the others are a click away', async () => {
    open();
    await screen.findByRole('grid', { name: 'Candidates' });
    expect(names()).toEqual(['Kettle', 'Vase']);
    await userEvent.click(screen.getByRole('button', { name: /^Protected/ }));
    expect(await screen.findByRole('grid', { name: 'Protected' })).toBeTruthy();
    expect(names()).toEqual(['Lantern']);
    expect(screen.getByText('Seasonal, By hand')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: /^All items/ }));
    await waitFor(() => expect(names()).toHaveLength(4));
  });

  it('are counted by class, with the stock that is at stake', async () => {
    open();
    const dead = await screen.findByRole('button', { name: /^Dead/ });
    expect(textOf(dead)).toBe('Dead1¥500.00 in stock');
    expect(screen.getByRole('button', { name: /^Candidates 2/ }).textContent).toContain('¥560.00');
  });

  it('say what leaving gains, with its interval, and what changed since last week', async () => {
    open();
    const kettle = await row(/Kettle/);
    expect(kettle.textContent).toContain('4.00 (2.00 to 6.00)');
    expect(kettle.textContent).toContain('Worse than last week: was Slow');
    expect((await row(/Vase/)).textContent).toContain('New this week');
    expect((await row(/Vase/)).textContent).toContain('1.00 (−0.50 to 3.00)');
  });

  it('go into a plan, by the way out that loses least', async () => {
    const link = open();
    await choose(/Kettle/);
    await choose(/Vase/);
    await userEvent.click(screen.getByRole('button', { name: 'Make a plan…' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('2 items with ¥560.00 in stock');
    const name = within(dialog).getByLabelText('Name of the plan');
    await userEvent.clear(name);
    await userEvent.type(name, 'July{Enter}');
    await waitFor(() => expect(window.location.hash).toBe('#/slow/plans/7'));
    expect(link.calls.find(({ method }) => method === 'cuts.propose')?.input).toEqual({
      title: 'July',
      items: [{ skuId: 1 }, { skuId: 2 }],
    });
  });

  it('that a plan has already are left out of a new one', async () => {
    open({ 'slowMovers.list': () => movers.map((mover) => ({ ...mover, planId: 3 })) });
    await choose(/Kettle/);
    await userEvent.click(screen.getByRole('button', { name: 'Make a plan…' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('1 is in an open plan already');
    const make = within(dialog).getByRole('button', { name: 'Make the plan' });
    expect(make.hasAttribute('disabled')).toBe(true);
  });

  it('are protected with a reason, which can be taken back', async () => {
    const link = open();
    await choose(/Kettle/);
    await choose(/Vase/);
    await userEvent.click(screen.getByRole('button', { name: 'Protect…' }));
    const dialog = await screen.findByRole('dialog');
    const protect = within(dialog).getByRole('button', { name: 'Protect' });
    await userEvent.click(protect);
    expect(await within(dialog).findByText(/Say why/)).toBeTruthy();
    await userEvent.type(within(dialog).getByLabelText('Reason'), 'Promised');
    await userEvent.click(protect);
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    const said = () =>
      link.calls.flatMap(({ method, input }) => (method === 'slowMovers.protect' ? [input] : []));
    await waitFor(() =>
      expect(said()).toEqual([
        { skuIds: [1, 2], reason: 'Promised', until: null },
        { skuIds: [1], reason: 'Old', until: null },
        { skuIds: [2], reason: null, until: null },
      ]),
    );
  });
});

describe('what the list cannot know', () => {
  it('is said where it matters, with the way to mend it', async () => {
    open({
      'slowMovers.status': () => ({
        ...status,
        classes: status.classes.map((one) => ({ ...one, stockValue: null })),
        knows: { stock: false, costs: true, tickets: false },
        negativeStock: 3,
        neverSold: 2,
      }),
    });
    const limits = await screen.findByRole('list', { name: 'What it cannot know' });
    const said = within(limits).getAllByRole('button');
    expect(said.map(({ textContent }) => textContent)).toEqual([
      'no stock data',
      'no ticket data',
      '3 items below zero',
      '2 never sold',
    ]);
    const [stock] = said;
    if (stock !== undefined) await userEvent.click(stock);
    const mend = await screen.findByRole('link', { name: 'Import stock' });
    expect(mend.getAttribute('href')).toContain('#/data/import');
    expect(screen.queryByRole('columnheader', { name: /Stock value/ })).toBeNull();
  });
});

describe('the room without candidates', () => {
  it('sends to the import where nothing was sold yet', async () => {
    open({
      'app.status': () => ({ ...app, firstDate: null, lastDate: null }),
      'slowMovers.status': () => ({ ...status, asOf: null, computedAt: null }),
    });
    expect(await screen.findByText('No sales yet')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Import sales' })).toBeTruthy();
  });

  it('says how many days are missing', async () => {
    open({
      'slowMovers.status': () => ({ ...status, asOf: null, computedAt: null }),
      'slowMovers.refresh': () => {
        throw new QisanError('not_enough_data', { have: 12, want: 28 });
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Find slow movers' }));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('12 days of sales; 28 are needed');
  });

  it('says that there is nothing to prune, and leads to what is protected', async () => {
    open({
      'slowMovers.list': () => [rice],
      'slowMovers.status': () => ({ ...status, classes: [], carried: 1 }),
    });
    expect(await screen.findByText(/Nothing to prune: each of the 1 items/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Show protected items' })).toBeTruthy();
  });

  it('shows the work while it is computed again, and stops when told to', async () => {
    let stopped = false;
    open({
      'slowMovers.status': () => ({ ...status, outdated: true }),
      'slowMovers.refresh': (_, { signal }) =>
        new Promise((_resolve, reject) => {
          signal?.addEventListener('abort', () => {
            stopped = true;
            reject(new QisanError('cancelled'));
          });
        }),
    });
    expect(await screen.findByText('The data have changed since')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Compute again' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Cancel' }));
    expect(stopped).toBe(true);
    expect(await screen.findByRole('button', { name: 'Compute again' })).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('the targets of the store', () => {
  it('stand beside the counts, and week by week behind them', async () => {
    open();
    const strip = await screen.findByRole('button', { name: 'Show the targets over time' });
    expect(textOf(strip)).toContain('82.0 %');
    expect(textOf(strip)).toContain('31 days');
    await userEvent.click(strip);
    const heading = await screen.findByRole('heading', { name: /^Slow share/ });
    expect(textOf(heading)).toBe('Slow share: 8.0 % in the week of 26 Jun, −2.0 pt against 19 Jun');
  });
});

describe('amounts', () => {
  it('never stand as minus nothing', async () => {
    const nothing = { ...rice, class: 'dead', value: { point: 0, low: 0, high: yuan(1) } } as const;
    open({ 'slowMovers.list': () => [nothing] });
    expect((await row(/Rice/)).textContent).toContain('0.00 (−1.00 to 0.00)');
  });
});
