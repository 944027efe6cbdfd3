import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react';
import type { Target } from '#shared/contract/targets';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { KpiName } from '#shared/domain/kpi/names';
import { kpiTable } from '#shared/domain/kpi/table';
import type { TargetPeriod } from '#shared/domain/targets/split';
import { DefinitionCard, useKpiWords } from '../../../ui/kpi/DefinitionCard';
import { useFormat, useT } from '../../../ui/words';
import { readBlock, readCell, unitSign, writeCell } from './cells';
import { writePeriod } from './periods';
import styles from './Targets.module.css';

export interface CellChange {
  readonly kpi: KpiName;
  readonly startsOn: BusinessDate;
  readonly value: number | null;
}

interface Props {
  readonly kpis: readonly KpiName[];
  readonly period: TargetPeriod;
  readonly rows: readonly BusinessDate[];
  readonly targets: readonly Target[];
  /** What a longer target asks of a row by the split; null: nothing. */
  readonly asked: (kpi: KpiName, startsOn: BusinessDate) => number | null;
  readonly today: BusinessDate;
  readonly onChange: (changes: readonly CellChange[]) => void;
  readonly onWeight: (kpi: KpiName, weight: number) => void;
  /** Something was typed or pasted that is no number. */
  readonly onRefused: (text: string) => void;
}

/**
 * Periods down, KPIs across. Arrow keys, Enter and Tab move; a cell is saved when it is left; a block
 * copied in a spreadsheet is pasted from the cell on, and Ctrl+Z outside a changed cell undoes.
 */
