import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { ListedSku, SkuDetail, SkuList } from '#shared/contract/skus';
import type { Columns } from '#shared/domain/columns';
import { QisanError } from '#shared/domain/errors';
import { SkusPage } from '../../../renderer/features/assortment/skus/SkusPage';
import { useRoute } from '../../../renderer/ui/routes';
import { type FakeAnswers, fakeLink, show } from '../../helpers/fake-link';

const sku = (id: number, name: string, said: Partial<ListedSku> = {}): ListedSku => ({
  id,
  code: `10${id}`,
  name,
  spec: '',
  unit: '',
  search: name.toLowerCase(),
  barcodes: '',
  categoryId: 2,
  supplierId: null,
  brand: '',
  status: 'active',
  role: null,
  roleBy: null,
  facings: null,
  minFacings: null,
  maxFacings: null,
  widthCm: null,
  mustKeep: false,
  weighed: false,
  pack: null,
  shelfLifeDays: null,
  introducedOn: null,
  trialUntil: null,
  price: null,
  cost: null,
  weekQty: 0,
  weekSales: 0,
  lastSoldOn: null,
  sceneIds: [],
  ...said,
});

const rows = [
  sku(1, '云南生菜', { search: '云南生菜 ynsc yunnanshengcai 101 690', supplierId: 1 }),
  sku(2, 'Milk', { role: 'staple', roleBy: 'hand' }),
  sku(3, 'Cola', { categoryId: 3 }),
  sku(4, 'Kiwi', { status: 'candidate', categoryId: 9 }),
];

function columnsOf(some: readonly ListedSku[]): Columns<ListedSku> {
  const [first = sku(0, '')] = some;
  const fields = Object.keys(first) as (keyof ListedSku)[];
  return Object.fromEntries(
    fields.map((field) => [field, some.map((row) => row[field])]),
  ) as unknown as Columns<ListedSku>;
}

const list: SkuList = {
  today: '2024-01-02',
  categories: [
    { id: 1, parentId: null, code: 'f', name: 'Fresh', path: 'Fresh', toBeClassified: false },
    {
      id: 2,
      parentId: 1,
      code: 'g',
      name: 'Greens',
      path: 'Fresh / Greens',
      toBeClassified: false,
    },
    { id: 3, parentId: null, code: 'd', name: 'Drinks', path: 'Drinks', toBeClassified: false },
    {
      id: 9,
      parentId: null,
      code: 'w',
      name: '待分类 To be classified',
      path: '',
      toBeClassified: true,
    },
  ],
  suppliers: [{ id: 1, name: 'Farm' }],
  scenes: [{ id: 1, name: 'Lunch' }],
  skus: columnsOf(rows),
};

const detail: SkuDetail = {
  ...sku(2, 'Milk'),
  barcodes: ['691'],
  delistedOn: null,
  lossRate: 0.025,
  maxFacings: 4,
  prices: [{ from: '2023-01-01', amount: 35_000, fileName: null }],
  costs: [],
  plans: [],
};

function open(answers: FakeAnswers = {}) {
  window.location.hash = '#/assortment/skus';
  const link = fakeLink({
    'skus.list': () => list,
    'skus.get': () => detail,
    'skus.save': ({ id }) => ({
      id: id ?? 5,
      changes: [{ id: id ?? 5, before: { facings: null }, after: { facings: 3 } }],
    }),
    'skus.bulk': ({ skuIds }) => ({
      changes: skuIds.map((id) => ({
        id,
        before: { status: 'active' },
        after: { status: 'delisted' },
      })),
    }),
    'skus.restore': ({ changes }) => ({ restored: changes.length }),
    ...answers,
  });
  function Place() {
    return <SkusPage route={useRoute()} />;
  }
  show(link, <Place />);
  const inputs = (method: string) =>
    link.calls.filter((one) => one.method === method).map(({ input }) => input);
  return { user: userEvent.setup(), inputs };
}

const names = () =>
  within(screen.getByRole('grid'))
    .getAllByRole('rowheader')
    .map((cell) => cell.textContent?.trim());

async function pick(user: ReturnType<typeof userEvent.setup>, box: string, choice: string) {
  await user.click(screen.getByRole('combobox', { name: box }));
  await user.click(await screen.findByTitle(choice));
}

afterEach(() => {
  window.location.hash = '';
});

