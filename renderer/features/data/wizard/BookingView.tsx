import { Button } from 'antd';
import type { Progress } from '#shared/contract/define';
import { ErrorView } from '../../../ui/ErrorView';
import { JobProgress } from '../../../ui/JobProgress';
import { useT } from '../../../ui/words';
import { type Booking, useWizardStore } from './store';
import { useWizard } from './use-wizard';
import styles from './Wizard.module.css';

/** Booking under way, or why it stopped. */
export function BookingView(props: { booking: Extract<Booking, { state: 'running' | 'failed' }> }) {
  const { booking } = props;
  const t = useT();
  const wizard = useWizard();
  const progressWords = useProgressWords();
  const files = useWizardStore((state) => state.files.length);
  if (booking.state === 'failed') {
    const cancelled = booking.error.code === 'cancelled';
    return (
      <div className={styles.center}>
        <h2>{t(cancelled ? 'imports.wizard' : 'imports.failedTitle')}</h2>
        {cancelled ? (
          <p role="status">{t(files > 1 ? 'imports.cancelledSome' : 'imports.cancelled')}</p>
        ) : (
          <ErrorView error={booking.error} />
        )}
        <div className={styles.buttons}>
          <Button type="primary" onClick={() => void wizard.book()}>
            {t('imports.again')}
          </Button>
          <Button onClick={wizard.backToCheck}>{t('common.back')}</Button>
          <Button onClick={wizard.clear}>{t('imports.cancelWizard')}</Button>
        </div>
      </div>
    );
  }
  const detail = progressWords(booking.progress);
  return (
    <div className={styles.center}>
      <h2>{t('imports.running', { count: files })}</h2>
      <JobProgress
        progress={booking.progress}
        startedAt={booking.startedAt}
        {...(detail !== '' && { detail })}
        onCancel={wizard.cancel}
      />
      <p className={styles.note}>{t('imports.runningHint')}</p>
    </div>
  );
}

/** Rows and rejects so far, as far as the job tells them. */
function useProgressWords(): (progress: Progress) => string {
  const t = useT();
  return ({ detail = {} }) => {
    const { rows, rejected = 0 } = detail;
    return [
      ...(rows === undefined ? [] : [t('imports.progressRows', { count: rows })]),
      ...(rejected === 0 ? [] : [t('imports.progressRejects', { count: rejected })]),
    ].join(' · ');
  };
}
