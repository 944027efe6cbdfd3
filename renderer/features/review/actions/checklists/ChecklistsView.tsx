import { App, Button, Checkbox } from 'antd';
import { useState } from 'react';
import type { Checklist, Routine } from '#shared/contract/actions';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { failureOf, useAsk, useCommand } from '../../../../api/hooks';
import { Answer } from '../../../../ui/Answer';
import { BusinessDatePicker } from '../../../../ui/BusinessDatePicker';
import { EmptyState } from '../../../../ui/EmptyState';
import { useErrorWords } from '../../../../ui/ErrorView';
import { go } from '../../../../ui/routes';
import { Section } from '../../../../ui/Section';
import type { Undo } from '../../../../ui/undo/use-undo';
import { useFormat, useT } from '../../../../ui/words';
import styles from '../Actions.module.css';
import { actionsRoute } from '../routes';
import { RoutineDialog, type RoutineDraft } from './RoutineDialog';
import { templatesOf, writeRepeat } from './templates';

/** The checklists of a day, and the library that they come from. */
export function ChecklistsView({ undo }: { undo: Undo }) {
  const status = useAsk('app.status', {});
  return (
    <Answer of={status} again={status.again} rows={8}>
      {({ today }) => <Checklists today={today} undo={undo} />}
    </Answer>
  );
}

function Checklists({ today, undo }: { today: BusinessDate; undo: Undo }) {
  const t = useT();
  const [date, setDate] = useState(today);
  const [draft, setDraft] = useState<RoutineDraft | null>(null);
  const lists = useAsk('actions.checklists', { date });
  return (
    <>
      <BusinessDatePicker value={date} first={null} last={null} onChange={setDate} />
      <Answer of={lists} again={lists.again} rows={6}>
        {(found) =>
          found.length === 0 ? (
            <EmptyState
              small
              title={t('actions.noChecklists')}
              hint={t('actions.noChecklistsHint')}
            />
          ) : (
            <div className={styles.checklists}>
              {found.map((list) => (
                <OneChecklist key={list.routineId} list={list} undo={undo} />
              ))}
            </div>
          )
        }
      </Answer>
      <Library today={today} onEdit={setDraft} />
      {draft !== null && <RoutineDialog start={draft} undo={undo} onClose={() => setDraft(null)} />}
    </>
  );
}

function OneChecklist({ list, undo }: { list: Checklist; undo: Undo }) {
  const t = useT();
  const { run } = useCommand('actions.tick');
  const { routineId, date } = list;
  const steps = list.steps.map((step, position) => ({ ...step, position }));
  return (
    <Section
      title={list.title}
      finding={[
        t('plans.tasksDone', { done: list.done, total: list.steps.length }),
        ...(list.owner === null ? [] : [list.owner]),
      ].join(' · ')}
    >
      <ul className={styles.steps}>
        {steps.map(({ title, doneAt, position }) => (
          <li key={position}>
            <Checkbox
              checked={doneAt !== null}
              onChange={({ target }) =>
                void undo.run(
                  t('actions.ticked', { title }),
                  () => run({ routineId, date, position, done: target.checked }),
                  () => () => run({ routineId, date, position, done: !target.checked }),
                )
              }
            >
              {title}
            </Checkbox>
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface LibraryProps {
  readonly today: BusinessDate;
  readonly onEdit: (draft: RoutineDraft) => void;
}

/** The shop's own checklists, and those that the program brings along to begin with. */
function Library({ today, onEdit }: LibraryProps) {
  const t = useT();
  const format = useFormat();
  const { message } = App.useApp();
  const words = useErrorWords();
  const routines = useAsk('actions.routines', {});
  const begin = useCommand('actions.begin');
  async function start(routineId: number): Promise<void> {
    try {
      go(actionsRoute('board', (await begin.run({ routineId })).id));
    } catch (error) {
      void message.error(words(failureOf(error)));
    }
  }
  const own = routines.data ?? [];
  const templates = templatesOf(t).filter(({ title }) => own.every((one) => one.title !== title));
  return (
    <Section title={t('actions.library')} finding={t('actions.libraryHint')} flush>
      <Answer of={routines} again={routines.again} rows={4}>
        {(found) => (
          <ul className={styles.library}>
            {found.map((routine) => (
              <li key={routine.id} data-rest={!routine.active || undefined}>
                <b>{routine.title}</b>
                <span>{t('actions.stepCount', { count: routine.steps.length })}</span>
                <span>{writeRepeat(t, format, routine)}</span>
                <span>{routine.owner ?? ''}</span>
                <span className={styles.right}>
                  {routine.repeat.kind === 'demand' && routine.active && (
                    <Button size="small" onClick={() => void start(routine.id)}>
                      {t('actions.begin')}
                    </Button>
                  )}
                  <Button size="small" onClick={() => onEdit(routine)}>
                    {t('common.edit')}
                  </Button>
                </span>
              </li>
            ))}
            {templates.map((template) => (
              <li key={template.title} data-rest>
                <b>{template.title}</b>
                <span>{t('actions.stepCount', { count: template.steps.length })}</span>
                <span>{writeRepeat(t, format, { ...template, active: true })}</span>
                <span>{t('actions.template')}</span>
                <span className={styles.right}>
                  <Button
                    size="small"
                    onClick={() =>
                      onEdit({ ...template, since: today, ownerId: null, active: true })
                    }
                  >
                    {t('actions.adopt')}
                  </Button>
                </span>
              </li>
            ))}
          </ul>
        )}
      </Answer>
      <Button
        className={styles.newRoutine ?? ''}
        size="small"
        onClick={() => onEdit({ ...blank, since: today })}
      >
        {t('actions.newRoutine')}
      </Button>
    </Section>
  );
}

const blank: Omit<RoutineDraft, 'since'> & Pick<Routine, 'active'> = {
  kind: 'other',
  title: '',
  repeat: { kind: 'days', weekdays: [1, 2, 3, 4, 5, 6, 7], everyWeeks: 1 },
  ownerId: null,
  active: true,
  steps: [],
};
