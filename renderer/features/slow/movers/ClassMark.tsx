import type { SlowMover } from '#shared/contract/slow-movers';
import type { SlowClass } from '#shared/domain/pruning/model';
import { NO_VALUE } from '#shared/i18n/format';
import { useT } from '../../../ui/words';
import { type ClassChange, classChange } from './gain';
import styles from './Movers.module.css';

const signs: Readonly<Record<Exclude<ClassChange, null>, string>> = {
  new: '▲',
  worse: '↑',
  better: '↓',
};

/** A class in its word, with a mark whose shape tells it apart without colour. */
export function ClassName({ of }: { of: SlowClass }) {
  const t = useT();
  return (
    <span className={styles.class} data-class={of}>
      {t(`slow.class_${of}`)}
    </span>
  );
}

/** The class of a SKU and whether it came into it this week. */
export function ClassMark({ mover }: { mover: Pick<SlowMover, 'class' | 'before'> }) {
  const words = useChangeWords();
  if (mover.class === null) return NO_VALUE;
  const change = classChange(mover);
  return (
    <>
      <ClassName of={mover.class} />
      {change !== null && (
        <span className={styles.change} title={words(mover)}>
          <span aria-hidden="true">{signs[change]}</span>
          <span className="visually-hidden"> {words(mover)}</span>
        </span>
      )}
    </>
  );
}

/** What the sign beside a class says; '' where there is none. */
export function useChangeWords(): (mover: Pick<SlowMover, 'class' | 'before'>) => string {
  const t = useT();
  return (mover) => {
    const change = classChange(mover);
    if (change === null) return '';
    if (change === 'new' || mover.before === null) return t('slow.ui_new');
    const was = { class: t(`slow.class_${mover.before}`) };
    return t(change === 'worse' ? 'slow.ui_worse' : 'slow.ui_better', was);
  };
}
