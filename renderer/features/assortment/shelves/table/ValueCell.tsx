import { type ClipboardEvent, type KeyboardEvent, useId, useRef, useState } from 'react';
import styles from './Table.module.css';
import { isBlock, readValue, type ValueColumn, writeValue } from './values';

interface Props {
  readonly label: string;
  readonly column: ValueColumn;
  readonly row: number;
  readonly value: number | null;
  /** Greyed in an empty cell: what holds without an own value. */
  readonly hint?: string | undefined;
  /** Said where what is typed cannot be. */
  readonly invalid: string;
  readonly onSave: (value: number | null) => void;
  readonly onPaste: (block: string) => void;
  /** To the same column of another row. */
  readonly onMove: (rows: number) => void;
}

/** A cell of the table: typed over; Enter or leaving saves, Esc takes back, arrows go up and down. */
export function ValueCell(props: Props) {
  const { label, column, row, value, hint, onSave, onMove } = props;
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  // Esc and Enter leave the cell's draft behind before the blur that follows sees it.
  const open = useRef<string | null>(null);
  const read = draft === null ? value : readValue(column, draft);
  const wrong = read === undefined;

  function edit(text: string | null): void {
    open.current = text;
    setDraft(text);
  }
  function save(): boolean {
    if (open.current === null) return true;
    const next = readValue(column, open.current);
    if (next === undefined) return false;
    edit(null);
    if (next !== value) onSave(next);
    return true;
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey || event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') edit(null);
    else if (event.key === 'Enter' && save()) onMove(event.shiftKey ? -1 : 1);
    else if (event.key === 'ArrowDown' && save()) onMove(1);
    else if (event.key === 'ArrowUp' && save()) onMove(-1);
    else return;
    event.preventDefault();
  }
  function onPaste(event: ClipboardEvent): void {
    const text = event.clipboardData.getData('text');
    if (!isBlock(text)) return;
    event.preventDefault();
    edit(null);
    props.onPaste(text);
  }
  return (
    <>
      <input
        className={styles.value}
        aria-label={label}
        aria-invalid={wrong}
        aria-describedby={wrong ? id : undefined}
        inputMode="decimal"
        data-cell={`${row}/${column}`}
        data-typed={draft === null ? undefined : true}
        placeholder={hint}
        value={draft ?? writeValue(column, value)}
        onFocus={(event) => event.target.select()}
        onChange={({ target }) => edit(target.value)}
        onBlur={() => void save()}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
      {wrong && (
        <span id={id} role="alert" className={styles.wrong}>
          {props.invalid}
        </span>
      )}
    </>
  );
}
