import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { RejectView } from '#shared/contract/imports';
import { RejectTable } from '../../../renderer/features/data/rejects/RejectTable';
import { type FakeAnswers, fakeLink, show } from '../../helpers/fake-link';

const reject = (id: number, row: number, qty: string): RejectView => ({
  id,
  batchId: 12,
  fileName: 'till.csv',
  row,
  reason: 'bad_number',
  params: { field: 'qty', text: qty },
  cells: ['2024-03-01', '0012', qty],
  qty: null,
  amount: null,
  state: 'open',
});

function open(answers: FakeAnswers = {}) {
  let rows = [reject(1, 8, 'abc'), reject(2, 9, 'x')];
  const link = fakeLink({
    'imports.rejects': ({ state }) => ({
      total: state === 'open' ? rows.length : 0,
      headers: ['Day', 'Code', 'Qty'],
      reasons: [{ reason: 'bad_number', rows: rows.length }],
      rows: state === 'open' ? rows : [],
    }),
    'imports.recipes': () => [],
    'imports.correct': ({ rows: corrected }) => {
      rows = rows.filter(({ id }) => !corrected.some((row) => row.id === id));
      return { batch: null, stillRejected: [] };
    },
    'imports.dismissRejects': ({ ids }) => ({ dismissed: ids.length }),
    ...answers,
  });
  show(link, <RejectTable batchId={12} />);
  return {
    link,
    user: userEvent.setup(),
    inputs: (method: string) =>
      link.calls.filter((call) => call.method === method).map(({ input }) => input),
  };
}

describe('correcting rows that could not be booked', () => {
  it('says in words why each row was refused', async () => {
    open();
    expect(await screen.findByText('Quantity: “abc” is not a number.')).toBeTruthy();
  });

  it('books the rows that were typed in, with their cells as corrected', async () => {
    const { user, inputs, link } = open();
    const cell = await screen.findByRole('textbox', { name: 'Qty, row 8' });
    await user.clear(cell);
    await user.type(cell, '1.5');
    await user.click(screen.getByRole('button', { name: 'Book 1 row' }));
    expect(inputs('imports.correct')).toEqual([
      { batchId: 12, rows: [{ id: 1, cells: ['2024-03-01', '0012', '1.5'] }] },
    ]);
    link.changed(['imports']);
    await waitFor(() => expect(screen.queryByText(/“abc”/)).toBeNull());
  });

  it('keeps a row chosen when its correction was not enough', async () => {
    const { user } = open({
      'imports.correct': () => ({
        batch: null,
        stillRejected: [{ id: 1, reason: 'bad_number', params: { field: 'qty', text: 'abcd' } }],
      }),
    });
    await user.type(await screen.findByRole('textbox', { name: 'Qty, row 8' }), 'd');
    await user.click(screen.getByRole('button', { name: 'Book 1 row' }));
    expect(await screen.findByText('Booked: 0. Still not right: 1.')).toBeTruthy();
    expect(screen.getByRole('checkbox', { name: 'Choose row 8' })).toHaveProperty('checked', true);
  });

  it('dismisses all rows shown at once', async () => {
    const { user, inputs } = open();
    await user.click(await screen.findByRole('checkbox', { name: 'Choose all rows shown' }));
    await user.click(screen.getByRole('button', { name: 'Dismiss 2 rows' }));
    expect(inputs('imports.dismissRejects')).toEqual([{ ids: [1, 2] }]);
  });

  it('shows corrected rows without a way to change them', async () => {
    const { user } = open();
    const table = await screen.findByRole('table');
    expect(within(table).getAllByRole('textbox')).toHaveLength(6);
    await user.click(screen.getByText('Corrected'));
    expect(await screen.findByText('Nothing is left to correct.')).toBeTruthy();
  });
});
