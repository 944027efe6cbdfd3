import { Button, Tag } from 'antd';
import { useState } from 'react';
import type { RosterWeek } from '#shared/contract/roster/week';
import { useFormat, useT, useTimeZone } from '../../../../ui/words';
import styles from './Head.module.css';
import { HistoryDrawer } from './HistoryDrawer';

/** Draft, published, or changed since; the last two lead to what was changed. */
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
      <Button
        size="small"
        className={(count === 0 ? styles.state : styles.changed) ?? ''}
        title={t('schedule.publishedAt', { at })}
        onClick={() => setOpen(true)}
      >
        {count === 0 ? t('schedule.state_published') : t('schedule.changedSince', { count })}
      </Button>
      {open && <HistoryDrawer week={week} onClose={() => setOpen(false)} />}
    </>
  );
}
