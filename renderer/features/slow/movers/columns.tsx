import type { SlowMover } from '#shared/contract/slow-movers';
import type { CellKind, CellValue } from '#shared/domain/export/cells';
import { gainOf } from '#shared/domain/pruning/gain';
import type { Format } from '#shared/i18n/format';
import type { Translate } from '#shared/i18n/t';
import type { Column } from '../../../ui/data-table/column';
import { ClassMark } from './ClassMark';
import { GainAmount } from './GainAmount';
import styles from './Movers.module.css';
import type { View } from './views';

type MoverColumn = Column<SlowMover>;

/** What the store's data can tell at all: columns without any value are left out. */
export interface Known {
  readonly stock: boolean;
}

interface MoverColumns {
  readonly shown: readonly MoverColumn[];
  /** More than fits on a screen: code, stock, the ends of the interval. */
  readonly file: readonly MoverColumn[];
}

/** A view of the candidates, or one field of the matrix. */
export type Shown = View | 'cell';

const who = ['sku', 'category'];
const figures = ['days', 'stockValue', 'units', 'supply'];
const candidate = [...who, 'class', ...figures, 'abcXyz', 'gain', 'exit'];

/** What each view shows, from left to right, at most as wide as a window of 1366 px leaves room for. */
const keysOf: Readonly<Record<Shown, readonly string[]>> = {
  candidates: candidate,
  dead: candidate,
  slow: candidate,
  watch: candidate,
  protected: [...who, ...figures, 'abcXyz', 'gain', 'protections'],
  unsold: [...who, 'class', 'stockValue', 'gain', 'exit', 'protections'],
  all: [...who, 'class', ...figures, 'abcXyz', 'gain', 'protections'],
  cell: [...who, 'class', ...figures, 'gain', 'protections'],
};

/** Columns of a view on the screen, and all of them for a file. */
export function moverColumns(
  t: Translate,
  format: Format,
  shown: Shown,
  known: Known,
): MoverColumns {
  const all = allColumns(t, format);
  const keys = keysOf[shown].filter((key) => known.stock || !ofStock.has(key));
  return {
    shown: keys.flatMap((key) => all.find((column) => column.key === key) ?? []),
    file: all,
  };
}

/** Without stock there is nothing to see in these. */
const ofStock: ReadonlySet<string> = new Set(['stockValue', 'supply']);

function allColumns(t: Translate, format: Format): readonly MoverColumn[] {
  const column = (
    key: string,
    title: string,
    kind: CellKind,
    value: (mover: SlowMover) => CellValue,
    more: Partial<MoverColumn> = {},
  ): MoverColumn => ({ key, title, kind, value, ...more });
  const names = (mover: SlowMover) =>
    mover.protections.map((name) => t(`slow.protect_${name}`)).join(t('slow.ui_join')) || null;
  return [
    column('sku', t('slow.ui_sku'), 'text', (mover) => mover.name, {
      show: ({ name, code }) => <span title={`${name} ${code}`}>{name}</span>,
    }),
    column('code', t('slow.ui_code'), 'text', (mover) => mover.code),
    column('category', t('slow.ui_category'), 'text', (mover) => mover.category, {
      width: 96,
      choices: true,
      show: ({ category }) => <span title={category}>{category}</span>,
    }),
    column(
      'class',
      t('slow.ui_class'),
      'text',
      (mover) => (mover.class === null ? null : t(`slow.class_${mover.class}`)),
      { width: 104, choices: true, show: (mover) => <ClassMark mover={mover} /> },
    ),
    column('days', t('slow.ui_days'), 'count', ({ evidence }) => evidence.daysSinceSale, {
      width: 84,
      show: ({ evidence }) => evidence.daysSinceSale ?? t('slow.ui_never'),
    }),
    column('stockQty', t('slow.ui_stockQty'), 'qty', ({ evidence }) => evidence.stockQty),
    column('stockValue', t('slow.ui_stockValue'), 'money', ({ evidence }) => evidence.stockValue, {
      width: 108,
    }),
    column('units', t('slow.ui_units'), 'number', ({ evidence }) => evidence.weeklyUnits, {
      width: 80,
    }),
    column('supply', t('slow.ui_supply'), 'number', ({ evidence }) => evidence.weeksOfSupply, {
      width: 72,
      show: ({ evidence }) => format.decimal(evidence.weeksOfSupply, 1),
    }),
    column('abcXyz', t('slow.ui_abcXyz'), 'text', cellOf, { width: 76 }),
    column('gain', t('slow.ui_gain'), 'money', ({ value }) => gainOf(value).point, {
      width: 176,
      show: ({ value }) => <GainAmount loss={value} />,
    }),
    column('gainLow', t('slow.ui_gainLow'), 'money', ({ value }) => gainOf(value).low),
    column('gainHigh', t('slow.ui_gainHigh'), 'money', ({ value }) => gainOf(value).high),
    column(
      'exit',
      t('slow.ui_exit'),
      'text',
      ({ exit }) => (exit === null ? null : t(`slow.exit_${exit}`)),
      {
        width: 104,
        choices: true,
        show: ({ exit, planId }) =>
          planId !== null ? (
            <span className={styles.quiet}>{t('slow.ui_planned')}</span>
          ) : exit === null ? null : (
            <span title={t(`slow.exit_${exit}`)}>{t(`slow.exit_${exit}`)}</span>
          ),
      },
    ),
    column('protections', t('slow.ui_protections'), 'text', names, {
      show: (mover) => <span title={names(mover) ?? ''}>{names(mover)}</span>,
    }),
  ];
}

/** "CZ": its field of the matrix. */
export function cellOf({ evidence }: Pick<SlowMover, 'evidence'>): string {
  return `${evidence.abc}${evidence.xyz ?? '–'}`;
}
