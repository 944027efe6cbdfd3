import { DownOutlined, UndoOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useMemo } from 'react';
import type { Plan } from '#shared/contract/plans';
import { type Command, useCommands } from '../../../ui/commands';
import { PlanHead as Frame } from '../../../ui/plan/PlanHead';
import { href } from '../../../ui/routes';
import { useFormat, useT, useTimeZone } from '../../../ui/words';
import { useTitle } from '../use-title';
import { ChangeCounts } from './ChangeCounts';
import { PlanState } from './PlanState';
import { usePlanFiles } from './use-plan-files';
import { useWithdraw } from './use-withdraw';

/** Name, state and terms of a plan, and what can be done with it. */
export function PlanHead({ plan }: { plan: Plan }) {
  const t = useT();
  const format = useFormat();
  const timeZone = useTimeZone();
  const { print, save, busy } = usePlanFiles(plan.id);
  const withdraw = useWithdraw(plan);
  const title = useTitle();
  const commands = useMemo<readonly Command[]>(
    () => [
      {
        id: 'plans.print',
        name: 'plans.commandPrint',
        shortcut: 'Ctrl+P',
        perform: () => void print(),
      },
      { id: 'plans.pdf', name: 'plans.commandPdf', perform: () => void save('pdf') },
      { id: 'plans.xlsx', name: 'plans.commandXlsx', perform: () => void save('xlsx') },
    ],
    [print, save],
  );
  useCommands('plans', commands);
  const facts = [
    t('plans.facts', {
      date: format.dateLong(plan.startsOn),
      uplift: format.moneySigned(plan.uplift),
    }),
    t('plans.acceptedOn', { at: format.dateTime(plan.approvedAt, timeZone) }),
    ...(plan.postponed === 0 ? [] : [t('plans.postponed', { count: plan.postponed })]),
  ];
  return (
    <Frame
      back={{ label: t('plans.toList'), to: href('assortment', ['plans']) }}
      title={title(plan)}
      state={<PlanState state={plan.state} />}
      facts={
        <>
          <ChangeCounts changes={plan.items.map(({ change }) => change)} />
          {` · ${facts.join(' · ')}`}
        </>
      }
    >
      <Button onClick={() => void print()}>{t('common.print')}</Button>
      <Dropdown
        menu={{
          items: [
            { key: 'pdf', label: t('common.exportPdf') },
            { key: 'xlsx', label: t('common.exportXlsx') },
          ],
          onClick: ({ key }) => void save(key === 'pdf' ? 'pdf' : 'xlsx'),
        }}
      >
        <Button loading={busy} icon={<DownOutlined />} iconPlacement="end">
          {t('common.export')}
        </Button>
      </Dropdown>
      {plan.state !== 'withdrawn' && (
        <Button icon={<UndoOutlined />} onClick={withdraw}>
          {t('plans.withdraw')}
        </Button>
      )}
    </Frame>
  );
}
