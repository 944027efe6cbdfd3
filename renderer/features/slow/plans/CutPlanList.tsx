import { Button } from 'antd';
import { useMemo } from 'react';
import type { CutPlanSummary } from '#shared/contract/cuts';
import { gainOf } from '#shared/domain/pruning/gain';
import { NO_VALUE } from '#shared/i18n/format';
import { useAsk } from '../../../api/hooks';
import { Answer } from '../../../ui/Answer';
import type { Column } from '../../../ui/data-table/column';
import { DataTable } from '../../../ui/data-table/DataTable';
import { EmptyState } from '../../../ui/EmptyState';
import { go, href } from '../../../ui/routes';
import { useT } from '../../../ui/words';
import { GainAmount } from '../movers/GainAmount';
import styles from './CutPlans.module.css';
import { CutPlanState, useCutPlanTitle } from './cut-words';

/** Every plan of cuts, newest first. */
export function CutPlanList() {
  const t = useT();
  const plans = useAsk('cuts.list', {});
  const columns = useColumns();
  return (
    <Answer of={plans} again={plans.again} rows={8}>
      {(rows) => (
        <div className={rows.length === 0 ? undefined : styles.framed}>
          <DataTable
            title={t('slow.plans')}
            rows={rows}
            rowKey={({ id }) => id}
            columns={columns}
            onOpen={({ id }) => go(href('slow', ['plans', String(id)]))}
            empty={
              <EmptyState
                title={t('slow.plan_emptyTitle')}
                hint={t('slow.plan_emptyHint')}
                action={
                  <Button type="primary" onClick={() => go(href('slow'))}>
                    {t('slow.plan_toCandidates')}
                  </Button>
                }
              />
            }
          />
        </div>
      )}
    </Answer>
  );
}

/** Of a plan in which nothing is decided nothing can be predicted. */
function isUndecided({ items, open }: CutPlanSummary): boolean {
  return items === open;
}

function useColumns(): readonly Column<CutPlanSummary>[] {
  const t = useT();
  const titleOf = useCutPlanTitle();
  return useMemo(
    () => [
      { key: 'title', title: t('slow.plan_title'), kind: 'text', value: titleOf },
      {
        key: 'state',
        title: t('slow.plan_state'),
        kind: 'text',
        width: 96,
        choices: true,
        value: ({ state }) => t(`slow.plan_state_${state}`),
        show: ({ state }) => <CutPlanState state={state} />,
      },
      {
        key: 'items',
        title: t('slow.plan_items'),
        kind: 'count',
        width: 72,
        value: ({ items }) => items,
      },
      {
        key: 'open',
        title: t('slow.plan_open'),
        kind: 'count',
        width: 88,
        value: ({ open }) => open,
      },
      {
        key: 'stock',
        title: t('slow.plan_stockValue'),
        kind: 'money',
        width: 112,
        value: ({ stockValue }) => stockValue,
      },
      {
        key: 'gain',
        title: t('slow.ui_gain'),
        kind: 'money',
        width: 208,
        value: (plan) => (isUndecided(plan) ? null : gainOf(plan.predicted).point),
        show: (plan) => (isUndecided(plan) ? NO_VALUE : <GainAmount loss={plan.predicted} />),
      },
      {
        key: 'tasks',
        title: t('slow.plan_tasks'),
        kind: 'text',
        width: 96,
        value: ({ tasks, tasksOpen }) =>
          tasks === 0 ? null : t('slow.plan_tasksDone', { done: tasks - tasksOpen, total: tasks }),
      },
      {
        key: 'made',
        title: t('slow.plan_made'),
        kind: 'instant',
        width: 136,
        value: ({ createdAt }) => createdAt,
      },
    ],
    [t, titleOf],
  );
}
