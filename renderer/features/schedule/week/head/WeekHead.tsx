import { DownOutlined, RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { Button, Dropdown, Segmented, Tooltip } from 'antd';
import { useMemo, useState } from 'react';
import type { RosterWeek } from '#shared/contract/roster/week';
import { addDays, type BusinessDate } from '#shared/domain/calendar/calendar';
import { type Command, useCommands } from '../../../../ui/commands';
import { go } from '../../../../ui/routes';
import { useUndoKeys } from '../../../../ui/undo/use-undo-keys';
import { useT } from '../../../../ui/words';
import { FindingsButton } from '../findings/FindingsButton';
import { useFloor } from '../floor';
import { type RunDialogName, useRunDialog } from '../propose/dialog-store';
import { useRunStore } from '../propose/run-store';
import { useRun } from '../propose/use-run';
import { dayRoute, weekRoute } from '../routes';
import type { Edits } from '../use-edits';
import { FilesMenu } from './FilesMenu';
import styles from './Head.module.css';
import { PublishButton } from './PublishButton';
import { TemplatesDialog } from './TemplatesDialog';
import { useWeekDeeds } from './use-week-deeds';
import { WeekPicker } from './WeekPicker';
import { WeekState } from './WeekState';

interface Props {
  readonly week: RosterWeek;
  /** The day that is shown by the hour; null: the week by person. */
  readonly day: BusinessDate | null;
  readonly today: BusinessDate;
  readonly edits: Edits;
}

/** Today, where it lies in the week, else its Monday. */
function firstDay(week: RosterWeek, today: BusinessDate): BusinessDate {
  return week.from <= today && today <= week.to ? today : week.from;
}

/** Which week, how it is seen, how it stands, and what can be done with it. */
export function WeekHead({ week, day, today, edits }: Props) {
  const t = useT();
  const openDialog = useRunDialog((state) => state.open);
  const running = useRunStore(({ run }) => run.state === 'running');
  useWeekCommands(week, firstDay(week, today), edits);
  // While something is asked, the keys are of the question.
  const quiet = useFloor(({ taken }) => taken === 0);
  useUndoKeys({
    undo: quiet && edits.last !== null ? edits.undo : null,
    redo: quiet && edits.next !== null ? edits.redo : null,
  });
  return (
    <header className={styles.head}>
      <WeekPicker monday={week.from} />
      <Segmented<'person' | 'hour'>
        aria-label={t('schedule.view')}
        value={day === null ? 'person' : 'hour'}
        onChange={(view) =>
          go(view === 'person' ? weekRoute(week.from) : dayRoute(week.from, firstDay(week, today)))
        }
        options={[
          { value: 'person', label: t('schedule.byPerson') },
          { value: 'hour', label: t('schedule.byHour') },
        ]}
      />
      <WeekState week={week} />
      <div className={styles.deeds}>
        <Tooltip title={edits.last === null ? null : t('schedule.undoOf', { what: edits.last })}>
          <Button
            icon={<UndoOutlined />}
            aria-label={t('common.undo')}
            disabled={edits.last === null}
            onClick={edits.undo}
          />
        </Tooltip>
        <Tooltip title={edits.next === null ? null : t('schedule.redoOf', { what: edits.next })}>
          <Button
            icon={<RedoOutlined />}
            aria-label={t('schedule.redo')}
            disabled={edits.next === null}
            onClick={edits.redo}
          />
        </Tooltip>
        <FindingsButton week={week} />
        <MoreMenu week={week} />
        <FilesMenu week={week} />
        <Button disabled={running || week.shifts.length === 0} onClick={() => openDialog('sick')}>
          {t('schedule.sick')}
        </Button>
        <Button disabled={running} onClick={() => openDialog('propose')}>
          {t('schedule.propose')}
        </Button>
        <PublishButton week={week} />
      </div>
    </header>
  );
}

/** What is done now and then: last week's shifts, templates, an empty week. */
function MoreMenu({ week }: { week: RosterWeek }) {
  const t = useT();
  const deeds = useWeekDeeds(week);
  const [templates, setTemplates] = useState(false);
  const deedOf: Readonly<Record<string, () => void>> = {
    copy: deeds.copyLast,
    templates: () => setTemplates(true),
    clear: deeds.clear,
  };
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'copy', label: t('schedule.copyLast') },
            { key: 'templates', label: t('schedule.templates') },
            { key: 'clear', label: t('schedule.clear'), disabled: week.shifts.length === 0 },
          ],
          onClick: ({ key }) => deedOf[key]?.(),
        }}
      >
        <Button icon={<DownOutlined />} iconPlacement="end">
          {t('common.more')}
        </Button>
      </Dropdown>
      {templates && <TemplatesDialog week={week} onClose={() => setTemplates(false)} />}
    </>
  );
}

function useWeekCommands(week: RosterWeek, day: BusinessDate, { undo, redo }: Edits): void {
  const search = useRun();
  const deeds = useWeekDeeds(week);
  const running = useRunStore(({ run }) => run.state === 'running');
  const openDialog = useRunDialog((state) => state.open);
  const commands = useMemo<readonly Command[]>(
    () => [
      // There is one search at a time.
      ...(running ? ends(search) : searches(openDialog)),
      { id: 'roster.copy', name: 'schedule.command_copy', perform: deeds.copyLast },
      { id: 'roster.undo', name: 'schedule.command_undo', perform: undo },
      { id: 'roster.redo', name: 'schedule.command_redo', perform: redo },
      {
        id: 'roster.person',
        name: 'schedule.command_person',
        perform: () => go(weekRoute(week.from)),
      },
      {
        id: 'roster.hour',
        name: 'schedule.command_hour',
        perform: () => go(dayRoute(week.from, day)),
      },
      {
        id: 'roster.next',
        name: 'schedule.command_next',
        perform: () => go(weekRoute(addDays(week.from, 7))),
      },
      {
        id: 'roster.previous',
        name: 'schedule.command_previous',
        perform: () => go(weekRoute(addDays(week.from, -7))),
      },
    ],
    [week.from, day, deeds, openDialog, running, search, undo, redo],
  );
  useCommands('schedule.week', commands);
}

function searches(open: (name: RunDialogName) => void): readonly Command[] {
  return [
    { id: 'roster.propose', name: 'schedule.command_propose', perform: () => open('propose') },
    { id: 'roster.sick', name: 'schedule.command_sick', perform: () => open('sick') },
  ];
}

function ends({ stop, cancel }: ReturnType<typeof useRun>): readonly Command[] {
  return [
    { id: 'roster.stop', name: 'schedule.stopKeep', perform: stop },
    { id: 'roster.cancel', name: 'schedule.command_cancel', perform: cancel },
  ];
}
