import { Button, Tag } from 'antd';
import { useState } from 'react';
import type { RosterWeek } from '#shared/contract/roster/week';
import { useFormat, useT, useTimeZone } from '../../../../ui/words';
import { HistoryDrawer } from './HistoryDrawer';

/** Draft, published, or changed since; the last leads to what was changed. */
export function WeekState({ week }: { week: RosterWeek }) {
  const t = useT();
  const format = useFormat();
  const timeZone = useTimeZone();
  const [open, setOpen] = useState(false);
  const { publication } = week;
  if (publication === null) {
    return week.shifts.length === 0 ? null : <Tag>{t('schedule.state_draft')}</Tag>;
  }
  const at = format.dateTime(publication.publishedAt, timeZone);
  const count = publication.changes.length;
  return (
    <>
      <Tag color={count === 0 ? 'success' : 'warning'} title={t('schedule.publishedAt', { at })}>
        {t('schedule.state_published')}
      </Tag>
      <Button type="link" size="small" onClick={() => setOpen(true)}>
        {count === 0 ? t('schedule.changedSinceNone') : t('schedule.changedSince', { count })}
      </Button>
      {open && <HistoryDrawer week={week} onClose={() => setOpen(false)} />}
    </>
  );
}
