import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { LedgerEntry } from '#shared/contract/cuts';
import { LedgerPage } from '../../../renderer/features/slow/ledger/LedgerPage';
import { parseRoute } from '../../../renderer/ui/routes';
import { fakeLink, show } from '../../helpers/fake-link';
import { yuan } from '../../helpers/trade';
import { ledgerEntry, ledgerOf } from './cut-answers';

const judged = { judgedOn: '2023-05-29', noise: yuan(1) } as const;
const held = ledgerEntry(1, 'Green tea', { ...judged, actual: yuan(2), inside: true });
const worse = ledgerEntry(2, 'Plum soda', {
  ...judged,
  actual: yuan(9),
  inside: false,
  takeBack: true,
});
const better = ledgerEntry(3, 'Malt drink', { ...judged, actual: yuan(-4), inside: false });
const waiting = ledgerEntry(4, 'Fig juice', { cutOn: '2023-06-05', judgeableOn: '2023-07-30' });

function open(entries: readonly LedgerEntry[]) {
  const link = fakeLink({
    'cuts.ledger': () => ledgerOf(entries),
    'cuts.undo': () => ({ skuId: 102 }),
  });
  show(link, <LedgerPage route={parseRoute('#/slow/ledger')} />);
  const undone = () =>
    link.calls.filter(({ method }) => method === 'cuts.undo').map(({ input }) => input);
  return { undone, user: userEvent.setup() };
}

const rowOf = (name: string) =>
  within(screen.getByRole('grid', { name: 'All cuts' }))
    .getByText(name)
    .closest('tr');

beforeEach(() => {
  window.location.hash = '';
});

describe('the ledger', () => {
  it('says what it is for while nothing was cut', async () => {
    const { user } = open([]);
    expect(await screen.findByText('No cut stands in the ledger yet')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'To the plans' }));
    expect(window.location.hash).toBe('#/slow/plans');
  });

  it('says when the first judgement will be there', async () => {
    open([waiting, ledgerEntry(5, 'Mint tea', { judgeableOn: '2023-07-02' })]);
    expect(
      await screen.findByText('The first judgement will be there after 2 Jul 2023'),
    ).toBeTruthy();
  });

  it('does not wait for what was taken back or cannot be judged', async () => {
    open([
      ledgerEntry(5, 'Mint tea', { undoneOn: '2023-04-20' }),
      ledgerEntry(6, 'Lime soda', { unjudged: 'costs' }),
    ]);
    expect(await screen.findByText('No cut has been judged')).toBeTruthy();
    expect(rowOf('Mint tea')?.textContent).toMatch(/taken back 20 Apr 2023/);
    expect(rowOf('Lime soda')?.textContent).toMatch(/not judged: The cost of too much/);
  });

  it('says how often the truth fell inside, and adds up predicted and actual', async () => {
    open([held, worse, better, waiting]);
    expect(await screen.findByText('1 of 3 judgements fell inside the 80 % interval')).toBeTruthy();
    expect(screen.getByText(/About 2\.4 were to be expected\. With so few/)).toBeTruthy();
    expect(
      screen.getByText(/Predicted ¥6\.00 a week, actual ¥7\.00 a week: \+¥1\.00/),
    ).toBeTruthy();
  });

  it('marks inside and outside by shape and word', async () => {
    open([held, worse, better, waiting]);
    await screen.findByRole('grid', { name: 'All cuts' });
    expect(rowOf('Green tea')?.textContent).toMatch(/● inside/);
    expect(rowOf('Plum soda')?.textContent).toMatch(/▲ lost more/);
    expect(rowOf('Malt drink')?.textContent).toMatch(/▽ lost less/);
    expect(rowOf('Fig juice')?.textContent).toMatch(/waits until 30 Jul 2023/);
  });

  it('has the picture as a table too, by what was predicted', async () => {
    const { user } = open([worse, held]);
    await user.click(await screen.findByRole('button', { name: 'Figures of the chart' }));
    const figure = within(screen.getByRole('figure', { name: /Loss a week/ }));
    const names = figure.getAllByRole('rowheader').map((cell) => cell.textContent);
    expect(names).toEqual(['Green tea', 'Plum soda']);
  });

  it('gives the reason for taking a cut back, and does it after a question', async () => {
    const { user, undone } = open([held, worse]);
    expect(
      await screen.findByText(/Drinks lost ¥9\.00 a week \(± ¥1\.00\) where at most ¥4\.00/),
    ).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Take back the cut of Plum soda' }));
    const question = within(await screen.findByRole('dialog'));
    expect(undone()).toEqual([]);
    await user.click(question.getByRole('button', { name: 'Take back' }));
    await waitFor(() => expect(undone()).toEqual([{ itemId: 2 }]));
  });

  it('does not ask for what was taken back already', async () => {
    open([held, { ...worse, undoneOn: '2023-06-01' }]);
    await screen.findByRole('grid', { name: 'All cuts' });
    expect(screen.queryByText('Better taken back')).toBeNull();
    expect(rowOf('Plum soda')?.textContent).toMatch(/lost more · taken back 1 Jun 2023/);
  });
});
