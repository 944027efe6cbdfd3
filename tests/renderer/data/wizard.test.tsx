import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BatchResult, BatchSummary, TablePreview } from '#shared/contract/imports';
import { QisanError } from '#shared/domain/errors';
import type { FileInspection, TableInspection } from '#shared/domain/imports/inspection';
import type { Recipe } from '#shared/domain/imports/recipe';
import { useWizardStore } from '../../../renderer/features/data/wizard/store';
import { Wizard } from '../../../renderer/features/data/wizard/Wizard';
import { type FakeAnswers, fakeLink, show } from '../../helpers/fake-link';

const PATH = 'C:\\till\\sales-15-june.csv';
const yuan = (units: number) => units * 10_000;

const recipe: Recipe = {
  kind: 'sales_lines',
  fingerprint: 'date|code|name|qty|total',
  headers: ['date', 'code', 'name', 'qty', 'total'],
  columns: [
    { field: 'date', header: 'date', dateOrder: 'ymd' },
    { field: 'skuCode', header: 'code' },
    { field: 'skuName', header: 'name' },
    { field: 'qty', header: 'qty', decimal: 'point' },
    { field: 'amount', header: 'total', decimal: 'point' },
  ],
  encoding: null,
  delimiter: null,
  headerRow: null,
  dateIs: 'calendar',
  ratioUnit: 'percent',
  fixedDate: null,
};

const column = (index: number, title: string, field: Recipe['columns'][number]['field']) => ({
  index,
  title,
  header: title.toLowerCase(),
  samples: [],
  guess: { field, confidence: 0.98, by: 'header' as const },
});

const table: TableInspection = {
  sheet: '',
  hidden: false,
  rows: 8_867,
  rowsAreEstimated: false,
  layout: { encoding: 'gb18030', delimiter: ',', headerRow: 1, headerRows: 1, titles: [] },
  columns: [
    column(0, 'Date', 'date'),
    column(1, 'Code', 'skuCode'),
    column(2, 'Name', 'skuName'),
    column(3, 'Qty', 'qty'),
    column(4, 'Total', 'amount'),
  ],
  recipe,
  saved: null,
  confidence: 0.97,
  questions: [],
  sample: [
    {
      row: 2,
      cells: ['20230615', '0012', 'Spinach', '0.396', '3.01'],
      values: { date: '2023-06-15', skuCode: '0012', skuName: 'Spinach', qty: 0.396, amount: 3.01 },
      problem: null,
    },
    {
      row: 3,
      cells: ['20230615', '0013', 'Celery', 'abc', '5.00'],
      values: { date: '2023-06-15', skuCode: '0013', skuName: 'Celery', qty: null, amount: 5 },
      problem: { reason: 'bad_number', params: { field: 'qty', text: 'abc' } },
    },
  ],
  top: [],
};

const inspection = (changes: Partial<TableInspection> = {}): FileInspection => ({
  path: PATH,
  fileName: 'sales-15-june.csv',
  bytes: 512_000,
  gzip: false,
  format: 'text',
  tables: [{ ...table, ...changes }],
});

const counted: TablePreview = {
  sheet: '',
  kind: 'sales_lines',
  rowsRead: 8_867,
  bookable: { rows: 8_860, qty: 4_321_000, amount: yuan(24_310) },
  rejected: { rows: 7, qty: 0, amount: 0 },
  rejectReasons: [{ reason: 'bad_number', rows: 7 }],
  skipped: { titles: 0, blanks: 0, totals: 1 },
  possibleDuplicates: 3,
  skus: 120,
  newSkus: 4,
  from: '2023-06-15',
  to: '2023-06-30',
};

const booked: BatchResult = {
  batchId: 12,
  kind: 'sales_lines',
  fileName: 'sales-15-june.csv',
  sheet: '',
  recipeId: 1,
  rowsRead: 8_867,
  booked: counted.bookable,
  known: { rows: 0, qty: 0, amount: 0 },
  rejected: counted.rejected,
  rejectReasons: counted.rejectReasons,
  skipped: counted.skipped,
  possibleDuplicates: 3,
  duplicatesDropped: false,
  newSkus: 4,
  ticketsGrown: 0,
  from: '2023-06-15',
  to: '2023-06-30',
};

const summary: BatchSummary = {
  ...booked,
  at: 0,
  origin: 'hand',
  state: 'booked',
  undoneAt: null,
  filePath: PATH,
  recipeName: null,
  rowsSkipped: 1,
  openRejects: 7,
};

const usual: FakeAnswers = {
  'imports.files': ({ paths }) => ({ files: paths }),
  'imports.inspect': () => inspection(),
  'imports.preview': () => ({ path: PATH, tables: [counted], bookedBefore: null }),
  'imports.run': () => ({ batches: [booked], failed: [] }),
  'imports.batch': () => summary,
  'app.status': () => ({
    version: '1',
    dataDir: '',
    store: null,
    demo: false,
    firstDate: null,
    lastDate: null,
    today: '2023-07-01',
    unseenNotices: 0,
  }),
};

function open(answers: FakeAnswers = {}) {
  const link = fakeLink({ ...usual, ...answers });
  window.location.hash = `#/data/import?file=${encodeURIComponent(PATH)}`;
  show(link, <Wizard />);
  const inputs = (method: string) =>
    link.calls.filter((call) => call.method === method).map(({ input }) => input);
  return { link, inputs, user: userEvent.setup() };
}

const confirmButton = () => screen.findByRole('button', { name: 'Import 8,860 rows' });

beforeEach(() => {
  window.location.hash = '';
});
afterEach(() => useWizardStore.getState().clear());

