import { App, Button } from 'antd';
import { useJob } from '../api/hooks';
import { useErrorWords } from '../ui/ErrorView';
import { useT } from '../ui/words';
import styles from './DemoBanner.module.css';

/** Says that nothing on screen is real, and takes the demo away. */
export function DemoBanner() {
  const t = useT();
  const { modal } = App.useApp();
  const words = useErrorWords();
  const { job, start } = useJob('app.removeDemo');

  async function remove(): Promise<void> {
    const sure = await modal.confirm({
      title: t('app.removeDemoTitle'),
      content: t('app.removeDemoText'),
      okText: t('app.removeDemo'),
      okButtonProps: { danger: true },
    });
    if (!sure) return;
    await start({});
  }
  return (
    <aside className={styles.banner} aria-label={t('app.demoLabel')}>
      <span>{job.state === 'failed' ? words(job.error) : t('app.demoText')}</span>
      <Button size="small" loading={job.state === 'running'} onClick={() => void remove()}>
        {t('app.removeDemo')}
      </Button>
    </aside>
  );
}
