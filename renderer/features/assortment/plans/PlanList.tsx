import { Button } from 'antd';
import { useMemo } from 'react';
import type { PlanSummary } from '#shared/contract/plans';
import { useAsk } from '../../../api/hooks';
import { Answer } from '../../../ui/Answer';
import { Change } from '../../../ui/Delta';
import type { Column } from '../../../ui/data-table/column';
import { DataTable } from '../../../ui/data-table/DataTable';
import { EmptyState } from '../../../ui/EmptyState';
import { go, href } from '../../../ui/routes';
import { useFormat, useT } from '../../../ui/words';
import { useTitle } from '../use-title';
import { PlanState } from './PlanState';
import styles from './Plans.module.css';

/** Every plan, newest first. Scenarios that nobody has accepted live in their own room. */
export function PlanList() {
  const t = useT();
  const plans = useAsk('plans.list', {});
  const columns = useColumns();
  return (
    <Answer of={plans} again={plans.again} rows={8}>
      {(rows) => (
        <div className={styles.framed}>
          <DataTable
            title={t('plans.list')}
            rows={rows}
            rowKey={({ id }) => id}
            columns={columns}
            onOpen={({ id }) => go(href('assortment', ['plans', String(id)]))}
            empty={
              <EmptyState
                title={t('plans.emptyTitle')}
                hint={t('plans.emptyHint')}
                action={
                  <Button type="primary" onClick={() => go(href('assortment', ['scenarios']))}>
                    {t('plans.toScenarios')}
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

function useColumns(): readonly Column<PlanSummary>[] {
  const t = useT();
  const titleOf = useTitle();
  const format = useFormat();
  return useMemo(
    () => [
      { key: 'title', title: t('plans.title'), kind: 'text', value: titleOf },
      {
        key: 'state',
        title: t('plans.state'),
        kind: 'text',
        width: 112,
        choices: true,
        value: ({ state }) => t(`plans.state_${state}`),
        show: ({ state }) => <PlanState state={state} />,
      },
      {
        key: 'from',
        title: t('plans.from'),
        kind: 'date',
        width: 136,
        value: ({ startsOn }) => startsOn,
      },
      {
        key: 'changes',
        title: t('plans.changes'),
        kind: 'count',
        width: 104,
        value: ({ changes }) => changes,
      },
      {
        key: 'tasks',
        title: t('plans.tasksColumn'),
        kind: 'text',
        width: 128,
        value: ({ tasks, tasksOpen }) =>
          tasks === 0 ? null : t('plans.tasksDone', { done: tasks - tasksOpen, total: tasks }),
      },
      {
        key: 'uplift',
        title: t('plans.uplift'),
        kind: 'money',
        width: 168,
        value: ({ uplift }) => uplift,
        show: ({ uplift }) => <Change value={uplift} text={format.moneySigned(uplift)} />,
      },
      {
        key: 'accepted',
        title: t('plans.acceptedTitle'),
        kind: 'instant',
        width: 152,
        value: ({ approvedAt }) => approvedAt,
      },
    ],
    [t, format, titleOf],
  );
}
