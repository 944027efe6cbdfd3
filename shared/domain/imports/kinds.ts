/** What a table of a file can be about. Each kind is booked in its own way. */
export const importKinds = [
  'skus',
  'sales_lines',
  'daily_sales',
  'costs',
  'stock',
  'loss_rates',
  'shelves',
  'employees',
  'attendance',
  'footfall',
  'targets',
] as const;

export type ImportKind = (typeof importKinds)[number];

/** How the text of a cell is read. */
export type ValueType =
  /** Kept as text, leading zeros and all; full-width digits become plain ones. */
  | 'code'
  | 'text'
  /** A day, possibly with a time of day behind it. */
  | 'date'
  /** A time of day, possibly with a day before it. */
  | 'time'
  /** 1/10 000 of the currency unit. */
  | 'money'
  /** 1/1000 of the selling unit. */
  | 'qty'
  /** A fraction; `9.5 %`, or 9.5 under a header that says %, is 0.095. */
  | 'ratio'
  /** A count or length, as a float. */
  | 'number'
  /** Centimetres; `3.5 m`, or 3.5 under a title or a recipe that says metres, is 350. */
  | 'length'
  | 'yesNo'
  /** A month, a week or a day: `2023-06`, `2023-W25`, `2023-06-15`, `6月` where the year stands elsewhere. */
  | 'period'
  /** One of a closed list, written in either language (status, staff group, sale type). */
  | 'choice';

/** Every column that some kind understands, and how its cells are read. Its name on screen is `imports.field_<field>`. */
export const fieldTypes = {
  date: 'date',
  time: 'time',
  ticketNumber: 'code',
  till: 'code',
  lineNo: 'number',
  skuCode: 'code',
  barcode: 'code',
  skuName: 'text',
  spec: 'text',
  unit: 'text',
  categoryCode: 'code',
  categoryName: 'text',
  parentCategoryCode: 'code',
  parentCategoryName: 'text',
  supplierCode: 'code',
  supplierName: 'text',
  brand: 'text',
  qty: 'qty',
  price: 'money',
  amount: 'money',
  listPrice: 'money',
  listAmount: 'money',
  discount: 'money',
  cost: 'money',
  saleType: 'choice',
  memberCode: 'code',
  memberName: 'text',
  channel: 'text',
  cashier: 'text',
  weighed: 'yesNo',
  widthCm: 'number',
  pack: 'number',
  shelfLifeDays: 'number',
  status: 'choice',
  role: 'choice',
  introducedOn: 'date',
  facings: 'number',
  minFacings: 'number',
  maxFacings: 'number',
  mustKeep: 'yesNo',
  scenes: 'text',
  lossRate: 'ratio',
  shelfLength: 'length',
  targetStapleShare: 'ratio',
  employeeCode: 'code',
  employeeName: 'text',
  staffGroup: 'choice',
  skills: 'text',
  contractHours: 'number',
  mostHours: 'number',
  hourlyCost: 'money',
  bornOn: 'date',
  hiredOn: 'date',
  leftOn: 'date',
  noNights: 'yesNo',
  availability: 'text',
  availableMonday: 'text',
  availableTuesday: 'text',
  availableWednesday: 'text',
  availableThursday: 'text',
  availableFriday: 'text',
  availableSaturday: 'text',
  availableSunday: 'text',
  daysOffWished: 'text',
  workStart: 'text',
  workEnd: 'text',
  breakMinutes: 'number',
  hour: 'number',
  door: 'text',
  visitors: 'number',
  targetMonth: 'period',
  targetWeek: 'period',
  targetDay: 'period',
  targetPeriod: 'choice',
  targetYear: 'number',
  targetKpi: 'choice',
  targetValue: 'number',
  targetNetSales: 'money',
  targetGrossProfit: 'money',
  targetGrossMargin: 'ratio',
  targetTickets: 'number',
  targetAverageTicket: 'money',
  targetUnitsPerTicket: 'number',
  targetVisitors: 'number',
  targetWeight: 'number',
  targetMonth1: 'text',
  targetMonth2: 'text',
  targetMonth3: 'text',
  targetMonth4: 'text',
  targetMonth5: 'text',
  targetMonth6: 'text',
  targetMonth7: 'text',
  targetMonth8: 'text',
  targetMonth9: 'text',
  targetMonth10: 'text',
  targetMonth11: 'text',
  targetMonth12: 'text',
} as const satisfies Record<string, ValueType>;

export type ImportField = keyof typeof fieldTypes;

/** What a table of a kind can have, and what it must have before it can be booked. */
export interface KindFields {
  readonly fields: readonly ImportField[];
  /** Of each group at least one column must be there: `[['date'], ['skuCode', 'barcode']]`. */
  readonly required: readonly (readonly ImportField[])[];
}

const skuFields = ['skuCode', 'barcode', 'skuName', 'spec', 'unit'] as const;
const categoryFields = [
  'categoryCode',
  'categoryName',
  'parentCategoryCode',
  'parentCategoryName',
] as const;
const valueFields = [
  'qty',
  'price',
  'amount',
  'listPrice',
  'listAmount',
  'discount',
  'cost',
] as const;

