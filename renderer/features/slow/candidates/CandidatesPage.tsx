import { useMemo } from 'react';
import type { SlowMover, SlowMoverStatus } from '#shared/contract/slow-movers';
import { useAsk } from '../../../api/hooks';
import { Answer } from '../../../ui/Answer';
import { EmptyState } from '../../../ui/EmptyState';
import { go, href, type Route } from '../../../ui/routes';
import { useFormat, useT } from '../../../ui/words';
import { MoverDrawer } from '../detail/MoverDrawer';
import { MoverTable } from '../movers/MoverTable';
import { inView, type View, viewOf } from '../movers/views';
import styles from './Candidates.module.css';
import { EmptySlow } from './EmptySlow';
import { HealthStrip } from './health/HealthStrip';
import { StatusLine } from './StatusLine';
import { type Refresh, useRefresh } from './use-refresh';
import { ViewStrip, viewRoute } from './ViewStrip';

/** Who should leave, with the evidence; the way into a plan, or to protection. */
export function CandidatesPage({ route }: { route: Route }) {
  const status = useAsk('slowMovers.status', {});
  const refresh = useRefresh();
  return (
    <Answer of={status} again={status.again} rows={12}>
      {(found) =>
        found.asOf === null ? (
          <EmptySlow refresh={refresh} />
        ) : (
          <Found status={found} refresh={refresh} route={route} />
        )
      }
    </Answer>
  );
}

interface FoundProps {
  readonly status: SlowMoverStatus;
  readonly refresh: Refresh;
  readonly route: Route;
}

function Found({ status, refresh, route }: FoundProps) {
  const list = useAsk('slowMovers.list', {});
  const view = viewOf(route.params.get('show'));
  const skuId = skuOf(route);
  return (
    <div className={styles.page}>
      <StatusLine status={status} refresh={refresh} />
      <div className={styles.strip}>
        <ViewStrip status={status} view={view} />
        <HealthStrip />
      </div>
      <Answer of={list} again={list.again} rows={12}>
        {(movers) => <List movers={movers} status={status} view={view} />}
      </Answer>
      {skuId !== null && (
        <MoverDrawer
          key={skuId}
          skuId={skuId}
          asOf={status.asOf}
          onClose={() => go(viewRoute(view))}
        />
      )}
    </div>
  );
}

interface ListProps {
  readonly movers: readonly SlowMover[];
  readonly status: SlowMoverStatus;
  readonly view: View;
}

function List({ movers, status, view }: ListProps) {
  const t = useT();
  const rows = useMemo(() => movers.filter(inView(view)), [movers, view]);
  const params = view === 'candidates' ? {} : { show: view };
  return (
    <>
      <MoverTable
        // Columns and order differ between views: each begins as it is meant to be read.
        key={view}
        title={t(
          view === 'dead' || view === 'slow' || view === 'watch'
            ? `slow.class_${view}`
            : `slow.ui_view_${view}`,
        )}
        all={movers}
        rows={rows}
        view={view}
        known={status.knows}
        onOpen={(id) => go(href('slow', [String(id)], params))}
        empty={<Nothing view={view} status={status} />}
      />
      <p className={styles.legend}>
        {rows.length > 0 && `${t('slow.ui_legend')} ${t('slow.ui_keys')}`}
      </p>
    </>
  );
}

function Nothing({ view, status }: { view: View; status: SlowMoverStatus }) {
  const t = useT();
  const format = useFormat();
  if (view !== 'candidates') {
    return <EmptyState title={t('slow.ui_noneOfThese')} hint={t('slow.ui_noneOfTheseHint')} />;
  }
  return (
    <EmptyState
      title={t('slow.ui_nothing', { carried: format.count(status.carried) })}
      hint={t('slow.ui_nothingHint')}
      action={
        <a href={viewRoute(status.protected > 0 ? 'protected' : 'all')}>
          {t(status.protected > 0 ? 'slow.ui_showProtected' : 'slow.ui_showAll')}
        </a>
      }
    />
  );
}

/** `#/slow/12`: the SKU whose drawer is open. */
function skuOf({ path }: Route): number | null {
  const id = Number(path[0]);
  return Number.isInteger(id) && id > 0 ? id : null;
}
