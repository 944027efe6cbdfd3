import type { ReactNode } from 'react';
import type { CutPlan } from '#shared/contract/cuts';
import { sumExits } from '#shared/domain/pruning/exit-sums';
import { gainOf } from '#shared/domain/pruning/gain';
import { NO_VALUE } from '#shared/i18n/format';
import { useFormat, useT } from '../../../ui/words';
import styles from './CutPlans.module.css';
import { writeInterval } from './cut-words';

/** States of items that leave, or have left. */
export const leavingStates: ReadonlySet<string> = new Set(['accepted', 'done']);

/** What the plan as it stands brings and costs. */
export function Totals({ plan }: { plan: CutPlan }) {
  const t = useT();
  const format = useFormat();
  const leaving = plan.itemList.filter(({ state }) => leavingStates.has(state));
  const { recovery, loss } = sumExits(leaving.map(({ exit }) => exit));
  const none = leaving.length === 0;
  const unknown = !none && leaving.every(({ stockQty }) => stockQty === null);
  const gain = gainOf(plan.predicted);
  const ofItems = t('slow.plan_total_ofItems', { count: plan.items });
  return (
    <dl className={styles.totals}>
      {plan.state === 'proposed' && (
        <Total name={t('slow.plan_total_open')} value={format.count(plan.open)} small={ofItems} />
      )}
      <Total
        name={t('slow.plan_total_accepted')}
        value={format.count(leaving.length)}
        small={ofItems}
      />
      <Total
        name={t('slow.plan_total_stock')}
        value={format.money(plan.stockValue)}
        small={plan.stockValue === null ? t('slow.plan_total_noStock') : ''}
      />
      <Total
        name={t('slow.plan_total_recovery')}
        value={none || unknown ? NO_VALUE : format.money(recovery)}
        small={
          none
            ? t('slow.plan_total_accept')
            : unknown
              ? t('slow.plan_total_noStock')
              : t(loss < 0 ? 'slow.plan_total_gainOf' : 'slow.plan_total_lossOf', {
                  amount: format.money(Math.abs(loss)),
                })
        }
      />
      <Total
        name={t('slow.plan_total_gain')}
        value={none ? NO_VALUE : format.money(gain.point)}
        small={none ? '' : (writeInterval(t, format, gain) ?? '')}
      />
    </dl>
  );
}

function Total({ name, value, small }: { name: string; value: ReactNode; small: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <b>{value}</b> <small>{small}</small>
      </dd>
    </div>
  );
}
