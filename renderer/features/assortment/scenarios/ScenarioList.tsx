import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ScenarioSummary } from '#shared/contract/assortment';
import { useAsk } from '../../../api/hooks';
import { Answer } from '../../../ui/Answer';
import { Change } from '../../../ui/Delta';
import type { Column } from '../../../ui/data-table/column';
import { DataTable } from '../../../ui/data-table/DataTable';
import { EmptyState } from '../../../ui/EmptyState';
import { go } from '../../../ui/routes';
import { useT } from '../../../ui/words';
import { useTitle } from '../use-title';
import { useRemove } from './result/use-remove';
import { newRoute, scenarioRoute } from './routes';
import { FoundRun } from './run/FoundRun';
import styles from './Scenarios.module.css';
import { useScenarioStore } from './store';
import { useYuan } from './use-yuan';

/** Every scenario, newest first. */
export function ScenarioList() {
  const t = useT();
  const scenarios = useAsk('assortment.scenarios', {});
  const columns = useColumns();
  const create = (
    <Button type="primary" icon={<PlusOutlined aria-hidden="true" />} onClick={startAnew}>
      {t('range.uiNew')}
    </Button>
  );
  return (
    <div className={styles.list}>
      <FoundRun />
      <Answer of={scenarios} again={scenarios.again} rows={8}>
        {(rows) => (
          <div className={styles.framed}>
            <DataTable
              title={t('assortment.scenarios')}
              rows={rows}
              rowKey={({ id }) => id}
              columns={columns}
              onOpen={({ id }) => go(scenarioRoute(id))}
              tools={create}
              empty={
                <EmptyState
                  title={t('range.uiNoScenarios')}
                  hint={t('range.uiWhatItDoes')}
                  action={create}
                />
              }
            />
          </div>
        )}
      </Answer>
    </div>
  );
}

/** A finished search that nobody came back for is in the list; the form is free again. */
function startAnew(): void {
  const { run, setRun } = useScenarioStore.getState();
  if (run.state !== 'running') setRun({ state: 'idle' });
  go(newRoute);
}

function useColumns(): readonly Column<ScenarioSummary>[] {
  const t = useT();
  const yuan = useYuan();
  const remove = useRemove();
  const titleOf = useTitle();
  return [
    {
      key: 'title',
      title: t('range.uiTitle'),
      kind: 'text',
      value: titleOf,
    },
    {
      key: 'when',
      title: t('range.uiWhen'),
      kind: 'instant',
      width: 144,
      value: ({ createdAt }) => createdAt,
    },
    {
      key: 'uplift',
      title: t('range.uiUplift'),
      kind: 'money',
      width: 188,
      value: ({ uplift }) => uplift,
      show: ({ uplift }) => <Change value={uplift} text={yuan.signed(uplift)} />,
    },
    {
      key: 'changes',
      title: t('range.uiChanges'),
      kind: 'count',
      width: 96,
      value: ({ changes }) => changes,
    },
    {
      key: 'proven',
      title: t('range.uiProof'),
      kind: 'text',
      width: 128,
      choices: true,
      value: ({ proven }) => t(proven ? 'range.uiProven' : 'range.uiNotProven'),
    },
    {
      key: 'state',
      title: t('range.uiState'),
      kind: 'text',
      width: 128,
      choices: true,
      value: ({ state }) => t(`range.uiState_${state}`),
    },
    {
      key: 'remove',
      title: '',
      kind: 'text',
      width: 56,
      value: () => '',
      show: (scenario) =>
        scenario.state === 'proposed' && (
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined aria-hidden="true" />}
            aria-label={t('range.uiRemoveNamed', { title: titleOf(scenario) })}
            onClick={() => remove(scenario)}
          />
        ),
    },
  ];
}