describe('checking a file', () => {
  it('shows the columns, the rows as understood, and the totals that would be booked', async () => {
    open();
    expect(await screen.findByText('¥24,310.00')).toBeTruthy();
    const columns = screen.getByRole('table');
    expect(within(columns).getAllByText('2023-06-15')).toHaveLength(2);
    expect(within(columns).getByText('Quantity: “abc” is not a number.')).toBeTruthy();
    expect(screen.getByText(/Cannot be booked: 7 \(Not a number 7\)/)).toBeTruthy();
    expect(await confirmButton()).toHaveProperty('disabled', false);
  });

  it('books nothing before the word is given', async () => {
    const { inputs } = open();
    await confirmButton();
    expect(inputs('imports.run')).toEqual([]);
  });

  it('asks for a column that is missing, and counts once it is chosen', async () => {
    const withoutQty = {
      ...recipe,
      columns: recipe.columns.filter(({ field }) => field !== 'qty'),
    };
    const { inputs, user } = open({
      'imports.inspect': () => inspection({ recipe: withoutQty }),
    });
    expect(await screen.findByText(/Which column holds Quantity\?/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Answer the questions first' })).toHaveProperty(
      'disabled',
      true,
    );
    expect(inputs('imports.preview')).toEqual([]);

    await user.click(screen.getByRole('combobox', { name: 'What “Qty” is' }));
    await user.click(await screen.findByTitle('Quantity'));
    await confirmButton();
    expect(inputs('imports.preview')).toMatchObject([
      {
        tables: [
          { recipe: { columns: expect.arrayContaining([{ header: 'qty', field: 'qty' }]) } },
        ],
      },
    ]);
  });

  it('reads 06/07 as the person says', async () => {
    const { inputs, user } = open({
      'imports.inspect': () =>
        inspection({
          questions: [{ about: 'date_order', header: 'date', example: '06/07/2023' }],
        }),
    });
    await user.click(await screen.findByRole('button', { name: 'day, month, year' }));
    await confirmButton();
    expect(inputs('imports.preview')).toMatchObject([
      {
        tables: [
          {
            recipe: {
              columns: expect.arrayContaining([
                { field: 'date', header: 'date', dateOrder: 'dmy' },
              ]),
            },
          },
        ],
      },
    ]);
  });

  it('goes straight to the totals when the source is known', async () => {
    open({ 'imports.inspect': () => inspection({ saved: { id: 1, name: 'Till 1' } }) });
    await confirmButton();
    expect(screen.getByText('Read by the recipe “Till 1”')).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('says in words why a file cannot be read, and that nothing was imported', async () => {
    open({
      'imports.inspect': () => Promise.reject(new QisanError('file_encrypted', { file: 'a.xlsx' })),
    });
    expect(await screen.findByText(/a\.xlsx is protected by a password/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Nothing to import' })).toHaveProperty(
      'disabled',
      true,
    );
  });

  it('says when this very file was booked before', async () => {
    open({
      'imports.preview': () => ({
        path: PATH,
        tables: [counted],
        bookedBefore: { batchId: 3, at: Date.UTC(2023, 6, 1, 4) },
      }),
    });
    expect(await screen.findByText(/This very file was booked on .*2023.*12:00/)).toBeTruthy();
  });
});

describe('booking', () => {
  it('books what was confirmed, then says what came of it and where to go', async () => {
    const { inputs, user } = open();
    await user.click(await confirmButton());
    expect(await screen.findByText('8,860 rows booked')).toBeTruthy();
    expect(inputs('imports.run')).toMatchObject([
      { files: [{ path: PATH }], duplicates: 'keep', remember: true },
    ]);
    expect(screen.getByRole('button', { name: 'Correct 7 rows' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Classify 4 new items' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Open the report of 30 Jun' }));
    expect(window.location.hash).toBe('#/today?date=2023-06-30');
  });

  it('says clearly that the same file again has changed nothing', async () => {
    const none = { rows: 0, qty: 0, amount: 0 };
    const again = {
      ...booked,
      booked: none,
      known: { rows: 8_867, qty: 1, amount: 1 },
      rejected: none,
    };
    const { user } = open({ 'imports.run': () => ({ batches: [again], failed: [] }) });
    await user.click(await confirmButton());
    expect(
      await screen.findByText('Nothing changed: all 8,867 rows were known already'),
    ).toBeTruthy();
  });

  it('can be cancelled, and keeps the files for another try', async () => {
    const { user } = open({
      'imports.run': (_, { signal, onProgress }) =>
        new Promise((_resolve, reject) => {
          onProgress?.({
            phase: 'importing',
            done: 100,
            total: 8_867,
            detail: { rows: 100, rejected: 2 },
          });
          signal?.addEventListener('abort', () => reject(new QisanError('cancelled')));
        }),
    });
    await user.click(await confirmButton());
    expect(await screen.findByText(/2 cannot be booked/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(await screen.findByText(/The import was cancelled/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Back' }));
    await confirmButton();
  });

  it('books master data before sales, whatever the order of the files', async () => {
    const items = 'C:\\till\\items.xlsx';
    const { inputs, user } = open({
      'imports.files': () => ({ files: [PATH, items] }),
      'imports.inspect': ({ path }) =>
        path === items
          ? {
              ...inspection({
                recipe: {
                  ...recipe,
                  kind: 'skus',
                  columns: recipe.columns.filter(({ field }) => /sku/.test(field)),
                },
              }),
              path,
            }
          : inspection(),
      'imports.preview': ({ path }) => ({ path, tables: [counted], bookedBefore: null }),
    });
    await user.click(await screen.findByRole('button', { name: 'Import 17,720 rows' }));
    await waitFor(() =>
      expect(inputs('imports.run')).toMatchObject([{ files: [{ path: items }, { path: PATH }] }]),
    );
  });
});
