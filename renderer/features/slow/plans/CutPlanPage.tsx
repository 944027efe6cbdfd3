import type { CutPlan } from '#shared/contract/cuts';
import { useAsk, useCommand } from '../../../api/hooks';
import { Answer } from '../../../ui/Answer';
import { useClashWords } from '../../../ui/clash';
import { TaskSection } from '../../../ui/plan/TaskSection';
import { useT } from '../../../ui/words';
import { CutPlanHead } from './CutPlanHead';
import styles from './CutPlans.module.css';
import { CutTable } from './CutTable';
import { ReviewSection } from './review/ReviewSection';
import { Totals } from './Totals';

/** One plan of cuts: in review, and then what the floor has to do. */
export function CutPlanPage({ id }: { id: number }) {
  const plan = useAsk('cuts.get', { id });
  return (
    <Answer of={plan} again={plan.again} rows={12}>
      {(found) => (
        <div className={found.state === 'proposed' ? styles.reviewPage : styles.page}>
          <CutPlanHead plan={found} />
          <Totals plan={found} />
          {found.state === 'proposed' ? <ReviewSection plan={found} /> : <Running plan={found} />}
        </div>
      )}
    </Answer>
  );
}

function Running({ plan }: { plan: CutPlan }) {
  const t = useT();
  const set = useCommand('cuts.setTask');
  const words = useClashWords('slow');
  return (
    <>
      {plan.taskList.length === 0 ? (
        <p className={styles.quiet}>{t('slow.plan_noTasks')}</p>
      ) : (
        <TaskSection
          tasks={plan.taskList}
          fixed={plan.state === 'withdrawn'}
          set={(taskId, state) => set.run({ taskId, state })}
          words={words}
        />
      )}
      <CutTable plan={plan} />
    </>
  );
}
