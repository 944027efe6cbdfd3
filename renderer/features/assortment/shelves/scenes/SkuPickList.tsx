import { useVirtualizer } from '@tanstack/react-virtual';
import { Checkbox } from 'antd';
import { type KeyboardEvent, type MouseEvent, useId, useRef, useState } from 'react';
import type { SceneSku } from '#shared/contract/shelves';
import { useLook } from '../../../../ui/theme/ThemeProvider';
import { useT } from '../../../../ui/words';
import styles from './Scenes.module.css';

interface Props {
  readonly label: string;
  readonly skus: readonly SceneSku[];
  readonly chosen: ReadonlySet<number>;
  /** There are more than are shown. */
  readonly more?: boolean;
  readonly onChoose: (chosen: ReadonlySet<number>) => void;
}

/** SKUs to choose from: click, Space, or Shift for a stretch; only the visible rows exist. */
export function SkuPickList({ label, skus, chosen, more = false, onChoose }: Props) {
  const t = useT();
  const id = useId();
  const { rowHeight } = useLook();
  const scroller = useRef<HTMLDivElement>(null);
  const [cursor, setCursor] = useState(0);
  const anchor = useRef(0);
  const all = skus.every((sku) => chosen.has(sku.id));
  const virtual = useVirtualizer({
    count: skus.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    initialRect: { width: 600, height: 400 },
  });

  function toggle(rows: readonly SceneSku[], on: boolean): void {
    const next = new Set(chosen);
    for (const sku of rows) {
      if (on) next.add(sku.id);
      else next.delete(sku.id);
    }
    onChoose(next);
  }
  function pick(index: number, stretch: boolean): void {
    const sku = skus[index];
    if (sku === undefined) return;
    const [from, to] = [Math.min(anchor.current, index), Math.max(anchor.current, index)];
    if (stretch) toggle(skus.slice(from, to + 1), true);
    else toggle([sku], !chosen.has(sku.id));
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
      const to = Math.min(skus.length - 1, Math.max(0, cursor + step));
      setCursor(to);
      virtual.scrollToIndex(to);
    } else if (event.key === ' ') pick(cursor, event.shiftKey);
    else return;
    event.preventDefault();
  }
  return (
    <div className={styles.picks}>
      <div className={styles.pickHead}>
        <Checkbox
          checked={all}
          indeterminate={!all && skus.some((sku) => chosen.has(sku.id))}
          onChange={({ target }) => toggle(skus, target.checked)}
        >
          {t('catalogue.sceneChooseShown', { count: skus.length })}
        </Checkbox>
        {more && <span>{t('catalogue.sceneMore', { count: skus.length })}</span>}
        <span className={styles.right} role="status">
          {t('catalogue.sceneChosen', { count: chosen.size })}
        </span>
      </div>
      <div
        ref={scroller}
        className={styles.scroller}
        role="listbox"
        aria-multiselectable="true"
        aria-label={label}
        aria-activedescendant={`${id}-${cursor}`}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map(({ index, start, size }) => {
            const sku = skus[index];
            if (sku === undefined) return null;
            return (
              <div
                key={sku.id}
                id={`${id}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={chosen.has(sku.id)}
                className={`${styles.row} ${index === cursor ? styles.cursor : ''}`}
                style={{ transform: `translateY(${start}px)`, height: size }}
                data-index={index}
              >
                <Checkbox checked={chosen.has(sku.id)} tabIndex={-1} className={styles.box ?? ''} />
                <span>
                  {sku.name} <small>{sku.spec}</small>
                </span>
                <span>{sku.code}</span>
                <span>{sku.category}</span>
                <span>{t(`catalogue.shelfRole_${sku.role ?? 'none'}`)}</span>
                <span>{t(`catalogue.shelfStatus_${sku.status}`)}</span>
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
