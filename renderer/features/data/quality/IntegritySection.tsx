import { CheckCircleFilled, ExclamationCircleFilled } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { CheckReport } from '#shared/contract/maintenance';
import { type JobState, useJob } from '../../../api/hooks';
import type { Answer } from '../../../api/methods';
import { ErrorView } from '../../../ui/ErrorView';
import { JobProgress } from '../../../ui/JobProgress';
import { Section } from '../../../ui/Section';
import { useFormat, useT } from '../../../ui/words';
import styles from './Quality.module.css';

/** The proof that file, figures and archive are sound, and the way to add the figures up anew. */
export function IntegritySection() {
  const t = useT();
  const check = useJob('maintenance.check');
  const rebuild = useJob('maintenance.rebuildRollups');
  const busy = check.job.state === 'running' || rebuild.job.state === 'running';
  return (
    <Section title={t('data.integrity')} finding={t('data.integrityText')}>
      <div className={styles.buttons}>
        <Button
          disabled={busy}
          onClick={() => {
            rebuild.reset();
            void check.start({});
          }}
        >
          {t('data.check')}
        </Button>
        <Button
          disabled={busy}
          onClick={() => {
            check.reset();
            void rebuild.start({});
          }}
        >
          {t('data.rebuild')}
        </Button>
      </div>
      <Outcome job={check.job} onCancel={check.cancel}>
        {(report) => <Report report={report} />}
      </Outcome>
      <Outcome job={rebuild.job} onCancel={rebuild.cancel}>
        {(rebuilt) => <Rebuilt rebuilt={rebuilt} />}
      </Outcome>
    </Section>
  );
}

function Outcome<Data>(props: {
  readonly job: JobState<Data>;
  readonly onCancel: () => void;
  readonly children: (answer: Data) => ReactNode;
}) {
  const { job } = props;
  if (job.state === 'running') {
    return (
      <JobProgress progress={job.progress} startedAt={job.startedAt} onCancel={props.onCancel} />
    );
  }
  if (job.state === 'failed') return <ErrorView error={job.error} />;
  return job.state === 'done' ? <div role="status">{props.children(job.answer)}</div> : null;
}

function Report({ report }: { report: CheckReport }) {
  const t = useT();
  const format = useFormat();
  if (report.sound) return <Good>{t('data.checkSound', { count: report.days })}</Good>;
  const { damage, orphans, differences, archive } = report;
  return (
    <>
      {damage.length > 0 && <Bad>{t('data.checkDamage', { detail: damage.join('; ') })}</Bad>}
      {orphans.length > 0 && (
        <Bad>
          {t('data.checkOrphans', {
            detail: format.list(orphans.map(({ table, refersTo }) => `${table} → ${refersTo}`)),
          })}
        </Bad>
      )}
      {differences.length > 0 && (
        <Bad>{t('data.checkDifferences', { count: differences.length })}</Bad>
      )}
      {archive.missing.length > 0 && (
        <Bad>{t('data.checkMissing', { detail: format.list(archive.missing) })}</Bad>
      )}
      {archive.altered.length > 0 && (
        <Bad>{t('data.checkAltered', { detail: format.list(archive.altered) })}</Bad>
      )}
    </>
  );
}

function Rebuilt({ rebuilt }: { rebuilt: Answer<'maintenance.rebuildRollups'> }) {
  const t = useT();
  const wrong = rebuilt.corrected.length;
  return wrong === 0 ? (
    <Good>{t('data.rebuilt', { count: rebuilt.days })}</Good>
  ) : (
    <Good>{t('data.rebuiltCorrected', { count: wrong })}</Good>
  );
}

function Good({ children }: { children: ReactNode }) {
  return (
    <p className={styles.outcome}>
      <CheckCircleFilled className={styles.good ?? ''} aria-hidden="true" /> {children}
    </p>
  );
}

function Bad({ children }: { children: ReactNode }) {
  return (
    <p className={styles.outcome}>
      <ExclamationCircleFilled className={styles.bad ?? ''} aria-hidden="true" /> {children}
    </p>
  );
}
