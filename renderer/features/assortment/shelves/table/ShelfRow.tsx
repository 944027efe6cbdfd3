import { CaretDownOutlined, CaretRightOutlined } from '@ant-design/icons';
import type { KeyboardEvent } from 'react';
import { useFormat, useT } from '../../../../ui/words';
import { type RowDeed, RowMenu } from './RowMenu';
import type { TableRow } from './rows';
import styles from './Table.module.css';
import { UsageBar } from './UsageBar';
import { ValueCell } from './ValueCell';
import { type ValueColumn, writeValue } from './values';

interface Props {
  readonly row: TableRow;
  readonly index: number;
  readonly open: boolean;
  /** The store's target, which holds where the category has none. */
  readonly target: number;
  /** There are sales at all. */
  readonly sold: boolean;
  readonly onToggle: () => void;
  readonly onDo: (deed: RowDeed) => void;
  readonly onSet: (column: ValueColumn, value: number | null) => void;
  readonly onTake: () => void;
  readonly onPaste: (column: ValueColumn, block: string) => void;
  readonly onMove: (column: ValueColumn, rows: number) => void;
}

const INDENT = 20;

/** One category: name and place in the tree, its room, how full it is, mix and sales. */
export function ShelfRow(props: Props) {
  const { row, index, open, target, sold, onToggle } = props;
  const t = useT();
  const format = useFormat();
  const { category, level, hasChildren } = row;
  const cell = (column: ValueColumn, hint?: string) => (
    <td className={styles.cell}>
      <ValueCell
        label={t(`catalogue.shelfCell_${column}`, { category: category.name })}
        column={column}
        row={index}
        value={category[column]}
        hint={hint}
        invalid={t(`catalogue.shelfInvalid_${column}`)}
        onSave={(value) => props.onSet(column, value)}
        onPaste={(block) => props.onPaste(column, block)}
        onMove={(by) => props.onMove(column, by)}
      />
    </td>
  );
  function onKeyDown(event: KeyboardEvent): void {
    if ((event.key === 'ArrowLeft' && open) || (event.key === 'ArrowRight' && !open)) onToggle();
  }
  const both = category.shelfLengthCm !== null && category.facings !== null;
  return (
    <tr
      data-category={category.id}
      aria-level={level}
      {...(hasChildren && { 'aria-expanded': open })}
      className={level === 1 && hasChildren ? styles.department : undefined}
    >
      <th scope="row" title={category.code}>
        <span className={styles.name} style={{ paddingLeft: (level - 1) * INDENT }}>
          {hasChildren ? (
            <button
              type="button"
              className={`plain-button ${styles.toggle}`}
              aria-expanded={open}
              aria-label={t('catalogue.shelfBelow', { category: category.name })}
              onClick={onToggle}
              onKeyDown={onKeyDown}
            >
              {open ? (
                <CaretDownOutlined aria-hidden="true" />
              ) : (
                <CaretRightOutlined aria-hidden="true" />
              )}
            </button>
          ) : (
            <span className={styles.toggle} />
          )}
          <span className={styles.text}>{category.name}</span>
        </span>
      </th>
      <td>{format.count(category.all.skus)}</td>
      {cell('shelfLengthCm')}
      {cell('facings', both ? t('catalogue.shelfLengthCounts') : undefined)}
      <td className={styles.left}>
        <UsageBar category={category} onTake={props.onTake} />
      </td>
      {cell('targetStapleShare', writeValue('targetStapleShare', target))}
      <td>{format.percent(category.stapleShare, 0)}</td>
      {cell('lossRate')}
      <td>{format.moneyPlain(sold ? category.all.weeklySales : null)}</td>
      <td>
        <RowMenu row={row} onDo={props.onDo} />
      </td>
    </tr>
  );
}
