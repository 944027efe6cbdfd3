import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { MONEY_SCALE, QTY_SCALE } from '#shared/domain/money/money';
import { parseRole, parseStatus } from '../choices';
import type { CostRow, LossRateRow, ShelfRow, SkuRow, StockRow } from '../rows';
import { cleanCode, splitList } from '../text';
import type { Cells, Columns, RowIssues } from './columns';
import { categoryReader, skuReader } from './references';
import { isWeightUnit } from './sales';

type RowReader<Row> = (cells: Cells, row: number) => Row;

const COUNT = { min: 0, max: 1_000_000 };

/** Reads SKUs with whatever the source says of them. */
export function skusReader(columns: Columns, issues: RowIssues): RowReader<SkuRow> {
  const sku = skuReader(columns, issues);
  const category = categoryReader(columns);
  const supplierCode = columns.code('supplierCode');
  const supplierName = columns.text('supplierName');
  const brand = columns.text('brand');
  const price = notNegative(columns, issues, 'price');
  const cost = notNegative(columns, issues, 'cost');
  const weighed = columns.yesNo('weighed');
  const widthCm = columns.number('widthCm', { min: 0, max: 1_000 });
  const pack = columns.number('pack', COUNT);
  const shelfLifeDays = columns.number('shelfLifeDays', { min: 0, max: 36_500 });
  const status = columns.choice('status', parseStatus);
  const role = columns.choice('role', parseRole);
  const introducedOn = columns.day('introducedOn');
  const facings = columns.number('facings', COUNT);
  const minFacings = columns.number('minFacings', COUNT);
  const maxFacings = columns.number('maxFacings', COUNT);
  const mustKeep = columns.yesNo('mustKeep');
  const scenes = columns.text('scenes');
  const lossRate = columns.ratio('lossRate');

  return (cells, row) => {
    const reference = sku(cells);
    if (reference.skuName === '') issues.note('missing_value', { field: 'skuName' });
    const [barcode = '', ...moreBarcodes] = barcodes(reference.barcode);
    return {
      row,
      ...reference,
      barcode,
      moreBarcodes,
      ...category(cells),
      supplierCode: supplierCode(cells),
      supplierName: supplierName(cells),
      brand: brand(cells),
      price: price(cells),
      cost: cost(cells),
      weighed: weighed(cells) ?? (isWeightUnit(reference.unit) ? true : null),
      widthCm: positive(widthCm(cells)),
      pack: whole(positive(pack(cells))),
      shelfLifeDays: whole(positive(shelfLifeDays(cells))),
      status: status(cells),
      role: role(cells),
      introducedOn: introducedOn(cells),
      facings: whole(facings(cells)),
      minFacings: whole(minFacings(cells)),
      maxFacings: whole(maxFacings(cells)),
      mustKeep: mustKeep(cells),
      scenes: splitList(scenes(cells)),
      lossRate: lossRate(cells),
    };
  };
}

export function costsReader(columns: Columns, issues: RowIssues): RowReader<CostRow> {
  const day = columns.day('date');
  const sku = skuReader(columns, issues);
  const cost = notNegative(columns, issues, 'cost');
  const supplierCode = columns.code('supplierCode');
  const supplierName = columns.text('supplierName');
  return (cells, row) => {
    const date = day(cells);
    const reference = sku(cells);
    const value = cost(cells);
    if (date === null) issues.note('missing_value', { field: 'date' });
    if (value === null) issues.note('missing_value', { field: 'cost' });
    return {
      row,
      date: date ?? '',
      ...reference,
      cost: value ?? 0,
      supplierCode: supplierCode(cells),
      supplierName: supplierName(cells),
    };
  };
}

/** `fallback` is the day of a table that has no column of days, and of cells that are empty. */
export function stockReader(
  columns: Columns,
  issues: RowIssues,
  options: { readonly fallback: BusinessDate; readonly today: BusinessDate },
): RowReader<StockRow> {
  const day = columns.day('date');
  const sku = skuReader(columns, issues);
  const category = categoryReader(columns);
  const qty = columns.scaled('qty', QTY_SCALE);
  const cost = notNegative(columns, issues, 'cost');
  return (cells, row) => {
    const date = day(cells) ?? options.fallback;
    if (date > options.today) issues.note('future_date', { date });
    const reference = sku(cells);
    const onHand = qty(cells);
    if (onHand === null) issues.note('missing_value', { field: 'qty' });
    return {
      row,
      date,
      ...reference,
      ...category(cells),
      qty: onHand ?? 0,
      cost: cost(cells),
    };
  };
}

export function lossRatesReader(columns: Columns, issues: RowIssues): RowReader<LossRateRow> {
  const sku = skuReader(columns, issues, true);
  const categoryCode = columns.code('categoryCode');
  const categoryName = columns.text('categoryName');
  const lossRate = columns.ratio('lossRate');
  return (cells, row) => {
    const reference = sku(cells);
    const category = { categoryCode: categoryCode(cells), categoryName: categoryName(cells) };
    const nameless = [reference.skuCode, reference.barcode, ...Object.values(category)];
    if (nameless.every((text) => text === '')) issues.note('missing_value', { field: 'skuCode' });
    const rate = lossRate(cells);
    if (rate === null) issues.note('missing_value', { field: 'lossRate' });
    return { row, ...reference, ...category, lossRate: rate ?? 0 };
  };
}

/** Shelves by category. A row that says nothing but the category's name is an issue. */
export function shelvesReader(columns: Columns, issues: RowIssues): RowReader<ShelfRow> {
  const category = categoryReader(columns);
  const shelfLength = columns.length('shelfLength');
  const facings = columns.number('facings', { min: 0, max: 100_000 });
  const targetStapleShare = columns.ratio('targetStapleShare');
  const [told = 'shelfLength'] = (['shelfLength', 'facings', 'targetStapleShare'] as const).filter(
    (field) => columns.has(field),
  );
  return (cells, row) => {
    const reference = category(cells);
    if (reference.categoryCode === '' && reference.categoryName === '') {
      issues.note('missing_value', {
        field: columns.has('categoryName') ? 'categoryName' : 'categoryCode',
      });
    }
    const shelf = {
      shelfLength: shelfLength(cells),
      facings: whole(facings(cells)),
      targetStapleShare: targetStapleShare(cells),
    };
    if (Object.values(shelf).every((value) => value === null)) {
      issues.note('missing_value', { field: told });
    }
    return { row, ...reference, ...shelf };
  };
}

function notNegative(columns: Columns, issues: RowIssues, field: 'price' | 'cost') {
  const read = columns.scaled(field, MONEY_SCALE);
  return (cells: Cells): number | null => {
    const value = read(cells);
    if (value === null || value >= 0) return value;
    issues.note('out_of_range', { field, text: String(value / MONEY_SCALE) });
    return null;
  };
}

function barcodes(cell: string): string[] {
  return cell
    .split(/[,;|/、，；\s]+/)
    .map(cleanCode)
    .filter((code) => code !== '');
}

function positive(value: number | null): number | null {
  return value === 0 ? null : value;
}

function whole(value: number | null): number | null {
  return value === null ? null : Math.round(value);
}
