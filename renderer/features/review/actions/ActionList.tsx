import { Button, Select } from 'antd';
import { useMemo, useState } from 'react';
import type { Action } from '#shared/contract/actions';
import { taskStates } from '#shared/domain/plan/stage';
import { useAsk } from '../../../api/hooks';
import { DayField } from '../../../ui/DayField';
import type { Column } from '../../../ui/data-table/column';
import { DataTable } from '../../../ui/data-table/DataTable';
import type { RowKey } from '../../../ui/data-table/use-choice';
import { useT } from '../../../ui/words';
import { ownersOf } from './ActionFacts';
import styles from './Actions.module.css';
import type { ActionDeeds } from './use-action-deeds';

interface Props {
  readonly actions: readonly Action[];
  readonly deeds: ActionDeeds;
  readonly onOpen: (id: number) => void;
}

const keyOf = ({ id }: Action) => id;

/** The same as a table: sorted, filtered, exported, many at once. */
export function ActionList({ actions, deeds, onOpen }: Props) {
  const t = useT();
  const [chosen, setChosen] = useState<ReadonlySet<RowKey>>(new Set());
  const columns = useMemo<readonly Column<Action>[]>(
    () => [
      {
        ...{ key: 'title', title: t('actions.title'), kind: 'text', width: 300 },
        value: ({ title }) => title,
      },
      {
        ...{ key: 'state', title: t('plans.state'), kind: 'text', width: 104, choices: true },
        value: ({ state }) => t(`plans.task_${state}`),
      },
      { key: 'owner', title: t('actions.responsible'), kind: 'text', width: 130, value: ownersOf },
      {
        key: 'due',
        title: t('actions.dueOn'),
        kind: 'date',
        width: 120,
        value: ({ dueOn }) => dueOn,
      },
      {
        ...{ key: 'late', title: t('actions.overdueDays'), kind: 'count', width: 104 },
        value: ({ overdueDays }) => (overdueDays === 0 ? null : overdueDays),
        show: ({ overdueDays }) =>
          overdueDays === 0 ? '' : <b className={styles.late}>{overdueDays}</b>,
      },
      {
        ...{ key: 'source', title: t('actions.source'), kind: 'text', width: 120, choices: true },
        value: ({ source }) => t(`actions.source_${source}`),
      },
      {
        ...{ key: 'steps', title: t('actions.steps'), kind: 'text', width: 92 },
        value: ({ steps, stepsDone }) => (steps === 0 ? '' : `${stepsDone}/${steps}`),
      },
      {
        key: 'note',
        title: t('actions.note'),
        kind: 'text',
        width: 140,
        value: ({ note }) => note,
      },
    ],
    [t],
  );
  const picked = actions.filter(({ id }) => chosen.has(id));
  return (
    <div className={styles.list}>
      {picked.length > 0 && (
        <Bulk actions={picked} deeds={deeds} onClear={() => setChosen(new Set())} />
      )}
      <DataTable
        title={t('actions.room')}
        rows={actions}
        rowKey={keyOf}
        columns={columns}
        onOpen={({ id }) => onOpen(id)}
        selection={{ chosen, onChoose: setChosen }}
      />
    </div>
  );
}

function Bulk({
  actions,
  deeds,
  onClear,
}: {
  actions: readonly Action[];
  deeds: ActionDeeds;
  onClear: () => void;
}) {
  const t = useT();
  const people = useAsk('actions.people', {});
  const ids = actions.map(({ id }) => id);
  const name = t('actions.chosen', { count: ids.length });
  return (
    <div className={styles.bulk}>
      <b>{name}</b>
      <Select
        size="small"
        placeholder={t('plans.state')}
        aria-label={t('plans.state')}
        value={null}
        options={taskStates.map((value) => ({ value, label: t(`plans.task_${value}`) }))}
        onChange={(state) => state !== null && void deeds.move(actions, state)}
      />
      <Select
        size="small"
        placeholder={t('actions.responsible')}
        aria-label={t('actions.responsible')}
        value={null}
        options={(people.data ?? []).map(({ id, name: label }) => ({ value: id, label }))}
        onChange={(owner: number | null) =>
          owner !== null &&
          void deeds.change(
            name,
            ids.map((id) => ({ id, ownerIds: [owner] })),
          )
        }
      />
      <span className={styles.bulkDay}>
        <DayField
          aria-label={t('actions.dueOn')}
          onChange={(day) =>
            void deeds.change(
              name,
              ids.map((id) => ({ id, dueOn: day === '' ? null : day })),
            )
          }
        />
      </span>
      <Button
        size="small"
        onClick={() => {
          void deeds.remove(ids);
          onClear();
        }}
      >
        {t('common.remove')}
      </Button>
    </div>
  );
}
