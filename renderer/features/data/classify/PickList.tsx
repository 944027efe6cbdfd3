import { Checkbox, Input } from 'antd';
import { useMemo, useState } from 'react';
import type { UnclassifiedSku } from '#shared/contract/catalogue';
import { usePicks } from '../../../ui/use-picks';
import { useFormat, useT } from '../../../ui/words';
import styles from './Classify.module.css';

interface Props {
  readonly skus: readonly UnclassifiedSku[];
  readonly chosen: ReadonlySet<number>;
  readonly onChoose: (chosen: ReadonlySet<number>) => void;
}

/** Of the line with the titles, which stays on top. */
const HEAD_HEIGHT = 34;

/** A list of any length to choose from: click, Space, or Shift for a stretch. */
export function PickList({ skus, chosen, onChoose }: Props) {
  const t = useT();
  const [search, setSearch] = useState('');
  const shown = useMemo(() => matching(skus, search), [skus, search]);
  const all = shown.length > 0 && shown.every(({ id }) => chosen.has(id));
  const { scroller, virtual, cursor, toggle, onClick, onKeyDown } = usePicks({
    rows: shown,
    chosen,
    onChoose,
    headHeight: HEAD_HEIGHT,
  });

  return (
    <div className={styles.list}>
      <div className={styles.tools}>
        <Input
          allowClear
          className={styles.name ?? ''}
          placeholder={t('common.search')}
          aria-label={t('common.search')}
          value={search}
          onChange={({ target }) => setSearch(target.value)}
        />
        <Checkbox
          checked={all}
          indeterminate={!all && shown.some(({ id }) => chosen.has(id))}
          onChange={({ target }) => toggle(shown, target.checked)}
        >
          {t('data.chooseShown', { count: shown.length })}
        </Checkbox>
        <span className={styles.hint} role="status">
          {t('data.chosen', { count: chosen.size })}
        </span>
        <span className={styles.keys}>{t('data.classifyKeys')}</span>
      </div>
      <div
        ref={scroller}
        className={styles.scroller}
        role="listbox"
        aria-multiselectable="true"
        aria-label={t('data.classify')}
        aria-activedescendant={`unclassified-${cursor}`}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <Head />
        <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map(({ index, start, size }) => {
            const sku = shown[index];
            if (sku === undefined) return null;
            return (
              <Row
                key={sku.id}
                id={`unclassified-${index}`}
                sku={sku}
                chosen={chosen.has(sku.id)}
                current={index === cursor}
                style={{ transform: `translateY(${start}px)`, height: size }}
                index={index}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

function Head() {
  const t = useT();
  const format = useFormat();
  return (
    <div className={styles.head} aria-hidden="true">
      <span />
      <span>{t('data.columnItem')}</span>
      <span>{t('data.columnCode')}</span>
      <span>{t('data.columnBarcode')}</span>
      <span className={styles.figure}>{`${t('data.columnSales')} (${format.currencySign})`}</span>
      <span>{t('data.columnLastSold')}</span>
      <span>{t('data.columnFile')}</span>
    </div>
  );
}

interface RowProps {
  readonly id: string;
  readonly sku: UnclassifiedSku;
  readonly chosen: boolean;
  readonly current: boolean;
  readonly style: { readonly transform: string; readonly height: number };
  readonly index: number;
}

function Row({ id, sku, chosen, current, style, index }: RowProps) {
  const format = useFormat();
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      className={`${styles.row} ${current ? styles.cursor : ''}`}
      style={style}
      data-index={index}
    >
      <Checkbox checked={chosen} tabIndex={-1} className={styles.box ?? ''} />
      <span className={styles.item}>
        {sku.name} <small>{sku.spec}</small>
      </span>
      <span>{sku.code}</span>
      <span>{sku.barcode ?? '–'}</span>
      <span className={styles.figure}>{format.moneyPlain(sku.netSales)}</span>
      <span>{format.date(sku.lastSoldOn)}</span>
      <span>{sku.fileName ?? '–'}</span>
    </div>
  );
}

/** Every word of the search must occur in name, code or barcode. */
function matching(skus: readonly UnclassifiedSku[], search: string): readonly UnclassifiedSku[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return skus;
  return skus.filter(({ name, spec, code, barcode }) => {
    const text = `${name} ${spec} ${code} ${barcode ?? ''}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
