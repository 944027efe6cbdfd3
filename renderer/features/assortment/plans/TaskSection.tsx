import { MoreOutlined } from '@ant-design/icons';
import { App, Button, Checkbox, Dropdown } from 'antd';
import type { Plan, PlanTask } from '#shared/contract/plans';
import type { TaskState } from '#shared/domain/plan/stage';
import { useAsk, useCommand } from '../../../api/hooks';
import { Section } from '../../../ui/Section';
import { useFormat, useT } from '../../../ui/words';
import { usePlanErrorWords } from './PlanError';
import styles from './Plans.module.css';

/** What the floor has to do, shelf by shelf, to be ticked off. */
export function TaskSection({ plan }: { plan: Plan }) {
  const t = useT();
  const open = plan.tasksOpen;
  const finding =
    plan.state === 'withdrawn'
      ? undefined
      : open === 0
        ? t('plans.tasksAllDone')
        : t('plans.tasksFinding', { count: open });
  return (
    <Section title={t('plans.tasks')} finding={finding} flush>
      <ul className={styles.tasks}>
        {plan.taskList.map((task) => (
          <Task key={task.id} task={task} fixed={plan.state === 'withdrawn'} />
        ))}
      </ul>
    </Section>
  );
}

/** The steps that a menu offers beside ticking off, by the state from which they lead. */
const steps = {
  open: [
    { to: 'doing', words: 'plans.startTask' },
    { to: 'dropped', words: 'plans.dropTask' },
  ],
  doing: [
    { to: 'open', words: 'plans.reopenTask' },
    { to: 'dropped', words: 'plans.dropTask' },
  ],
  done: [{ to: 'open', words: 'plans.reopenTask' }],
  dropped: [{ to: 'open', words: 'plans.reopenTask' }],
} as const satisfies Record<TaskState, readonly { to: TaskState; words: string }[]>;

function Task({ task, fixed }: { task: PlanTask; fixed: boolean }) {
  const t = useT();
  const set = useCommand('plans.setTask');
  const words = usePlanErrorWords();
  const { message } = App.useApp();
  const { id, title, state } = task;
  function move(to: TaskState): void {
    set.run({ taskId: id, state: to }).catch((error) => void message.error(words(error)));
  }
  return (
    <li className={styles.task} data-state={state}>
      <Checkbox
        checked={state === 'done'}
        disabled={fixed || state === 'dropped' || set.running}
        onChange={({ target }) => move(target.checked ? 'done' : 'open')}
      >
        <span className={styles.taskTitle}>{title}</span>
      </Checkbox>
      <TaskFacts task={task} />
      <Dropdown
        disabled={fixed}
        trigger={['click']}
        menu={{
          items: steps[state].map((step) => ({ key: step.to, label: t(step.words) })),
          onClick: ({ key }) => {
            const step = steps[state].find(({ to }) => to === key);
            if (step !== undefined) move(step.to);
          },
        }}
      >
        <Button
          type="text"
          size="small"
          icon={<MoreOutlined />}
          aria-label={t('plans.taskState', { task: title })}
        />
      </Dropdown>
    </li>
  );
}

function TaskFacts({ task: { state, owner, dueOn } }: { task: PlanTask }) {
  const t = useT();
  const format = useFormat();
  const { data: status } = useAsk('app.status', {});
  const over = state === 'done' || state === 'dropped';
  const late = !over && dueOn !== null && status !== undefined && dueOn < status.today;
  return (
    <span className={styles.taskFacts}>
      {state !== 'open' && <b>{t(`plans.task_${state}`)}</b>}
      {owner !== null && <span>{owner}</span>}
      {!over && dueOn !== null && (
        <span className={late ? styles.late : undefined}>
          {late ? '! ' : ''}
          {t('plans.due', { date: format.dateShort(dueOn) })}
        </span>
      )}
    </span>
  );
}