/** Columns that are a figure each, in lists with a row for every period. */
export const targetColumns = [
  'targetNetSales',
  'targetGrossProfit',
  'targetGrossMargin',
  'targetTickets',
  'targetAverageTicket',
  'targetUnitsPerTicket',
  'targetVisitors',
] as const satisfies readonly ImportField[];

/** Months across the columns, January first: a row for each figure. */
export const targetMonths = [
  'targetMonth1',
  'targetMonth2',
  'targetMonth3',
  'targetMonth4',
  'targetMonth5',
  'targetMonth6',
  'targetMonth7',
  'targetMonth8',
  'targetMonth9',
  'targetMonth10',
  'targetMonth11',
  'targetMonth12',
] as const satisfies readonly ImportField[];

export function isTargetColumn(field: ImportField): boolean {
  return targetColumns.some((column) => column === field);
}

/** When somebody can be there, a column per weekday, Monday first. */
export const availableColumns = [
  'availableMonday',
  'availableTuesday',
  'availableWednesday',
  'availableThursday',
  'availableFriday',
  'availableSaturday',
  'availableSunday',
] as const satisfies readonly ImportField[];

export const kindFields: Readonly<Record<ImportKind, KindFields>> = {
  skus: {
    fields: [
      ...skuFields,
      ...categoryFields,
      'supplierCode',
      'supplierName',
      'brand',
      'price',
      'cost',
      'weighed',
      'widthCm',
      'pack',
      'shelfLifeDays',
      'status',
      'role',
      'introducedOn',
      'facings',
      'minFacings',
      'maxFacings',
      'mustKeep',
      'scenes',
      'lossRate',
    ],
    required: [['skuCode', 'barcode'], ['skuName']],
  },
  sales_lines: {
    fields: [
      'date',
      'time',
      'ticketNumber',
      'till',
      'lineNo',
      ...skuFields,
      ...categoryFields,
      ...valueFields,
      'saleType',
      'memberCode',
      'memberName',
      'channel',
      'cashier',
    ],
    required: [['date', 'time'], ['skuCode', 'barcode'], ['qty'], ['amount', 'price']],
  },
  daily_sales: {
    fields: ['date', ...skuFields, ...categoryFields, ...valueFields, 'saleType', 'channel'],
    required: [['date'], ['skuCode', 'barcode'], ['qty'], ['amount', 'price']],
  },
  costs: {
    fields: ['date', ...skuFields, 'cost', 'supplierCode', 'supplierName'],
    required: [['date'], ['skuCode', 'barcode'], ['cost']],
  },
  stock: {
    fields: ['date', ...skuFields, ...categoryFields, 'qty', 'cost'],
    required: [['skuCode', 'barcode'], ['qty']],
  },
  loss_rates: {
    fields: [...skuFields, 'categoryCode', 'categoryName', 'lossRate'],
    required: [['skuCode', 'barcode', 'categoryCode', 'categoryName'], ['lossRate']],
  },
  shelves: {
    fields: [...categoryFields, 'shelfLength', 'facings', 'targetStapleShare'],
    required: [
      ['categoryCode', 'categoryName'],
      ['shelfLength', 'facings', 'targetStapleShare'],
    ],
  },
  employees: {
    fields: [
      'employeeCode',
      'employeeName',
      'staffGroup',
      'skills',
      'contractHours',
      'mostHours',
      'hourlyCost',
      'bornOn',
      'hiredOn',
      'leftOn',
      'noNights',
      'availability',
      ...availableColumns,
      'daysOffWished',
    ],
    required: [['employeeCode', 'employeeName'], ['employeeName']],
  },
  attendance: {
    fields: [
      'date',
      'employeeCode',
      'employeeName',
      'staffGroup',
      'workStart',
      'workEnd',
      'breakMinutes',
    ],
    required: [['date'], ['employeeCode', 'employeeName'], ['workStart'], ['workEnd']],
  },
  footfall: {
    fields: ['date', 'time', 'hour', 'door', 'visitors'],
    required: [['date', 'time'], ['hour', 'time', 'date'], ['visitors']],
  },
  targets: {
    fields: [
      'targetMonth',
      'targetWeek',
      'targetDay',
      'targetPeriod',
      'targetYear',
      'targetKpi',
      'targetValue',
      ...targetColumns,
      ...targetMonths,
      'targetWeight',
      'categoryCode',
      'categoryName',
      'channel',
      'employeeCode',
      'employeeName',
    ],
    // One target a row (what, how much), a column for each figure, or one for each month.
    required: [
      ['targetMonth', 'targetWeek', 'targetDay', ...targetMonths],
      ['targetKpi', ...targetColumns],
      ['targetValue', ...targetColumns, ...targetMonths],
    ],
  },
};

/** Groups of columns of which none is there: what still has to be told before a table can be booked. */
export function missingFields(
  kind: ImportKind,
  present: ReadonlySet<ImportField>,
): (readonly ImportField[])[] {
  return kindFields[kind].required.filter((group) => !group.some((field) => present.has(field)));
}
