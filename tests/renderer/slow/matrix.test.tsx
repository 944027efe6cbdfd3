import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { MatrixCell } from '#shared/contract/slow-movers';
import { MatrixPage } from '../../../renderer/features/slow/matrix/MatrixPage';
import { useRoute } from '../../../renderer/ui/routes';
import { type FakeAnswers, fakeLink, show } from '../../helpers/fake-link';
import { movers, status, yuan } from './answers';

const cells: readonly MatrixCell[] = [
  { abc: 'A', xyz: 'X', skus: 1, grossProfit: yuan(900), stockValue: yuan(500) },
  { abc: 'C', xyz: 'Z', skus: 2, grossProfit: yuan(100), stockValue: yuan(1_000) },
  { abc: 'C', xyz: 'none', skus: 1, grossProfit: yuan(-5), stockValue: yuan(60) },
];

function Room() {
  return <MatrixPage route={useRoute()} />;
}

function open(answers: FakeAnswers = {}) {
  const link = fakeLink({
    'slowMovers.status': () => status,
    'slowMovers.list': () => movers,
    'slowMovers.matrix': () => cells,
    ...answers,
  });
  show(link, <Room />);
  return link;
}

const field = (name: RegExp) => screen.findByRole('button', { name });

/** How dark a field is. */
const shade = async (name: RegExp) => (await field(name)).style.getPropertyValue('--weight');

beforeEach(() => {
  window.location.hash = '#/slow/matrix';
});

describe('the ABC × XYZ picture', () => {
  it('has twelve fields with their number of items, their value, and what to do with them', async () => {
    open();
    const prune = await field(/^CZ:/);
    expect(prune.getAttribute('aria-label')?.replaceAll('\u00a0', ' ')).toBe(
      'CZ: 2 items, ¥1,000, 64 %. Prune first',
    );
    expect((await field(/^AX:/)).getAttribute('aria-label')).toContain('Protect supply');
    const table = screen.getByRole('table', { name: 'ABC × XYZ' });
    expect(within(table).getAllByRole('button')).toHaveLength(12);
  });

  it('is darkest where most of the measure lies, and says so in a sentence', async () => {
    open();
    expect(await shade(/^CZ:/)).toBe('46%');
    expect(screen.getByText(/68\s% of the stock value lies in 3 C items/)).toBeTruthy();
    await userEvent.click(screen.getByText('Gross profit'));
    await waitFor(async () => expect(await shade(/^AX:/)).toBe('46%'));
    expect(screen.getByText(/1 A item makes 90\s% of the gross profit/)).toBeTruthy();
  });

  it('is walked by the arrow keys, and a field opens the list of its items', async () => {
    open();
    (await field(/^CZ:/)).focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^C–:/);
    await userEvent.keyboard('{ArrowRight}{Enter}');
    const list = await screen.findByRole('grid', { name: 'C–: Prune first' });
    const names = within(list).getAllByRole('rowheader');
    expect(names.map(({ textContent }) => textContent)).toEqual(['Vase']);
    expect(window.location.hash).toBe('#/slow/matrix?cell=Cnone');
  });

  it('shades by gross profit alone where no stock is known', async () => {
    open({ 'slowMovers.matrix': () => cells.map((cell) => ({ ...cell, stockValue: null })) });
    expect(await shade(/^AX:/)).toBe('46%');
  });
});
