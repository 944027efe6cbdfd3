import { UnorderedListOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { useState } from 'react';
import type { TableInspection } from '#shared/domain/imports/inspection';
import { useT } from '../../../ui/words';
import styles from './Wizard.module.css';

interface Props {
  readonly found: TableInspection;
  readonly onHeaderRow: (row: number) => void;
}

/** The first rows as they stand in the file: click the one that holds the column titles. */
export function RawRows({ found, onHeaderRow }: Props) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const { headerRow, headerRows } = found.layout;

  function choose(row: number): void {
    setOpen(false);
    onHeaderRow(row);
  }
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      open={open}
      onOpenChange={setOpen}
      title={t('imports.pointToTitles')}
      content={
        <ol className={styles.raw}>
          {found.top.map(({ row, cells }) => (
            <li key={row}>
              <button
                type="button"
                className="plain-button"
                aria-current={row >= headerRow && row < headerRow + headerRows}
                onClick={() => choose(row)}
              >
                <span className={styles.rawNumber}>{row}</span>
                {cells.filter((cell) => cell !== '').join(' · ')}
              </button>
            </li>
          ))}
        </ol>
      }
    >
      <Button
        type="text"
        icon={<UnorderedListOutlined />}
        aria-label={t('imports.pointToTitles')}
      />
    </Popover>
  );
}
