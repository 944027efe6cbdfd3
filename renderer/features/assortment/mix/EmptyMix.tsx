import { Button } from 'antd';
import type { RolesStatus } from '#shared/contract/roles';
import { EmptyState } from '../../../ui/EmptyState';
import { ErrorView } from '../../../ui/ErrorView';
import { JobProgress } from '../../../ui/JobProgress';
import { importRoute } from '../../../ui/routes';
import { useT } from '../../../ui/words';
import type { Refresh } from './use-refresh';

interface Props {
  readonly status: RolesStatus;
  readonly refresh: Refresh;
}

/** Before the first computation: what is missing for it, or the button that starts it. */
export function EmptyMix({ status, refresh }: Props) {
  const t = useT();
  const { salesDays: have, neededDays: want } = status;
  const toImport = (
    <Button type="primary" href={importRoute()}>
      {t('mix.toImport')}
    </Button>
  );
  if (have === 0) {
    return <EmptyState title={t('mix.noSales')} hint={t('mix.noSalesHint')} action={toImport} />;
  }
  if (have < want) {
    const title = t('mix.fewSales', { have, want });
    return <EmptyState title={title} hint={t('mix.fewSalesHint')} action={toImport} />;
  }
  const { job, start, cancel } = refresh;
  if (job.state === 'running') {
    return <JobProgress progress={job.progress} startedAt={job.startedAt} onCancel={cancel} />;
  }
  if (job.state === 'failed') return <ErrorView error={job.error} onRetry={() => void start({})} />;
  return (
    <EmptyState
      title={t('mix.notComputed')}
      hint={t('mix.notComputedHint')}
      action={
        <Button type="primary" onClick={() => void start({})}>
          {t('mix.compute')}
        </Button>
      }
    />
  );
}
