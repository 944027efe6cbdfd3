import type { FindingCode } from '#shared/domain/data-quality/findings';
import type { Message } from '../message';

/** Data beside import: the file of rejects, items to be classified, quality, check and rebuild. */
export const data = {
  reject_id: 'No.',
  reject_file: 'File',
  reject_row: 'Row',
  reject_reason: 'Reason',

  classify: 'To be classified',
  classifyHint:
    'Imports have brought these items; no file has said where they belong. Best sellers first.',
  nothingToClassify: 'Every item has its category.',
  nothingToClassifyHint: 'Items that an import brings without a category wait here.',
  columnItem: 'Item',
  columnCode: 'Code',
  columnBarcode: 'Barcode',
  columnSales: 'Sales so far',
  columnLastSold: 'Last sold',
  columnFile: 'Came with',
  moveTo: 'Category',
  chooseCategory: 'Choose or search…',
  newCategory: 'New category…',
  newCategoryName: 'Name of the new category',
  newCategoryParent: 'Under',
  noParent: 'At the top',
  assign: { one: 'Put {count} item there', other: 'Put {count} items there' },
  assignNone: 'Choose items first',
  assignNowhere: 'Choose a category',
  assigned: {
    one: '{count} item put into {category}.',
    other: '{count} items put into {category}.',
  },
  chosen: { one: '{count} item chosen', other: '{count} items chosen' },
  chooseShown: { one: 'Choose the {count} shown', other: 'Choose all {count} shown' },
  classifyKeys: 'Space chooses the row, Shift+Space all rows from the last one.',

  quality: 'Quality',
  qualitySound: 'Nothing needs a look.',
  qualitySoundHint: 'Costs, prices, stock, barcodes and categories are as they should be.',
  moreExamples: 'and {count} more',
  goRejects: 'Correct the rows',
  goClassify: 'Classify',
  goBatches: 'Look at the imports',
  goImport: 'Import a file',
  gap: { one: '{count} day from {date}', other: '{count} days from {date}' },

  cost_missing_title: 'Items sold without a known cost',
  cost_missing_why: 'Gross profit leaves them out, so margins look better or worse than they are.',
  cost_missing_do: 'Import a list of costs with their item codes.',
  price_below_cost_title: 'Price below cost',
  price_below_cost_why: 'Every sale loses money, or one of the two figures is wrong.',
  price_below_cost_do: 'Check price and cost with the supplier’s invoice and import the right one.',
  days_without_sales_title: 'Days without any sale',
  days_without_sales_why:
    'Either the shop was closed, or an export is missing; comparisons and trends suffer.',
  days_without_sales_do: 'Export these days from the till again and import them.',
  rejects_open_title: 'Rows that could not be booked',
  rejects_open_why: 'Their sales are missing in every figure.',
  rejects_open_do: 'Correct them in place, or dismiss those that are not meant.',
  duplicates_counted_title: 'Identical lines that nobody has judged',
  duplicates_counted_why: 'Two scans are two lines, but a doubled export counts twice.',
  duplicates_counted_do: 'Look at the import and decide whether each counts once.',
  unclassified_title: 'Items without a category',
  unclassified_why: 'They are missing in every category, in the mix and on the shelf map.',
  unclassified_do: 'Put them into categories; best sellers first.',
  stock_negative_title: 'Stock below zero',
  stock_negative_why:
    'Something was sold that was never received: stock value and turns are wrong.',
  stock_negative_do: 'Count these items and import the stock on hand.',
  stock_missing_title: 'Carried items without stock on hand',
  stock_missing_why: 'Out of stock, turns and slow movers cannot be told for them.',
  stock_missing_do: 'Import the stock on hand of a closing of the last days.',
  barcode_wrong_title: 'Barcodes with a wrong check digit',
  barcode_wrong_why: 'They were typed or cut off; scanners will not find the item.',
  barcode_wrong_do: 'Scan the items and import the list of items with the right codes.',
  name_twice_title: 'The same item under several codes',
  name_twice_why: 'Its sales are divided, so that it looks slower than it is.',
  name_twice_do: 'If they are the same, keep one code in the till and delist the others.',
  shelf_missing_title: 'Categories without a shelf length',
  shelf_missing_why: 'Sales per metre and proposals for the shelf cannot be made.',
  shelf_missing_do: 'Measure the shelf and enter its length or number of facings.',

  integrity: 'Is everything sound?',
  integrityText:
    'Checks the data file, adds up every daily figure again from its lines, and compares archived reports with their fingerprints.',
  check: 'Check now',
  checkSound: {
    one: 'All is sound. {count} day was added up again.',
    other: 'All is sound. {count} days were added up again.',
  },
  checkDamage: 'The data file is damaged: {detail}',
  checkOrphans: 'Rows without what they refer to: {detail}',
  checkDifferences: {
    one: '{count} daily figure is not what its lines say.',
    other: '{count} daily figures are not what their lines say.',
  },
  checkMissing: 'Archived files that are gone: {detail}',
  checkAltered: 'Archived files that were changed: {detail}',
  rebuild: 'Add up all days again',
  rebuilt: {
    one: '{count} day was added up again; nothing had been wrong.',
    other: '{count} days were added up again; nothing had been wrong.',
  },
  rebuiltCorrected: {
    one: '{count} day was wrong and is right now.',
    other: '{count} days were wrong and are right now.',
  },
} satisfies Words;

type Words = Readonly<Record<`${FindingCode}_${'title' | 'why' | 'do'}`, Message>> &
  Readonly<Record<string, Message>>;