export function TargetGrid(props: Props) {
  const { kpis, rows, targets, period, asked, today, onChange, onWeight, onRefused } = props;
  const t = useT();
  const format = useFormat();
  const words = useKpiWords();
  const table = useRef<HTMLTableElement>(null);
  const find = (kpi: KpiName, startsOn: BusinessDate) =>
    targets.find((target) => target.kpi === kpi && target.startsOn === startsOn)?.value ?? null;
  const weightOf = (kpi: KpiName) =>
    targets.findLast((target) => target.kpi === kpi)?.weight ?? null;

  function move(event: KeyboardEvent<HTMLInputElement>, row: number, column: number): void {
    const step = steps[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey) return;
    // Left and right stay inside a text that is being edited.
    if (step.column !== 0 && !isAtEdge(event.currentTarget, step.column)) return;
    event.preventDefault();
    focusCell(table.current, row + step.row, column + step.column);
  }
  function paste(event: ClipboardEvent, row: number, column: number): void {
    const block = readBlock(event.clipboardData.getData('text/plain'));
    if (block.length === 1 && block[0]?.length === 1) return;
    event.preventDefault();
    const changes: CellChange[] = [];
    for (const [down, line] of block.entries()) {
      for (const [across, text] of line.entries()) {
        const startsOn = rows[row + down];
        const kpi = kpis[column + across];
        if (startsOn === undefined || kpi === undefined) continue;
        const value = readCell(kpiTable[kpi].unit, text);
        if (value === undefined) {
          onRefused(text);
          return;
        }
        if (value !== find(kpi, startsOn)) changes.push({ kpi, startsOn, value });
      }
    }
    if (changes.length > 0) onChange(changes);
  }

  return (
    <div className={styles.grid}>
      <table ref={table}>
        <thead>
          <tr>
            <th scope="col">{t(`targets.period_${period}`)}</th>
            {kpis.map((kpi) => (
              <th key={kpi} scope="col">
                <DefinitionCard kpi={kpi}>
                  <button type="button" className="plain-button">
                    {words(kpi).name}
                    {unitSign(kpiTable[kpi].unit, format)}
                  </button>
                </DefinitionCard>
              </th>
            ))}
          </tr>
          <tr className={styles.weights}>
            <th scope="row">{t('targets.weight')}</th>
            {kpis.map((kpi) => (
              <td key={kpi}>
                <Cell
                  key={weightOf(kpi)}
                  label={t('targets.weightOf', { kpi: words(kpi).name })}
                  text={weightOf(kpi) === null ? '' : String(weightOf(kpi))}
                  disabled={weightOf(kpi) === null}
                  onCommit={(text) => {
                    const weight = Number(text);
                    if (text !== '' && weight >= 0 && weight <= 100) onWeight(kpi, weight);
                    else onRefused(text);
                  }}
                />
              </td>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((startsOn, row) => (
            <tr key={startsOn} data-past={startsOn < today || undefined}>
              <th scope="row">{writePeriod(period, startsOn, format)}</th>
              {kpis.map((kpi, column) => {
                const { unit } = kpiTable[kpi];
                const value = find(kpi, startsOn);
                return (
                  <td key={kpi}>
                    <Cell
                      // A value that came from elsewhere replaces what stands in the field.
                      key={value}
                      place={`${row} ${column}`}
                      label={t('targets.targetFor', {
                        kpi: words(kpi).name,
                        month: writePeriod(period, startsOn, format),
                      })}
                      text={writeCell(unit, value)}
                      placeholder={writeCell(unit, asked(kpi, startsOn))}
                      onKeyDown={(event) => move(event, row, column)}
                      onPaste={(event) => paste(event, row, column)}
                      onCommit={(text) => {
                        const next = readCell(unit, text);
                        if (next === undefined) onRefused(text);
                        else if (next !== value) onChange([{ kpi, startsOn, value: next }]);
                      }}
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('targets.total')}</th>
            {kpis.map((kpi) => (
              <td key={kpi}>{kpiTable[kpi].additive ? totalOf(kpi, rows, find) : ''}</td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

interface CellProps {
  readonly label: string;
  readonly text: string;
  readonly placeholder?: string;
  readonly place?: string;
  readonly disabled?: boolean;
  readonly onCommit: (text: string) => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly onPaste?: (event: ClipboardEvent) => void;
}

function Cell({ label, text, place, onCommit, onKeyDown, onPaste, ...rest }: CellProps) {
  const [typed, setTyped] = useState(text);
  function commit(): void {
    if (typed === text) return;
    onCommit(typed);
    // What was refused, and what means the same, falls back; what was kept comes back as a new text.
    setTyped(text);
  }
  function onKey(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key === 'Escape') setTyped(text);
    // Leaving it saves it, once.
    else if (event.key === 'Enter') event.currentTarget.blur();
    onKeyDown?.(event);
  }
  return (
    <input
      {...rest}
      inputMode="decimal"
      aria-label={label}
      data-place={place}
      data-typed={typed === text ? undefined : true}
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
      onFocus={({ target }) => target.select()}
      onBlur={commit}
      onKeyDown={onKey}
      onPaste={onPaste}
    />
  );
}

const steps: Readonly<Record<string, { readonly row: number; readonly column: number }>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  Enter: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

function focusCell(table: HTMLTableElement | null, row: number, column: number): void {
  table?.querySelector<HTMLInputElement>(`input[data-place="${row} ${column}"]`)?.focus();
}

/** The caret is where the next arrow leaves the field, or all of it is selected. */
function isAtEdge(input: HTMLInputElement, step: number): boolean {
  const { selectionStart, selectionEnd, value } = input;
  if (selectionStart === 0 && selectionEnd === value.length) return true;
  return selectionStart === selectionEnd && selectionStart === (step < 0 ? 0 : value.length);
}

function totalOf(
  kpi: KpiName,
  rows: readonly BusinessDate[],
  find: (kpi: KpiName, startsOn: BusinessDate) => number | null,
): string {
  const values = rows.flatMap((startsOn) => find(kpi, startsOn) ?? []);
  if (values.length === 0) return '';
  return writeCell(
    kpiTable[kpi].unit,
    values.reduce((sum, value) => sum + value, 0),
  );
}
