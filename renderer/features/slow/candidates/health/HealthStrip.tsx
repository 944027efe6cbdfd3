import { Modal } from 'antd';
import { useState } from 'react';
import type { RangeHealthWeek } from '#shared/contract/slow-movers';
import { useAsk } from '../../../../api/hooks';
import { Sparkline } from '../../../../ui/Sparkline';
import { useFormat, useT } from '../../../../ui/words';
import styles from './Health.module.css';
import { HealthChart } from './HealthChart';
import { healthTargets, lastKnown, targetNames, writeTarget } from './targets';

/** Half a year. */
const WEEKS = 26;

/** The store's targets in three small lines; a click shows them large, week by week. */
export function HealthStrip() {
  const t = useT();
  const health = useAsk('slowMovers.health', { weeks: WEEKS });
  const [open, setOpen] = useState(false);
  // It stands beside the counts and is no reason to show an error in their place.
  if (health.state !== 'ready' || health.data.length === 0) return null;
  const weeks = health.data;
  return (
    <>
      <button
        type="button"
        className={styles.strip}
        title={t('slow.ui_healthOpen')}
        aria-label={t('slow.ui_healthOpen')}
        onClick={() => setOpen(true)}
      >
        {healthTargets.map((target) => (
          <Small key={target} target={target} weeks={weeks} />
        ))}
      </button>
      <Modal
        open={open}
        centered
        width={760}
        footer={null}
        title={t('slow.ui_healthTitle', { weeks: weeks.length })}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <div className={styles.charts}>
          {healthTargets.map((target) => (
            <HealthChart key={target} target={target} weeks={weeks} />
          ))}
        </div>
      </Modal>
    </>
  );
}

interface SmallProps {
  readonly target: (typeof healthTargets)[number];
  readonly weeks: readonly RangeHealthWeek[];
}

function Small({ target, weeks }: SmallProps) {
  const t = useT();
  const format = useFormat();
  return (
    <span className={styles.small}>
      <span className={styles.name}>{t(targetNames[target])}</span>
      <strong>{writeTarget(target, lastKnown(weeks, target)?.value ?? null, t, format)}</strong>
      <Sparkline values={weeks.map((week) => week[target])} width={96} height={20} />
    </span>
  );
}