describe('the catalogue', () => {
  it('finds SKUs by initials, pinyin, barcode and supplier', async () => {
    const { user } = open();
    const search = await screen.findByRole('textbox', { name: 'Search' });
    for (const text of ['ynsc', 'shengcai', '690', 'farm', '生菜']) {
      await user.clear(search);
      await user.type(search, text);
      await waitFor(() => expect(names()).toEqual(['云南生菜']));
    }
  });

  it('shows candidates alone, or a category with all below it', async () => {
    const { user } = open();
    await screen.findByRole('grid');
    await pick(user, 'Status', 'Candidate');
    await waitFor(() => expect(names()).toEqual(['Kiwi']));
    expect(screen.getByText('To be classified')).toBeTruthy();
    await pick(user, 'Status', 'All carried');
    await pick(user, 'Category', 'Fresh');
    await waitFor(() => expect(names()).toEqual(['云南生菜', 'Milk']));
  });

  it('changes a stretch that the keyboard chose, and takes it back', async () => {
    const { user, inputs } = open();
    (await screen.findByRole('grid')).focus();
    await user.keyboard('{ArrowDown} {ArrowDown}{ArrowDown}{Shift>} {/Shift}');
    expect(screen.getByText('3 SKUs chosen')).toBeTruthy();
    await pick(user, 'New value', 'Delisted');
    await user.click(screen.getByRole('button', { name: 'Apply to 3 SKUs' }));
    expect(inputs('skus.bulk')).toEqual([{ skuIds: [1, 2, 3], changes: { status: 'delisted' } }]);
    await screen.findByText('3 SKUs changed');
    await user.click(screen.getAllByRole('button', { name: /Undo/ })[0] as HTMLElement);
    await waitFor(() =>
      expect(inputs('skus.restore')).toEqual([
        {
          changes: [1, 2, 3].map((id) => ({
            id,
            before: { status: 'active' },
            after: { status: 'delisted' },
          })),
        },
      ]),
    );
  });

  it('chooses all that are shown, and none', async () => {
    const { user } = open();
    (await screen.findByRole('grid')).focus();
    await user.keyboard('{Control>}a{/Control}');
    expect(screen.getByText('4 SKUs chosen')).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(screen.queryByText('4 SKUs chosen')).toBeNull();
    await user.click(screen.getByRole('checkbox', { name: 'Choose all shown' }));
    expect(screen.getByText('4 SKUs chosen')).toBeTruthy();
  });
});

describe('one SKU', () => {
  it('opens by Enter, and Ctrl+S saves only what was changed', async () => {
    const { user, inputs } = open();
    (await screen.findByRole('grid')).focus();
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    const facings = await screen.findByRole('spinbutton', { name: 'Facings' });
    expect(window.location.hash).toBe('#/assortment/skus/2');
    await user.type(facings, '3');
    await user.keyboard('{Control>}s{/Control}');
    await waitFor(() => expect(inputs('skus.save')).toEqual([{ id: 2, changes: { facings: 3 } }]));
    await waitFor(() => expect(window.location.hash).toBe('#/assortment/skus'));
  });

  it('says at once what does not fit, and does not save it', async () => {
    const { user, inputs } = open();
    window.location.hash = '#/assortment/skus/2';
    const least = await screen.findByRole('spinbutton', { name: 'Least facings' });
    await user.type(least, '5');
    await user.type(screen.getByRole('spinbutton', { name: 'Most facings' }), '{Backspace}3');
    expect(await screen.findByText('The most facings are fewer than the least.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(inputs('skus.save')).toEqual([]);
  });

  it('says who has a code that is taken', async () => {
    const { user } = open({
      'skus.save': () => {
        throw new QisanError('conflict', {
          reason: 'code_taken',
          text: '7',
          code: '7',
          name: 'Tea',
        });
      },
    });
    await user.click(await screen.findByRole('button', { name: 'New candidate' }));
    await user.type(await screen.findByRole('textbox', { name: 'Item name' }), 'Mate');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('The code 7 is taken by Tea.')).toBeTruthy();
  });

  it('is added as a candidate with its price from today', async () => {
    const { user, inputs } = open();
    await user.click(await screen.findByRole('button', { name: 'New candidate' }));
    await user.type(await screen.findByRole('textbox', { name: 'Item name' }), 'Mate');
    await user.type(screen.getByRole('spinbutton', { name: 'Price' }), '3.5');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(inputs('skus.save')).toEqual([
        {
          id: null,
          changes: {
            name: 'Mate',
            status: 'candidate',
            price: { from: '2024-01-02', amount: 35_000 },
          },
        },
      ]),
    );
  });
});
