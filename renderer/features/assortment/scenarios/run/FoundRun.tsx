import { Button } from 'antd';
import { useAsk } from '../../../../api/hooks';
import { usePhase } from '../../../../ui/JobProgress';
import { go } from '../../../../ui/routes';
import { useT } from '../../../../ui/words';
import { newRoute } from '../routes';
import styles from '../Scenarios.module.css';
import { useScenarioStore } from '../store';

/** Says that a search is under way, also one that another window has started. */
export function FoundRun() {
  const t = useT();
  const phase = usePhase();
  const mine = useScenarioStore((state) => state.run.state === 'running');
  const { data: jobs = [] } = useAsk('app.jobs', {});
  const job = jobs.find(({ method }) => method === 'assortment.solve');
  if (!mine && job === undefined) return null;
  return (
    <div className={styles.found} role="status">
      <span>{t('range.uiRunningNow', { phase: phase(job?.progress.phase ?? 'starting') })}</span>
      {mine && (
        <Button size="small" onClick={() => go(newRoute)}>
          {t('range.uiWatch')}
        </Button>
      )}
    </div>
  );
}
