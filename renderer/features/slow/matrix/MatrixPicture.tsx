import { type CSSProperties, type KeyboardEvent, useRef } from 'react';
import { NO_VALUE } from '#shared/i18n/format';
import { useFormat, useT } from '../../../ui/words';
import { type Cell, type CellCode, columns, rows, writeCode } from './cells';
import styles from './Matrix.module.css';

interface Props {
  readonly cells: readonly Cell[];
  readonly chosen: CellCode | null;
  readonly onChoose: (code: CellCode) => void;
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Twelve fields: how much an item earns downwards, how steadily it sells to the side. */
export function MatrixPicture({ cells, chosen, onChoose }: Props) {
  const t = useT();
  const table = useRef<HTMLTableElement>(null);
  // One stop for the Tab key; the arrow keys move from there.
  const stop = chosen ?? 'CZ';

  function onKeyDown(event: KeyboardEvent, row: number, column: number): void {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const [abc, xyz] = [rows[row + step[0]], columns[column + step[1]]];
    if (abc === undefined || xyz === undefined) return;
    table.current?.querySelector<HTMLElement>(`[data-cell="${abc}${xyz}"]`)?.focus();
  }
  return (
    <table ref={table} className={styles.picture} aria-label={t('slow.matrix')}>
      <thead>
        <tr>
          <td />
          {columns.map((xyz) => (
            <th key={xyz} scope="col">
              <strong>{t(`slow.ui_xyz_${xyz}`)}</strong> {t(`slow.ui_xyz_${xyz}_text`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((abc, row) => (
          <tr key={abc}>
            <th scope="row">
              <strong>{t(`slow.ui_abc_${abc}`)}</strong>
              {t(`slow.ui_abc_${abc}_text`)}
            </th>
            {columns.map((xyz, column) => {
              const cell = cells.find((one) => one.abc === abc && one.xyz === xyz);
              return cell === undefined ? null : (
                <td key={xyz}>
                  <Field
                    cell={cell}
                    chosen={cell.code === chosen}
                    stop={cell.code === stop}
                    onChoose={onChoose}
                    onKeyDown={(event) => onKeyDown(event, row, column)}
                  />
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface FieldProps {
  readonly cell: Cell;
  readonly chosen: boolean;
  readonly stop: boolean;
  readonly onChoose: (code: CellCode) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Percent of the hue in the darkest field: the text stays readable on it in either theme. */
const DARKEST = 46;

function Field({ cell, chosen, stop, onChoose, onKeyDown }: FieldProps) {
  const t = useT();
  const format = useFormat();
  const { code, skus, value, share, weight } = cell;
  const advice = t(`slow.ui_do_${code}`);
  const style: CSSProperties & Record<'--weight', string> = {
    '--weight': `${Math.round(weight * DARKEST)}%`,
  };
  const count = t('slow.ui_cellSkus', { count: skus });
  return (
    <button
      type="button"
      data-cell={code}
      className={styles.field}
      style={style}
      tabIndex={stop ? 0 : -1}
      aria-pressed={chosen}
      aria-label={t('slow.ui_cell', {
        cell: writeCode(code),
        skus: count,
        value: format.moneyShort(value),
        share: share === null ? NO_VALUE : format.percent(share, 0),
        advice,
      })}
      onClick={() => onChoose(code)}
      onKeyDown={onKeyDown}
    >
      <span className={styles.line}>
        <span className={styles.count}>{format.count(skus)}</span>
        {skus > 0 && (
          <span>
            {format.moneyShort(value)}
            {share !== null && ` · ${format.percent(share, 0)}`}
          </span>
        )}
      </span>
      <span className={styles.advice} data-none={skus === 0 || undefined}>
        {advice}
      </span>
    </button>
  );
}
