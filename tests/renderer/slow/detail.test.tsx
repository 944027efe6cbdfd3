import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { QisanError } from '#shared/domain/errors';
import { MoverDrawer } from '../../../renderer/features/slow/detail/MoverDrawer';
import { parseRoute } from '../../../renderer/ui/routes';
import { type FakeAnswers, fakeLink, show } from '../../helpers/fake-link';
import { kettleDetail, lanternDetail, movers } from './answers';

function open(skuId: number, answers: FakeAnswers = {}) {
  const link = fakeLink({
    'slowMovers.get': (input) => (input.skuId === 1 ? kettleDetail : lanternDetail),
    'slowMovers.list': () => movers,
    'slowMovers.linkSuccessor': () => ({ changed: true }),
    'cuts.propose': () => ({ planId: 7 }),
    ...answers,
  });
  show(link, <MoverDrawer skuId={skuId} asOf="2023-06-30" onClose={() => undefined} />);
  return link;
}

const part = (name: string | RegExp) => screen.findByRole('region', { name });

/** Without the spaces that keep a number and its unit on one line. */
const textOf = (element: HTMLElement) => element.textContent.replaceAll('\u00a0', ' ');

describe('one candidate', () => {
  it('is decided in a few sentences with their numbers', async () => {
    open(1);
    const decision = await screen.findByText(/Leaving gains ¥4.00 a week/);
    expect(decision.textContent).toBe(
      'Leaving gains ¥4.00 a week (+¥2.00 to +¥6.00 in 8 of 10 cases). Last sold 120 days ago. ' +
        '12 left, worth ¥500.00. Least is lost by: Return to supplier; brings back ¥450.00.',
    );
  });

  it('becomes an action that remembers which SKU it is about', async () => {
    open(1);
    const link = await screen.findByRole('link', { name: 'Make an action' });
    const { params } = parseRoute(link.getAttribute('href') ?? '');
    expect(Object.fromEntries(params)).toMatchObject({ id: 'new', source: 'slow', ref: '1' });
  });

  it('shows what goes and what becomes free', async () => {
    open(1);
    const leaving = await part(/What leaving costs/);
    const figures = within(leaving)
      .getAllByRole('row')
      .map((row) => row.lastElementChild?.textContent);
    expect(figures).toEqual(['−¥1.00', '−¥0.50', '+¥3.50', '+¥2.00', '+¥4.00']);
  });

  it('has its ways out with steps and floor price; a way that is chosen goes into the plan', async () => {
    const link = open(1);
    const exits = await part(/Ways out/);
    expect(exits.textContent).toContain('brings back ¥300.00 · loses ¥200.00');
    expect(exits.textContent).toContain('not below ¥25.00');
    expect(within(exits).getByText('17 Jul 2023')).toBeTruthy();
    await userEvent.click(within(exits).getByRole('button', { name: /Markdown/ }));
    await screen.findByLabelText('Name of the plan');
    await userEvent.click(screen.getByRole('button', { name: 'Make the plan' }));
    await waitFor(() => expect(window.location.hash).toBe('#/slow/plans/7'));
    const said = link.calls.find(({ method }) => method === 'cuts.propose')?.input;
    expect(said).toMatchObject({ items: [{ skuId: 1, exit: 'markdown' }] });
  });

  it('says of each lot whether it sells in time, and from which price on', async () => {
    open(1);
    const lots = await part(/Will it sell/);
    const rows = within(lots).getAllByRole('row').map(textOf);
    expect(rows[1]).toContain('⚠ 35 %¥19.90');
    expect(rows[2]).toContain('95 %not needed');
  });

  it('says what the judgement could not look at', async () => {
    open(1);
    expect((await part('What it cannot know')).textContent).toContain('Costs are not known.');
  });

  it('names what would take its place, estimates as such', async () => {
    open(1);
    const place = await part('What would take its place');
    expect(textOf(place)).toContain('TeapotEstimate¥12.00 a week');
  });
});

describe('one that is protected', () => {
  it('says by what, with the proof of each rule', async () => {
    open(3);
    expect(await screen.findByText(/^Protected: Seasonal and By hand\./)).toBeTruthy();
    const why = await part('What protects it');
    expect(within(why).getAllByText(/Last sold 3 days ago/)).toHaveLength(2);
    expect(why.textContent).toMatch(/holds until 30 Sept? 2023/);
    expect(screen.getByRole('button', { name: 'Give decision back' })).toBeTruthy();
  });

  it('can be unlinked from the item whose history it goes on with', async () => {
    const link = open(3);
    const history = await part(/Relaunch/);
    expect(within(history).getByRole('link', { name: 'Old lantern' })).toBeTruthy();
    await userEvent.click(within(history).getByRole('button', { name: 'Unlink' }));
    await waitFor(() =>
      expect(link.calls.find(({ method }) => method === 'slowMovers.linkSuccessor')?.input).toEqual(
        { skuId: 3, successorOf: null },
      ),
    );
  });
});

it('says where an item is no longer in the list', async () => {
  open(5, {
    'slowMovers.get': () => {
      throw new QisanError('not_found');
    },
  });
  expect(await screen.findByText(/no longer in the list/)).toBeTruthy();
});
