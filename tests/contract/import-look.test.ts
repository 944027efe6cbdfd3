import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FileInspection, TableInspection } from '#shared/domain/imports/inspection';
import type { Recipe } from '#shared/domain/imports/recipe';
import { startBackend, type TestBackend } from '../helpers/backend';
import { encode } from '../helpers/encode';
import { tempDir } from '../helpers/temp-dir';

const noon = Date.UTC(2023, 5, 20, 4);

const LINES = [
  '一店销售明细',
  '时间,小票号,编码,品名,单价,数量,金额',
  '2023-06-15 20:42:23,1,006901,可乐,3.50,2,7.00',
  '2023-06-15 20:42:23,1,006901,可乐,3.50,2,7.00',
  '2023-06-15 20:43:00,2,006902,农夫山泉,2.00,1,2.00',
  '2023-06-16 09:00:00,3,,无码,2.00,1,2.00',
  '合计,,,,,6,18.00',
];

function drop(name: string, content: string | Uint8Array): string {
  const path = join(tempDir(), name);
  writeFileSync(path, content);
  return path;
}

function start(): TestBackend {
  return startBackend({ now: () => noon });
}

function onlyTable(inspection: FileInspection): TableInspection {
  const [table, ...others] = inspection.tables;
  if (table === undefined || others.length > 0) throw new Error('not one table');
  return table;
}

