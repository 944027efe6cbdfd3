import type { SlowMover } from '#shared/contract/slow-movers';
import type { CellKind, CellValue } from '#shared/domain/export/cells';
import type { Format } from '#shared/i18n/format';
import type { Translate } from '#shared/i18n/t';
import type { Column } from '../../../ui/data-table/column';
import { ClassMark } from './ClassMark';
import { gainOf } from './gain';
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

const left = ['sku', 'category'];
const figures = ['days', 'stockValue', 'units', 'supply', 'abcXyz', 'gain'];

/** Columns of a view; what they have all in common is not said on each row. */
export function moverColumns(t: Translate, format: Format, view: View, known: Known): MoverColumns {
  const all = allColumns(t, format);
  const pick = (keys: readonly string[]) =>
    keys.flatMap((key) => all.find((column) => column.key === key) ?? []);
  const kept = known.stock ? figures : figures.filter((key) => !ofStock.has(key));
  const right = { protected: ['protections'], unsold: ['class', 'protections'] };
  const ends =
    view === 'protected' || view === 'unsold'
      ? right[view]
      : view === 'all'
        ? ['exit', 'protections']
        : ['exit'];
  const withClass = view === 'protected' || view === 'unsold' ? [] : ['class'];
  return {
    shown: pick([...left, ...withClass, ...kept, ...ends]),
    file: all.map((column) =>
      column.key === 'sku' ? { ...column, value: ({ name }) => name } : column,
    ),
  };
}

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
      width: 180,
      show: (mover) => (
        <span title={`${mover.name} ${mover.code}`}>
          {mover.name} <small>{mover.code}</small>
        </span>
      ),
    }),
    column('code', t('slow.ui_code'), 'text', (mover) => mover.code),
    column('category', t('slow.ui_category'), 'text', (mover) => mover.category, {
      width: 124,
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
      width: 92,
    }),
    column('stockQty', t('slow.ui_stockQty'), 'qty', ({ evidence }) => evidence.stockQty),
    column('stockValue', t('slow.ui_stockValue'), 'money', ({ evidence }) => evidence.stockValue, {
      width: 108,
    }),
    column('units', t('slow.ui_units'), 'number', ({ evidence }) => evidence.weeklyUnits, {
      width: 84,
    }),
    column('supply', t('slow.ui_supply'), 'number', ({ evidence }) => evidence.weeksOfSupply, {
      width: 88,
      show: ({ evidence }) => format.decimal(evidence.weeksOfSupply, 1),
    }),
    column('abcXyz', t('slow.ui_abcXyz'), 'text', cellOf, { width: 84 }),
    column('gain', t('slow.ui_gain'), 'money', ({ value }) => gainOf(value).point, {
      width: 172,
      show: ({ value }) => <Gain of={gainOf(value)} format={format} />,
    }),
    column('gainLow', t('slow.ui_gainLow'), 'money', ({ value }) => gainOf(value).low),
    column('gainHigh', t('slow.ui_gainHigh'), 'money', ({ value }) => gainOf(value).high),
    column(
      'exit',
      t('slow.ui_exit'),
      'text',
      ({ exit }) => (exit === null ? null : t(`slow.exit_${exit}`)),
      {
        width: 132,
        choices: true,
        show: ({ exit, planId }) =>
          planId !== null ? (
            <span className={styles.quiet}>{t('slow.ui_planned')}</span>
          ) : exit === null ? null : (
            t(`slow.exit_${exit}`)
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

function Gain({ of, format }: { of: ReturnType<typeof gainOf>; format: Format }) {
  return (
    <>
      {format.moneyPlain(of.point)}{' '}
      <small className={styles.interval}>
        ({format.moneyPlain(of.low)} … {format.moneyPlain(of.high)})
      </small>
    </>
  );
}
