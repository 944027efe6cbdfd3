import { useMemo } from 'react';
import type { CutPlan, CutPlanItem } from '#shared/contract/cuts';
import { gainOf } from '#shared/domain/pruning/gain';
import type { Translate } from '#shared/i18n/t';
import type { Column } from '../../../ui/data-table/column';
import { useT } from '../../../ui/words';
import { GainAmount } from '../movers/GainAmount';
import styles from './CutPlans.module.css';
import { ItemState, stateKey } from './cut-words';

/** The state of an item with the reason that a person gave. */
export function stateColumn(t: Translate, plan: CutPlan): Column<CutPlanItem> {
  return {
    key: 'state',
    title: t(plan.state === 'proposed' ? 'slow.plan_decision' : 'slow.plan_state'),
    kind: 'text',
    choices: true,
    value: ({ state }) => t(stateKey(state, plan)),
    show: ({ state, note }) => (
      <span title={note}>
        <ItemState state={state} plan={plan} /> <span className={styles.quiet}>{note}</span>
      </span>
    ),
  };
}

/** The columns that a plan in review and an approved one have in common; `file`: those that only a
 * file has room for. */
export function useItemColumns() {
  const t = useT();
  return useMemo(() => {
    const first: readonly Column<CutPlanItem>[] = [
      {
        key: 'item',
        title: t('slow.plan_item'),
        kind: 'text',
        value: ({ name, code }) => `${name} ${code}`,
        show: ({ name, code }) => (
          <span title={`${name} ${code}`}>
            {name} <span className={styles.quiet}>{code}</span>
          </span>
        ),
      },
      {
        key: 'category',
        title: t('slow.plan_category'),
        kind: 'text',
        width: 112,
        choices: true,
        value: ({ category }) => category,
      },
    ];
    const figures: readonly Column<CutPlanItem>[] = [
      {
        key: 'stock',
        title: t('slow.plan_stock'),
        kind: 'money',
        width: 96,
        value: ({ stockValue }) => stockValue,
      },
      {
        key: 'gain',
        title: t('slow.ui_gain'),
        kind: 'money',
        width: 176,
        value: ({ predicted }) => gainOf(predicted).point,
        show: ({ predicted }) => <GainAmount loss={predicted} />,
      },
    ];
    const file: readonly Column<CutPlanItem>[] = [
      {
        key: 'gainLow',
        title: t('slow.ui_gainLow'),
        kind: 'money',
        value: ({ predicted }) => gainOf(predicted).low,
      },
      {
        key: 'gainHigh',
        title: t('slow.ui_gainHigh'),
        kind: 'money',
        value: ({ predicted }) => gainOf(predicted).high,
      },
      { key: 'note', title: t('slow.plan_note'), kind: 'text', value: ({ note }) => note },
    ];
    return { first, figures, file };
  }, [t]);
}
