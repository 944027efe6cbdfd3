import type { KpiUnit } from '#shared/domain/kpi/names';
import { type Money, type Qty, toQtyUnits, toUnits } from '#shared/domain/money/money';

/** How a column of an exported table is to be read. Values come in the units of the domain. */
export const cellKinds = [
  'text',
  /** 1/10 000 of the currency unit. */
  'money',
  /** 1/1000 of the selling unit. */
  'qty',
  'count',
  /** A plain number with decimals. */
  'number',
  /** A fraction: 0.123 is 12.3 %. */
  'ratio',
  /** A difference of fractions: 0.012 is +1.2 points. */
  'points',
  /** `YYYY-MM-DD`. */
  'date',
  /** Epoch milliseconds. */
  'instant',
] as const;

export type CellKind = (typeof cellKinds)[number];

const kindsOfUnits: Readonly<Record<KpiUnit, CellKind>> = {
  money: 'money',
  ratio: 'ratio',
  count: 'count',
  qty: 'qty',
  number: 'number',
  days: 'number',
  weeks: 'number',
  hours: 'number',
};

/** How a KPI's values are exported. */
export function cellKindOf(unit: KpiUnit): CellKind {
  return kindsOfUnits[unit];
}
export type CellValue = string | number | null;

/** Decimals that survive a ratio's way through a text file. */
const RATIO_SCALE = 1e6;

/**
 * The value as a spreadsheet should hold it: money and quantities in whole units, differences of
 * rates in points, everything else as it is.
 */
export function plainValue(kind: CellKind, value: CellValue): CellValue {
  if (typeof value !== 'number') return value;
  if (!Number.isFinite(value)) return null;
  switch (kind) {
    case 'money':
      return toUnits(value as Money);
    case 'qty':
      return toQtyUnits(value as Qty);
    case 'ratio':
      return Math.round(value * RATIO_SCALE) / RATIO_SCALE;
    case 'points':
      return Math.round(value * RATIO_SCALE) / (RATIO_SCALE / 100);
    case 'text':
    case 'count':
    case 'number':
    case 'date':
    case 'instant':
      return value;
  }
}

/** Excel's number format for a cell. */
export function numberFormat(kind: CellKind, value: CellValue): string | null {
  switch (kind) {
    case 'text':
      return '@';
    case 'money':
      return '#,##0.00';
    case 'qty':
      return Number.isInteger(plainValue(kind, value)) ? '#,##0' : '#,##0.000';
    case 'count':
      return '#,##0';
    case 'number':
      return '#,##0.00';
    case 'ratio':
      return '0.0%';
    case 'points':
      return '+0.0;-0.0;0.0';
    case 'date':
      return 'yyyy-mm-dd';
    case 'instant':
      return 'yyyy-mm-dd hh:mm';
  }
}

export function isNumeric(kind: CellKind): boolean {
  return kind !== 'text' && kind !== 'date' && kind !== 'instant';
}
