import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { UnclassifiedSku } from '#shared/contract/catalogue';
import { ClassifyPage } from '../../../renderer/features/data/classify/ClassifyPage';
import { fakeLink, show } from '../../helpers/fake-link';

const sku = (id: number, name: string): UnclassifiedSku => ({
  id,
  code: `10000${id}`,
  name,
  spec: '',
  barcode: null,
  netSales: 0,
  lastSoldOn: null,
  fileName: 'till.csv',
});

function open() {
  const link = fakeLink({
    'catalogue.unclassified': () =>
      ['Rice', 'Cola', 'Soap', 'Milk'].map((name, i) => sku(i + 1, name)),
    'catalogue.categories': () => [
      { id: 7, parentId: null, code: '07', name: 'Drinks', skus: 3 },
      { id: 8, parentId: 7, code: '0701', name: 'Tea', skus: 3 },
    ],
    'catalogue.classify': ({ skuIds }) => ({ categoryId: 8, moved: skuIds.length }),
  });
  show(link, <ClassifyPage />);
  const moves = () =>
    link.calls.filter(({ method }) => method === 'catalogue.classify').map(({ input }) => input);
  return { user: userEvent.setup(), moves };
}

describe('putting items into categories', () => {
  it('chooses a stretch from the keyboard and puts it into a category', async () => {
    const { user, moves } = open();
    const list = await screen.findByRole('listbox', { name: 'To be classified' });
    list.focus();
    await user.keyboard(' {ArrowDown}{ArrowDown}{Shift>} {/Shift}');
    await user.click(screen.getByRole('combobox', { name: 'Category' }));
    await user.click(await screen.findByTitle('Tea'));
    await user.click(screen.getByRole('button', { name: 'Put 3 items there' }));
    expect(moves()).toEqual([{ skuIds: [1, 2, 3], category: { is: 'existing', id: 8 } }]);
  });

  it('makes a new category on the way, and takes it back on a wish', async () => {
    const { user, moves } = open();
    await user.click(await screen.findByRole('option', { name: /Cola/ }));
    await user.click(screen.getByRole('combobox', { name: 'Category' }));
    await user.click(await screen.findByTitle('New category…'));
    await user.type(screen.getByRole('textbox', { name: 'Name of the new category' }), 'Soda');
    await user.click(screen.getByRole('button', { name: 'Put 1 item there' }));
    expect(await screen.findByText('1 item put into Soda.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(moves()).toEqual([
      { skuIds: [2], category: { is: 'new', name: 'Soda', parentId: null } },
      { skuIds: [2], category: { is: 'to_be_classified' } },
    ]);
  });

  it('chooses only what the search shows', async () => {
    const { user } = open();
    await user.type(await screen.findByRole('textbox', { name: 'Search' }), 'soap');
    await user.click(screen.getByRole('checkbox', { name: 'Choose the 1 shown' }));
    expect(screen.getByText('1 item chosen')).toBeTruthy();
  });
});
