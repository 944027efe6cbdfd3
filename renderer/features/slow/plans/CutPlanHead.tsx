import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown, Tooltip } from 'antd';
import { useMemo, useState } from 'react';
import type { CutPlan } from '#shared/contract/cuts';
import { type Command, useCommands } from '../../../ui/commands';
import { PlanHead } from '../../../ui/plan/PlanHead';
import { href } from '../../../ui/routes';
import { useFormat, useT, useTimeZone } from '../../../ui/words';
import { ApproveDialog } from './ApproveDialog';
import { CutPlanState, useCutPlanTitle } from './cut-words';
import { type CutPaper, useCutFiles } from './use-cut-files';
import { useThrowAway } from './use-throw-away';

/** Name, state and terms of a plan of cuts, and what can be done with it. */
export function CutPlanHead({ plan }: { plan: CutPlan }) {
  const t = useT();
  const titleOf = useCutPlanTitle();
  const [approving, setApproving] = useState(false);
  const throwAway = useThrowAway(plan.id);
  const proposed = plan.state === 'proposed';
  const nothing = plan.itemList.every(({ state }) => state !== 'accepted');
  return (
    <PlanHead
      back={{ label: t('slow.plan_toList'), to: href('slow', ['plans']) }}
      title={titleOf(plan)}
      state={<CutPlanState state={plan.state} />}
      facts={useFacts(plan)}
    >
      <Papers plan={plan} />
      {proposed && <Button onClick={throwAway}>{t('slow.plan_throwAway')}</Button>}
      {proposed && (
        <Tooltip title={nothing ? t('slow.plan_approveNone') : null}>
          <Button type="primary" disabled={nothing} onClick={() => setApproving(true)}>
            {t('slow.plan_approve')}
          </Button>
        </Tooltip>
      )}
      {approving && <ApproveDialog plan={plan} onClose={() => setApproving(false)} />}
    </PlanHead>
  );
}

function useFacts({ items, createdAt, approvedAt, startsOn }: CutPlan): string {
  const t = useT();
  const format = useFormat();
  const timeZone = useTimeZone();
  const at = (instant: number) => ({ at: format.dateTime(instant, timeZone) });
  return [
    t('slow.plan_itemCount', { count: items }),
    ...(startsOn === null ? [] : [t('slow.plan_leavesOn', { date: format.dateLong(startsOn) })]),
    approvedAt === null
      ? t('slow.plan_madeOn', at(createdAt))
      : t('slow.plan_approvedOn', at(approvedAt)),
  ].join(' · ');
}

/** The list for the floor and, where prices go down, their labels: printed or as files. */
function Papers({ plan }: { plan: CutPlan }) {
  const t = useT();
  const { print, save, busy } = useCutFiles(plan.id);
  const labels = plan.itemList.some(
    ({ state, exit }) => state === 'accepted' && exit?.kind === 'markdown',
  );
  const commands = useMemo<readonly Command[]>(() => {
    const list: Command = {
      id: 'cuts.print',
      name: 'slow.plan_commandPrint',
      shortcut: 'Ctrl+P',
      perform: () => void print({ what: 'list', format: 'pdf' }),
    };
    const printLabels: Command = {
      id: 'cuts.labels',
      name: 'slow.plan_commandLabels',
      perform: () => void print({ what: 'labels', format: 'pdf' }),
    };
    return labels ? [list, printLabels] : [list];
  }, [print, labels]);
  useCommands('cuts', commands);
  return (
    <>
      <PaperMenu
        label={t('slow.plan_list')}
        busy={busy}
        items={{
          [t('slow.plan_print_list')]: () => print({ what: 'list', format: 'pdf' }),
          [t('slow.plan_pdf_list')]: () => save({ what: 'list', format: 'pdf' }),
          [t('slow.plan_xlsx_list')]: () => save({ what: 'list', format: 'xlsx' }),
        }}
      />
      {labels && (
        <PaperMenu
          label={t('slow.plan_labels')}
          busy={busy}
          items={{
            [t('slow.plan_print_labels')]: () => print(labelPaper),
            [t('slow.plan_pdf_labels')]: () => save(labelPaper),
          }}
        />
      )}
    </>
  );
}

const labelPaper: CutPaper = { what: 'labels', format: 'pdf' };

interface PaperMenuProps {
  readonly label: string;
  readonly busy: boolean;
  /** What can be done, by its words. */
  readonly items: Readonly<Record<string, () => Promise<void>>>;
}

function PaperMenu({ label, busy, items }: PaperMenuProps) {
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: Object.keys(items).map((words) => ({ key: words, label: words })),
        onClick: ({ key }) => void items[key]?.(),
      }}
    >
      <Button loading={busy} icon={<DownOutlined />} iconPlacement="end">
        {label}
      </Button>
    </Dropdown>
  );
}
