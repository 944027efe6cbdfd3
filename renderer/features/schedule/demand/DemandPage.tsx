import { Button, Segmented } from 'antd';
import { useState } from 'react';
import type { RosterDemand } from '#shared/contract/roster/demand';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { type StaffGroup, staffGroups } from '#shared/domain/people/employee';
import { useAsk } from '../../../api/hooks';
import { Answer } from '../../../ui/Answer';
import { EmptyState } from '../../../ui/EmptyState';
import { go, href, importRoute, type Route } from '../../../ui/routes';
import { UndoButton } from '../../../ui/undo/UndoButton';
import { useT } from '../../../ui/words';
import { WeekPicker } from '../week/head/WeekPicker';
import { weekOf } from '../week/routes';
import styles from './Demand.module.css';
import { DutiesSection } from './DutiesSection';
import { FootingSection } from './FootingSection';
import { HeadsSection } from './HeadsSection';
import { useDemandSettings } from './use-demand-settings';
import { WorthSection } from './WorthSection';

/** How many heads the week wants, where that comes from, and what a hand has said otherwise. */
export function DemandPage({ route }: { route: Route }) {
  const app = useAsk('app.status', {});
  return (
    <Answer of={app} again={app.again} rows={12}>
      {({ today }) => <OneWeek monday={weekOf(route, today)} />}
    </Answer>
  );
}

function OneWeek({ monday }: { monday: BusinessDate }) {
  const demand = useAsk('roster.demand', { weekOf: monday });
  return (
    <Answer of={demand} again={demand.again} rows={12}>
      {(found) => <Known demand={found} />}
    </Answer>
  );
}

function Known({ demand }: { demand: RosterDemand }) {
  const t = useT();
  const [group, setGroup] = useState<StaffGroup>('cashier');
  const settings = useDemandSettings(demand);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <WeekPicker
          monday={demand.from}
          onChange={(week) => go(href('schedule', ['demand'], { week }))}
        />
        <Segmented<StaffGroup>
          aria-label={t('schedule.group')}
          value={group}
          onChange={setGroup}
          options={staffGroups.map((value) => ({ value, label: t(`report.group_${value}`) }))}
        />
        <span className={styles.deeds}>
          <UndoButton undo={settings.undo} />
          <Button disabled={demand.isDefault} onClick={settings.toDefaults}>
            {t('schedule.toDefaults')}
          </Button>
        </span>
      </header>
      {demand.footing.weeks === 0 && (
        <EmptyState
          small
          title={t('schedule.demandNoTrade')}
          hint={t('schedule.demandNoTradeHint')}
          action={<Button href={importRoute()}>{t('schedule.importSales')}</Button>}
        />
      )}
      <HeadsSection demand={demand} group={group} undo={settings.undo} />
      <WorthSection monday={demand.from} />
      <FootingSection demand={demand} settings={settings} />
      <DutiesSection demand={demand} settings={settings} />
    </div>
  );
}
