import type { CategoryReference, SkuReference } from '../rows';
import type { CellReader, Columns, RowIssues } from './columns';

/** How a row names its SKU. A row that names none is an issue, unless `optional`. */
export function skuReader(
  columns: Columns,
  issues: RowIssues,
  optional = false,
): CellReader<SkuReference> {
  const skuCode = columns.code('skuCode');
  const barcode = columns.code('barcode');
  const skuName = columns.text('skuName');
  const spec = columns.text('spec');
  const unit = columns.text('unit');
  const field = columns.has('skuCode') ? 'skuCode' : 'barcode';
  return (cells) => {
    const reference = {
      skuCode: skuCode(cells),
      barcode: barcode(cells),
      skuName: skuName(cells),
      spec: spec(cells),
      unit: unit(cells),
    };
    if (!optional && reference.skuCode === '' && reference.barcode === '') {
      issues.note('missing_value', { field });
    }
    return reference;
  };
}

export function categoryReader(columns: Columns): CellReader<CategoryReference> {
  const categoryCode = columns.code('categoryCode');
  const categoryName = columns.text('categoryName');
  const parentCategoryCode = columns.code('parentCategoryCode');
  const parentCategoryName = columns.text('parentCategoryName');
  return (cells) => ({
    categoryCode: categoryCode(cells),
    categoryName: categoryName(cells),
    parentCategoryCode: parentCategoryCode(cells),
    parentCategoryName: parentCategoryName(cells),
  });
}
