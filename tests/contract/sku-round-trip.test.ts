import { expect, it } from 'vitest';
import { tableToCsv, tableToXlsx } from '#electron/io/export/table';
import type { WriteHandle } from '#electron/store/handle';
import { addSku, changeSkus } from '#electron/store/skus/change';
import { listCategoryPlaces, listScenes, listSkus, listSuppliers } from '#electron/store/skus/list';
import type { SkuRow } from '#shared/domain/imports/rows';
import { translator } from '#shared/i18n/t';
import { catalogueOf } from '../../renderer/features/assortment/skus/catalogue';
import { skuColumns } from '../../renderer/features/assortment/skus/columns';
import { fileOf, type ReadTable, readFileSilently } from '../helpers/import-file';
import { bookLines, bookRows, skuRow } from '../helpers/rows';
import { dump, factTables, NOW, openShop } from '../helpers/shop';

const today = '2024-01-02';

/** SKUs with everything that the table shows, and with nothing of it. */
function fill(db: WriteHandle): void {
  bookRows(db, {
    kind: 'skus',
    rows: [
      skuRow({
        skuCode: '0012',
        skuName: '可口可乐',
        spec: '330ml',
        unit: '听',
        barcode: '6901234567892',
        moreBarcodes: ['6901234567908'],
        categoryCode: 'A1',
        categoryName: '碳酸',
        parentCategoryCode: 'A',
        parentCategoryName: '饮料',
        supplierCode: 'S1',
        supplierName: '甲公司',
        brand: '可乐',
        price: 35_000,
        cost: 21_234,
      }),
      skuRow({
        skuCode: '2',
        skuName: 'Beef, loose',
        unit: 'kg',
        weighed: true,
        categoryCode: 'B1',
        categoryName: '碳酸',
        parentCategoryCode: 'B',
        parentCategoryName: '其他',
        scenes: ['晚餐', '聚会'],
        introducedOn: '2023-06-01',
        pack: 24,
        shelfLifeDays: 5,
      }),
    ],
  });
  bookLines(db, [
    { skuCode: '0012', ticketNumber: '1' },
    { skuCode: 'waits', skuName: 'Waits', ticketNumber: '2' },
  ]);
  const moment = { today, now: NOW };
  addSku(
    db,
    {
      name: '待引进的=1+1',
      minFacings: 1,
      maxFacings: 4,
      widthCm: 6.5,
      mustKeep: true,
      supplier: '乙公司',
      price: { from: '2024-02-01', amount: 50_000 },
    },
    moment,
  );
  addSku(
    db,
    {
      name: 'Trial',
      status: 'trial',
      trialUntil: '2024-03-01',
      facings: 2,
      price: { from: today, amount: 50_000 },
      cost: { from: '2024-02-01', amount: 1 },
    },
    moment,
  );
  changeSkus(db, [2], { status: 'delisted' }, { add: [], remove: [] }, moment);
  db.exec(`UPDATE sku SET role = 'staple', role_by = 'computed' WHERE id = 1;
           UPDATE sku SET role = 'specialty', role_by = 'hand' WHERE id = 2`);
}

function skusOf(table: ReadTable | undefined): SkuRow[] {
  const rows: readonly object[] = table?.rows ?? [];
  return rows.filter((row): row is SkuRow => 'mustKeep' in row);
}

it.each([
  ['zh-CN', 'csv'],
  ['zh-CN', 'xlsx'],
  ['en', 'csv'],
  ['en', 'xlsx'],
] as const)(
  'the table, exported in %s as %s and imported again, changes nothing',
  async (lang, format) => {
    const db = openShop();
    fill(db);
    const catalogue = catalogueOf({
      today,
      categories: listCategoryPlaces(db),
      suppliers: listSuppliers(db),
      scenes: listScenes(db),
      skus: listSkus(db, today),
    });
    const columns = skuColumns(catalogue, translator(lang)).file;
    const table = {
      title: 'SKUs',
      columns: columns.map(({ title, kind }) => ({
        title: kind === 'money' ? `${title} (¥)` : title,
        kind,
      })),
      rows: catalogue.rows.map((sku) => columns.map((column) => column.value(sku))),
    };
    const bytes =
      format === 'csv'
        ? tableToCsv(table, 'Asia/Shanghai')
        : await tableToXlsx(table, {
            title: 'SKUs',
            footer: '',
            timeZone: 'Asia/Shanghai',
            madeAt: NOW,
          });
    const before = dump(db, factTables);

    const [read] = await readFileSilently(fileOf(`skus.${format}`, bytes));
    expect(read?.choice.recipe.kind).toBe('skus');
    expect(read?.rejected).toEqual([]);
    expect(read?.rows).toHaveLength(5);
    const batch = bookRows(db, { kind: 'skus', rows: skusOf(read) });
    expect(batch).toMatchObject({ known: { rows: 5 }, booked: { rows: 0 } });
    expect(dump(db, factTables)).toEqual(before);
  },
);
