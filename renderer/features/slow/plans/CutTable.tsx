import { Button } from 'antd';
import { useMemo, useState } from 'react';
import type { CutPlan, CutPlanItem } from '#shared/contract/cuts';
import type { Column } from '../../../ui/data-table/column';
import { DataTable } from '../../../ui/data-table/DataTable';
import { Section } from '../../../ui/Section';
import { useT } from '../../../ui/words';
import { useTakeBack } from '../use-take-back';
import { ItemDrawer } from './ItemDrawer';
import { stateColumn, useItemColumns } from './item-columns';

const HEIGHT = 440;

/** The items of an approved plan: how far each is, and the way back. */
export function CutTable({ plan }: { plan: CutPlan }) {
  const t = useT();
  const columns = useColumns(plan);
  const { file } = useItemColumns();
  const fileColumns = useMemo(
    () => [...columns.filter(({ key }) => key !== 'takeBack'), ...file],
    [columns, file],
  );
  const [opened, setOpened] = useState<number | null>(null);
  const leaving = plan.itemList.filter(({ state }) => state === 'accepted').length;
  return (
    <Section
      title={t('slow.plan_cuts')}
      finding={
        leaving === 0 ? t('slow.plan_cutsGone') : t('slow.plan_cutsFinding', { count: leaving })
      }
      flush
    >
      <DataTable
        title={t('slow.plan_cuts')}
        rows={plan.itemList}
        rowKey={({ id }) => id}
        columns={columns}
        fileColumns={fileColumns}
        height={HEIGHT}
        onOpen={({ id }) => setOpened(id)}
      />
      <ItemDrawer
        plan={plan}
        item={plan.itemList.find(({ id }) => id === opened) ?? null}
        onClose={() => setOpened(null)}
      />
    </Section>
  );
}

function useColumns(plan: CutPlan): readonly Column<CutPlanItem>[] {
  const t = useT();
  const takeBack = useTakeBack();
  const { first, figures } = useItemColumns();
  return useMemo(
    () => [
      ...first,
      stateColumn(t, plan),
      {
        key: 'exit',
        title: t('slow.plan_exit'),
        kind: 'text',
        width: 136,
        choices: true,
        value: ({ exit }) => (exit === null ? null : t(`slow.exit_${exit.kind}`)),
      },
      ...figures,
      {
        key: 'takeBack',
        title: '',
        kind: 'text',
        width: 104,
        value: () => null,
        show: ({ id, name, state }) =>
          (state === 'accepted' || state === 'done') && (
            <Button
              size="small"
              aria-label={t('slow.plan_takeBackOf', { item: name })}
              onClick={() => takeBack({ itemId: id, name })}
            >
              {t('slow.plan_takeBack')}
            </Button>
          ),
      },
    ],
    [t, plan, first, figures, takeBack],
  );
}
