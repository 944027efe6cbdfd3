import { MoreOutlined } from '@ant-design/icons';
import { App, Button, Checkbox, Dropdown } from 'antd';
import { useState } from 'react';
import type { PlanTask } from '#shared/contract/plans';
import type { QisanError } from '#shared/domain/errors';
import type { TaskState } from '#shared/domain/plan/stage';
import { failureOf, useAsk } from '../../api/hooks';
import { Section } from '../Section';
import { useFormat, useT } from '../words';
import styles from './TaskSection.module.css';

interface Props {
  readonly tasks: readonly PlanTask[];
  /** Of a plan that was withdrawn: they can only be looked at. */
  readonly fixed: boolean;
  /** Brings a task into a state; rejects with QisanError. */
  readonly set: (taskId: number, state: TaskState) => Promise<unknown>;
  /** The sentence of a failure. */
  readonly words: (error: QisanError) => string;
}

/** What the floor has to do for a plan, to be ticked off. */
export function TaskSection({ tasks, ...rest }: Props) {
  const t = useT();
  const open = tasks.filter(({ state }) => state === 'open' || state === 'doing').length;
  const finding = rest.fixed
    ? undefined
    : open === 0
      ? t('plans.tasksAllDone')
      : t('plans.tasksFinding', { count: open });
  return (
    <Section title={t('plans.tasks')} finding={finding} flush>
      <ul className={styles.tasks}>
        {tasks.map((task) => (
          <Task key={task.id} task={task} {...rest} />
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

function Task({ task, fixed, set, words }: Omit<Props, 'tasks'> & { task: PlanTask }) {
  const t = useT();
  const { message } = App.useApp();
  const [moving, setMoving] = useState(false);
  const { id, title, state } = task;
  function move(to: TaskState): void {
    setMoving(true);
    set(id, to)
      .catch((error) => void message.error(words(failureOf(error))))
      .finally(() => setMoving(false));
  }
  return (
    <li className={styles.task} data-state={state}>
      <Checkbox
        checked={state === 'done'}
        disabled={fixed || state === 'dropped' || moving}
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