describe('looking at a file', () => {
  it('names its layout, its columns, and the first rows as understood', async () => {
    const { client } = start();
    const path = drop('till.csv', encode(LINES.join('\r\n'), 'gb18030'));
    const inspection = await client.imports.inspect({ path });
    const table = onlyTable(inspection);

    expect(inspection).toMatchObject({ fileName: 'till.csv', format: 'text', gzip: false });
    expect(table.layout).toEqual({
      encoding: 'gb18030',
      delimiter: ',',
      headerRow: 2,
      headerRows: 1,
      titles: ['一店销售明细'],
    });
    expect(table).toMatchObject({ rows: 5, rowsAreEstimated: false, saved: null, questions: [] });
    expect(table.recipe.kind).toBe('sales_lines');
    expect(table.columns.map((column) => column.guess?.field)).toEqual([
      'time',
      'ticketNumber',
      'skuCode',
      'skuName',
      'price',
      'qty',
      'amount',
    ]);
    expect(table.sample).toHaveLength(4);
    expect(table.sample[0]).toMatchObject({
      row: 3,
      values: {
        date: '2023-06-15',
        time: '20:42:23',
        skuCode: '006901',
        price: 3.5,
        qty: 2,
        amount: 7,
        saleType: 'sale',
      },
      problem: null,
    });
    expect(table.sample[3]?.problem).toEqual({
      reason: 'missing_value',
      params: { field: 'skuCode' },
    });
    expect(table.top[0]).toEqual({ row: 1, cells: ['一店销售明细'] });
  });

  it('follows what a person says of the layout', async () => {
    const { client } = start();
    const path = drop('odd.csv', 'Alpha;Beta\n日期;编码;数量;金额\n2023-06-15;1;2;3,50\n');
    const layouts = [
      { sheet: '', headerRow: 2, delimiter: ';' as const, kind: 'daily_sales' as const },
    ];
    const table = onlyTable(await client.imports.inspect({ path, layouts }));
    expect(table.layout).toMatchObject({ headerRow: 2, delimiter: ';' });
    expect(table.recipe).toMatchObject({ kind: 'daily_sales', headerRow: 2, delimiter: ';' });
    expect(table.sample[0]?.values.amount).toBe(3.5);
  });

  it('adds up what would be booked, without booking it', async () => {
    const { client, backend } = start();
    const path = drop('till.csv', LINES.join('\n'));
    const { recipe } = onlyTable(await client.imports.inspect({ path }));
    const preview = await client.imports.preview({ path, tables: [{ sheet: '', recipe }] });
    expect(preview).toEqual({
      path,
      bookedBefore: null,
      tables: [
        {
          sheet: '',
          kind: 'sales_lines',
          rowsRead: 4,
          bookable: { rows: 3, qty: 5_000, amount: 160_000 },
          rejected: { rows: 1, qty: 1_000, amount: 20_000 },
          rejectReasons: [{ reason: 'missing_value', rows: 1 }],
          skipped: { titles: 1, blanks: 0, totals: 1 },
          possibleDuplicates: 1,
          skus: 2,
          newSkus: 2,
          from: '2023-06-15',
          to: '2023-06-15',
        },
      ],
    });
    expect(backend.stores.current.read.value('SELECT count(*) FROM sale_line')).toBe(0);
  });

  it('says when this very file was booked before, and which SKUs are known', async () => {
    const { client } = start();
    const path = drop('till.csv', LINES.join('\n'));
    const { recipe } = onlyTable(await client.imports.inspect({ path }));
    const tables = [{ sheet: '', recipe }];
    const { batches } = await client.imports.run({ files: [{ path, tables }] });
    const preview = await client.imports.preview({ path, tables });
    expect(preview.bookedBefore).toEqual({ batchId: batches[0]?.batchId, at: noon });
    expect(preview.tables[0]).toMatchObject({ skus: 2, newSkus: 0 });
  });

  it('fails in the user’s words', async () => {
    const { client } = start();
    const path = drop('photo.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]));
    await expect(client.imports.inspect({ path })).rejects.toMatchObject({
      code: 'file_unrecognised',
      params: { file: 'photo.csv' },
    });
  });

  it('can be cancelled while it reads, within 200 ms', { timeout: 30_000 }, async () => {
    const { client } = start();
    const row = '2023-06-15 20:42:23,1,006901,cola,3.50,2,7.00\n';
    const path = drop('long.csv', `${LINES[1]}\n${row.repeat(1_000_000)}`);
    const { recipe } = onlyTable(await client.imports.inspect({ path }));
    const cancel = new AbortController();
    let cancelledAt = 0;
    const answer = client.imports.preview(
      { path, tables: [{ sheet: '', recipe }] },
      {
        signal: cancel.signal,
        onProgress: () => {
          cancelledAt ||= performance.now();
          cancel.abort();
        },
      },
    );
    await expect(answer).rejects.toMatchObject({ code: 'cancelled' });
    expect(performance.now() - cancelledAt).toBeLessThan(200);
  });
});

describe('a recipe', () => {
  // Two titles that nothing is known about, so that only a person can say what they are.
  const strange = (day: string): string => `Tag;Ding;Menge;Summe\n${day};1;2;3,50\n`;

  async function confirm({ client }: TestBackend): Promise<Recipe> {
    const path = drop('till 2023-06-14.csv', strange('14.06.2023'));
    const table = onlyTable(await client.imports.inspect({ path }));
    expect(table.questions).not.toEqual([]);
    const recipe: Recipe = {
      ...table.recipe,
      kind: 'daily_sales',
      columns: [
        { field: 'date', header: 'tag', dateOrder: 'dmy' },
        { field: 'skuCode', header: 'ding' },
        { field: 'qty', header: 'menge', decimal: 'comma' },
        { field: 'amount', header: 'summe', decimal: 'comma' },
      ],
    };
    await client.imports.run({ files: [{ path, tables: [{ sheet: '', recipe }] }] });
    return recipe;
  }

  it('that a person has confirmed is used silently for the next file with the same titles', async () => {
    const backend = start();
    const recipe = await confirm(backend);
    const path = drop('till 2023-06-15.csv', strange('15.06.2023'));
    const table = onlyTable(await backend.client.imports.inspect({ path }));
    expect(table).toMatchObject({ saved: { name: 'till' }, questions: [], confidence: 1, recipe });
    const { batches, failed } = await backend.client.imports.run({ files: [{ path }] });
    expect(failed).toEqual([]);
    expect(batches[0]).toMatchObject({ from: '2023-06-15', booked: { rows: 1, amount: 35_000 } });
  });

  it('can be renamed and removed', async () => {
    const backend = start();
    await confirm(backend);
    const { client } = backend;
    const [saved] = await client.imports.recipes({});
    const id = saved?.id ?? 0;
    await client.imports.renameRecipe({ id, name: 'Front till' });
    expect(await client.imports.recipes({})).toMatchObject([
      { id, name: 'Front till', batches: 1 },
    ]);
    expect(await client.imports.removeRecipe({ id })).toEqual({ removed: true });
    const path = drop('till.csv', strange('15.06.2023'));
    const { failed } = await client.imports.run({ files: [{ path }] });
    expect(failed[0]?.code).toMatch(/^file_/);
  });
});
