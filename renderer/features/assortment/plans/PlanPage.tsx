import type { Plan } from '#shared/contract/plans';
import { useAsk, useCommand } from '../../../api/hooks';
import { Answer } from '../../../ui/Answer';
import { useClashWords } from '../../../ui/clash';
import { TaskSection } from '../../../ui/plan/TaskSection';
import { ChangeTable } from './ChangeTable';
import { OutcomeSection } from './outcome/OutcomeSection';
import { TrialSection } from './outcome/TrialSection';
import { PlanHead } from './PlanHead';
import styles from './Plans.module.css';

/** One plan: what is to be done, what it changes, and what came of it. */
export function PlanPage({ id }: { id: number }) {
  const plan = useAsk('plans.get', { id });
  return (
    <Answer of={plan} again={plan.again} rows={12}>
      {(data) => <Whole plan={data} />}
    </Answer>
  );
}

function Whole({ plan }: { plan: Plan }) {
  const set = useCommand('plans.setTask');
  const words = useClashWords('plans');
  const trials = plan.outcome?.trials ?? [];
  return (
    <div className={styles.page}>
      <PlanHead plan={plan} />
      <div className={plan.outcome === null ? styles.halves : styles.page}>
        <TaskSection
          tasks={plan.taskList}
          fixed={plan.state === 'withdrawn'}
          set={(taskId, state) => set.run({ taskId, state })}
          words={words}
        />
        <OutcomeSection plan={plan} />
      </div>
      {trials.length > 0 && <TrialSection trials={trials} />}
      <ChangeTable items={plan.items} />
    </div>
  );
}
