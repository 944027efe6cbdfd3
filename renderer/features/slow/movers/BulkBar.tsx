import { Button } from 'antd';
import { useState } from 'react';
import type { SlowMover } from '#shared/contract/slow-movers';
import { useT } from '../../../ui/words';
import styles from './Movers.module.css';
import { PlanDialog } from './PlanDialog';
import { ProtectDialog } from './ProtectDialog';
import { useProtect } from './use-protect';

interface Props {
  readonly chosen: readonly SlowMover[];
  /** How many of them the filters hide at present. */
  readonly hidden: number;
  readonly onClear: () => void;
}

/** What can be done with all that are chosen. */
export function BulkBar({ chosen, hidden, onClear }: Props) {
  const t = useT();
  const protect = useProtect();
  const [dialog, setDialog] = useState<'plan' | 'protect' | null>(null);
  const byHand = chosen.filter(({ protections }) => protections.includes('by_hand'));
  const count = chosen.length;
  return (
    <section className={styles.bulk} aria-label={t('slow.ui_chosen', { count })}>
      <span role="status">
        {t('slow.ui_chosen', { count })}
        {hidden > 0 && <small>{t('slow.ui_chosenHidden', { count: hidden })}</small>}
      </span>
      <Button type="primary" onClick={() => setDialog('plan')}>
        {t('slow.ui_makePlan')}
      </Button>
      <Button onClick={() => setDialog('protect')}>{t('slow.ui_protect')}</Button>
      {byHand.length > 0 && (
        <Button loading={protect.running} onClick={() => void protect.giveBack(byHand)}>
          {t('slow.ui_giveBack')}
        </Button>
      )}
      <Button type="text" className={styles.clear ?? ''} onClick={onClear}>
        {t('slow.ui_clear')}
      </Button>
      {dialog === 'plan' && <PlanDialog movers={chosen} onClose={() => setDialog(null)} />}
      {dialog === 'protect' && (
        <ProtectDialog movers={chosen} onClose={() => setDialog(null)} onDone={onClear} />
      )}
    </section>
  );
}
