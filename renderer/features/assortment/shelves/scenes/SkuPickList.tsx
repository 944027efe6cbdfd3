import { Checkbox } from 'antd';
import { useId } from 'react';
import type { SceneSku } from '#shared/contract/shelves';
import { usePicks } from '../../../../ui/use-picks';
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
  const all = skus.every((sku) => chosen.has(sku.id));
  const { scroller, virtual, cursor, toggle, onClick, onKeyDown } = usePicks({
    rows: skus,
    chosen,
    onChoose,
  });
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
