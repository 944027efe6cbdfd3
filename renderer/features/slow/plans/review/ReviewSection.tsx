import { UndoOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useMemo, useState } from 'react';
import type { CutPlan, CutPlanItem } from '#shared/contract/cuts';
import { type Command, useCommands } from '../../../../ui/commands';
import type { Column } from '../../../../ui/data-table/column';
import { DataTable } from '../../../../ui/data-table/DataTable';
import type { RowKey } from '../../../../ui/data-table/use-choice';
import { Section } from '../../../../ui/Section';
import { useT } from '../../../../ui/words';
import { ClassName } from '../../movers/ClassMark';
import styles from '../CutPlans.module.css';
import { noExitKey } from '../cut-words';
import { ItemDrawer } from '../ItemDrawer';
import { stateColumn, useItemColumns } from '../item-columns';
import { ExitChoice } from './ExitChoice';
import { decisionLetters, KeyHints } from './KeyHints';
import { ReasonDialog } from './ReasonDialog';
import { ReviewBar } from './ReviewBar';
import { type Decision, type Review, useReview } from './use-review';

/** Every item with its decision: one by one by the keys, or many at once. */
export function ReviewSection({ plan }: { plan: CutPlan }) {
  const t = useT();
  const review = useReview(plan.id);
  const columns = useColumns(plan, review.chooseExit);
  const { file } = useItemColumns();
  const fileColumns = useMemo(() => [...columns, ...file], [columns, file]);
  const [picks, setPicks] = useState<ReadonlySet<RowKey>>(new Set());
  const [protecting, setProtecting] = useState<readonly CutPlanItem[] | null>(null);
  const [opened, setOpened] = useState<number | null>(null);
  const chosen = plan.itemList.filter(({ id }) => picks.has(id));

  function decide(items: readonly CutPlanItem[], decision: Decision): void {
    if (items.length === 0) return;
    if (decision === 'protected') setProtecting(items);
    else void review.decide(items, decision).then(clear);
  }
  function clear(done: boolean): void {
    if (done) setPicks(new Set());
  }
  function onKey(key: string, row: CutPlanItem | null): boolean {
    const decision = decisionLetters[key.toLowerCase()];
    if (decision === undefined) return false;
    decide(chosen.length > 0 ? chosen : row === null ? [] : [row], decision);
    return true;
  }
  return (
    <Section
      title={t('slow.plan_review')}
      finding={
        plan.open === 0
          ? t('slow.plan_reviewDone')
          : t('slow.plan_reviewFinding', { count: plan.open })
      }
      extra={<UndoButton review={review} />}
      flush
      className={styles.review}
    >
      {chosen.length > 0 && (
        <ReviewBar
          chosen={chosen}
          onDecide={decide}
          chooseExit={review.chooseExit}
          onClear={() => setPicks(new Set())}
        />
      )}
      <div className={styles.reviewTable}>
        <DataTable
          title={t('slow.plan_review')}
          rows={plan.itemList}
          rowKey={({ id }) => id}
          columns={columns}
          fileColumns={fileColumns}
          selection={{ chosen: picks, onChoose: setPicks }}
          onOpen={({ id }) => setOpened(id)}
          onKey={onKey}
        />
      </div>
      <KeyHints />
      {protecting !== null && (
        <ReasonDialog
          count={protecting.length}
          onProtect={async (reason) => {
            const done = await review.decide(protecting, 'protected', reason);
            clear(done);
            return done;
          }}
          onClose={() => setProtecting(null)}
        />
      )}
      <ItemDrawer
        plan={plan}
        item={plan.itemList.find(({ id }) => id === opened) ?? null}
        onClose={() => setOpened(null)}
        onDecide={(item, decision) => decide([item], decision)}
        chooseExit={review.chooseExit}
      />
    </Section>
  );
}

function UndoButton({ review: { last, undo } }: { review: Review }) {
  const t = useT();
  const commands = useMemo<readonly Command[]>(
    () =>
      last === null
        ? []
        : [{ id: 'cuts.undo', name: 'slow.plan_commandUndo', shortcut: 'Ctrl+Z', perform: undo }],
    [last, undo],
  );
  useCommands('cuts.review', commands);
  return (
    <Tooltip title={last === null ? null : t('slow.plan_undoOf', { what: last })}>
      <Button size="small" icon={<UndoOutlined />} disabled={last === null} onClick={undo}>
        {t('common.undo')}
      </Button>
    </Tooltip>
  );
}

function useColumns(
  plan: CutPlan,
  chooseExit: Review['chooseExit'],
): readonly Column<CutPlanItem>[] {
  const t = useT();
  const { first, figures } = useItemColumns();
  return useMemo(
    () => [
      ...first,
      {
        key: 'class',
        title: t('slow.plan_class'),
        kind: 'text',
        width: 80,
        choices: true,
        value: (item) => (item.class === null ? null : t(`slow.class_${item.class}`)),
        show: (item) => (item.class === null ? null : <ClassName of={item.class} />),
      },
      ...figures,
      {
        key: 'exit',
        title: t('slow.plan_exit'),
        kind: 'text',
        width: 152,
        choices: true,
        value: (item) => t(item.exit === null ? noExitKey(item) : `slow.exit_${item.exit.kind}`),
        show: (item) => <ExitChoice item={item} chooseExit={chooseExit} />,
      },
      stateColumn(t, plan),
    ],
    [t, plan, first, figures, chooseExit],
  );
}
