import { useVirtualizer } from '@tanstack/react-virtual';
import { Checkbox, Input } from 'antd';
import { type KeyboardEvent, type MouseEvent, useMemo, useRef, useState } from 'react';
import type { UnclassifiedSku } from '#shared/contract/catalogue';
import { useLook } from '../../../ui/theme/ThemeProvider';
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
  const { rowHeight } = useLook();
  const scroller = useRef<HTMLDivElement>(null);
  const [search, setSearch] = useState('');
  const [cursor, setCursor] = useState(0);
  const anchor = useRef(0);
  const shown = useMemo(() => matching(skus, search), [skus, search]);
  const all = shown.length > 0 && shown.every(({ id }) => chosen.has(id));
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollPaddingStart: HEAD_HEIGHT,
    initialRect: { width: 800, height: 480 },
  });

  function toggle(rows: readonly UnclassifiedSku[], on: boolean): void {
    const next = new Set(chosen);
    for (const { id } of rows) {
      if (on) next.add(id);
      else next.delete(id);
    }
    onChoose(next);
  }
  function pick(index: number, stretch: boolean): void {
    const row = shown[index];
    if (row === undefined) return;
    if (stretch) {
      const [from, to] = [Math.min(anchor.current, index), Math.max(anchor.current, index)];
      toggle(shown.slice(from, to + 1), true);
    } else {
      toggle([row], !chosen.has(row.id));
    }
    anchor.current = index;
    setCursor(index);
  }
  function onClick(event: MouseEvent): void {
    const row = event.target instanceof Element ? event.target.closest('[data-index]') : null;
    if (row instanceof HTMLElement) pick(Number(row.dataset.index), event.shiftKey);
  }
  function onKeyDown(event: KeyboardEvent): void {
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: 10,
      PageUp: -10,
    };
    const step = steps[event.key];
    if (step !== undefined) {
      const to = Math.min(shown.length - 1, Math.max(0, cursor + step));
      setCursor(to);
      virtual.scrollToIndex(to);
    } else if (event.key === ' ') pick(cursor, event.shiftKey);
    else return;
    event.preventDefault();
  }

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
