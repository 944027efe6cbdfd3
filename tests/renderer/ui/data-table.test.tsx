import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Column } from '../../../renderer/ui/data-table/column';
import { DataTable } from '../../../renderer/ui/data-table/DataTable';
import { type SaveTable, SaveTableProvider } from '../../../renderer/ui/data-table/export';
import { fakeLink, show } from '../../helpers/fake-link';

interface Item {
  readonly code: string;
  readonly name: string;
  readonly group: string;
  readonly sales: number | null;
}

const items: readonly Item[] = [
  { code: '1', name: 'Lotus root', group: 'Roots', sales: 123_456 },
  { code: '2', name: 'Spinach', group: 'Leaves', sales: 50_000 },
  { code: '3', name: 'Pea shoots', group: 'Leaves', sales: null },
  { code: '10', name: 'Taro', group: 'Roots', sales: 1_000_000 },
];

const columns: readonly Column<Item>[] = [
  { key: 'name', title: 'Item', kind: 'text', value: (item) => item.name },
  { key: 'group', title: 'Group', kind: 'text', choices: true, value: (item) => item.group },
  { key: 'code', title: 'Code', kind: 'text', value: (item) => item.code },
  { key: 'sales', title: 'Sales', kind: 'money', value: (item) => item.sales },
];

function open(options: { rows?: readonly Item[]; save?: SaveTable } = {}) {
  const opened: string[] = [];
  show(
    fakeLink({}),
    <SaveTableProvider value={options.save ?? null}>
      <DataTable
        title="Items"
        rows={options.rows ?? items}
        rowKey={(item) => item.code}
        columns={columns}
        onOpen={(item) => opened.push(item.name)}
        empty={<p>No items yet</p>}
      />
    </SaveTableProvider>,
  );
  return { opened, user: userEvent.setup() };
}

const names = () =>
  within(screen.getByRole('grid'))
    .getAllByRole('rowheader')
    .map((cell) => cell.textContent);

afterEach(() => vi.unstubAllGlobals());

describe('a table', () => {
  it('writes money without its sign and puts the sign in the header', () => {
    open();
    expect(screen.getByRole('columnheader', { name: /Sales \(¥\)/ })).toBeTruthy();
    expect(screen.getByText('12.35')).toBeTruthy();
    expect(screen.getByText('–')).toBeTruthy();
  });

  it('sorts figures from the largest, then from the smallest, then as given; no value is last', async () => {
    const { user } = open();
    const header = screen.getByRole('button', { name: /Sales/ });
    await user.click(header);
    expect(names()).toEqual(['Taro', 'Lotus root', 'Spinach', 'Pea shoots']);
    await user.click(header);
    expect(names()).toEqual(['Spinach', 'Lotus root', 'Taro', 'Pea shoots']);
    await user.click(header);
    expect(names()).toEqual(items.map((item) => item.name));
  });

  it('sorts numbers inside texts as numbers', async () => {
    const { user } = open();
    await user.click(screen.getByRole('button', { name: 'Code' }));
    expect(names()).toEqual(['Lotus root', 'Spinach', 'Pea shoots', 'Taro']);
  });

  it('finds rows by every word typed, and tells how many are left', async () => {
    const { user } = open();
    await user.type(screen.getByRole('textbox', { name: 'Search' }), 'roots taro');
    expect(names()).toEqual(['Taro']);
    expect(screen.getByText('1 of 4 rows')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Clear filter' }));
    expect(names()).toHaveLength(4);
  });

  it('opens the row that the arrow keys and Enter choose', async () => {
    const { user, opened } = open();
    screen.getByRole('grid').focus();
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}{End}{Enter}{ArrowUp}{Enter}');
    expect(opened).toEqual(['Spinach', 'Taro', 'Pea shoots']);
  });

  it('names the chosen row to assistive technology', async () => {
    const { user } = open();
    const grid = screen.getByRole('grid');
    grid.focus();
    await user.keyboard('{ArrowDown}');
    const id = grid.getAttribute('aria-activedescendant') ?? '';
    expect(document.getElementById(id)?.textContent).toContain('Lotus root');
    expect(document.getElementById(id)?.getAttribute('aria-selected')).toBe('true');
  });

  it('copies the chosen row, with titles, as a spreadsheet takes it', async () => {
    const { user } = open();
    screen.getByRole('grid').focus();
    await user.keyboard('{ArrowDown}{Control>}c{/Control}');
    expect(await navigator.clipboard.readText()).toBe(
      'Item\tGroup\tCode\tSales (¥)\nLotus root\tRoots\t1\t12.35',
    );
  });

  it('exports what is shown, in the order shown, with its values unrounded', async () => {
    const saved: Parameters<SaveTable>[] = [];
    const { user } = open({
      save: async (...table) => {
        saved.push(table);
      },
    });
    await user.type(screen.getByRole('textbox', { name: 'Search' }), 'roots');
    await user.click(screen.getByRole('button', { name: /Export/ }));
    await user.click(await screen.findByText('Excel (XLSX)'));
    expect(saved).toEqual([
      [
        {
          title: 'Items',
          columns: [
            { title: 'Item', kind: 'text' },
            { title: 'Group', kind: 'text' },
            { title: 'Code', kind: 'text' },
            { title: 'Sales (¥)', kind: 'money' },
          ],
          rows: [
            ['Lotus root', 'Roots', '1', 123_456],
            ['Taro', 'Roots', '10', 1_000_000],
          ],
        },
        'xlsx',
      ],
    ]);
  });

  it('says what to do when there is nothing', () => {
    open({ rows: [] });
    expect(screen.getByText('No items yet')).toBeTruthy();
    expect(screen.queryByRole('grid')).toBeNull();
  });

  it('keeps only rows in sight in the page, however long it is', () => {
    const many = Array.from({ length: 50_000 }, (_, at) => ({
      code: String(at),
      name: `Item ${at}`,
      group: 'All',
      sales: at,
    }));
    open({ rows: many });
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('50001');
    expect(names().length).toBeLessThan(100);
  });
});
