import { Button } from 'antd';
import { useMemo } from 'react';
import type { AppStatus } from '#shared/contract/app';
import { addDays, type BusinessDate } from '#shared/domain/calendar/calendar';
import { useAsk } from '../../api/hooks';
import { Answer } from '../../ui/Answer';
import { BusinessDatePicker } from '../../ui/BusinessDatePicker';
import { EmptyState } from '../../ui/EmptyState';
import { Page } from '../../ui/Page';
import { go, goInstead, importRoute, todayRoute } from '../../ui/routes';
import { useT } from '../../ui/words';
import { DayStateTag } from './close/DayStateTag';
import { DayActions } from './DayActions';
import { DayHint } from './DayHint';
import { DrillDrawer } from './drill/DrillDrawer';
import { DrillProvider } from './drill/drill';
import { ReportView } from './ReportView';
import { useDayKeys } from './use-day-keys';

interface Props {
  readonly date: BusinessDate;
  readonly status: AppStatus;
}

/** Days that the calendar marks as having data, around the one shown. */
const CALENDAR_REACH = 200;

/** One business day: its date and state above, the report below, and what lies behind its numbers. */
export function DayPage({ date, status }: Props) {
  const t = useT();
  const { firstDate, lastDate, today } = status;
  const last = lastDate !== null && lastDate > today ? lastDate : today;
  const report = useAsk('reports.daily', { date });
  const marked = useMarkedDays(date);
  const show = (next: BusinessDate) => goInstead(todayRoute(next));
  useDayKeys(date, firstDate, last, show);

  return (
    <DrillProvider key={date} date={date}>
      <Page
        title={t('nav.today')}
        beside={
          <>
            <BusinessDatePicker
              value={date}
              first={firstDate}
              last={last}
              marked={marked}
              onChange={show}
            />
            <DayStateTag date={date} />
          </>
        }
        actions={<DayActions date={date} />}
      >
        <DayHint date={date} status={status} onShow={show} />
        <Answer of={report} again={report.again} rows={16}>
          {(daily) => (daily.day === 'no_data' ? <NoData /> : <ReportView report={daily} />)}
        </Answer>
      </Page>
      <DrillDrawer />
    </DrillProvider>
  );
}

/** A store before its first import: one thing to do, not fifteen. */
function NoData() {
  const t = useT();
  return (
    <EmptyState
      title={t('today.noDataTitle')}
      hint={t('today.noDataHint')}
      action={
        <Button type="primary" onClick={() => go(importRoute())}>
          {t('app.commandImport')}
        </Button>
      }
    />
  );
}

function useMarkedDays(date: BusinessDate): ReadonlySet<BusinessDate> {
  const { data } = useAsk('sales.days', {
    from: addDays(date, -CALENDAR_REACH),
    to: addDays(date, CALENDAR_REACH),
  });
  return useMemo(
    () => new Set((data ?? []).filter((day) => day.lines > 0).map((day) => day.date)),
    [data],
  );
}
