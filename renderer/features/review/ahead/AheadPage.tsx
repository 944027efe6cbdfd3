import { LeftOutlined, PlusOutlined, PrinterOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { ShopEvent } from '#shared/contract/ahead';
import { type AheadItem, eventKinds } from '#shared/domain/ahead/item';
import { addDays, type BusinessDate, type DateRange } from '#shared/domain/calendar/calendar';
import { startOfWeek } from '#shared/domain/calendar/periods';
import { useAsk } from '../../../api/hooks';
import { Answer } from '../../../ui/Answer';
import { EmptyState } from '../../../ui/EmptyState';
import { go, href } from '../../../ui/routes';
import { UndoButton } from '../../../ui/undo/UndoButton';
import { useUndo } from '../../../ui/undo/use-undo';
import { useFormat, useT } from '../../../ui/words';
import styles from './Ahead.module.css';
import { EventDialog } from './EventDialog';
import { Gantt } from './Gantt';
import { useMove } from './use-move';
import { usePrint } from './use-print';

/** Weeks that are shown at once. */
const WEEKS = 5;
const DAYS = WEEKS * 7;

/** What the coming weeks hold, side by side. */
export function AheadPage() {
  const status = useAsk('app.status', {});
  return (
    <Answer of={status} again={status.again} rows={12}>
      {({ today }) => <Ahead today={today} />}
    </Answer>
  );
}

function Ahead({ today }: { today: BusinessDate }) {
  const t = useT();
  const format = useFormat();
  const [from, setFrom] = useState(startOfWeek(today));
  const [editing, setEditing] = useState<number | 'new' | null>(null);
  const undo = useUndo();
  const move = useMove(undo);
  const print = usePrint();
  const range: DateRange = { from, to: addDays(from, DAYS - 1) };
  const items = useAsk('ahead.list', range);
  const event = useAsk(
    'ahead.event',
    { id: typeof editing === 'number' ? editing : 1 },
    { enabled: typeof editing === 'number' },
  );
  const start: ShopEvent | null = event.data?.id === editing ? (event.data ?? null) : null;

  function open({ kind, id }: AheadItem): void {
    if (kind === 'action') go(href('review', ['actions', 'board'], { id: String(id) }));
    else if (kind === 'assortment') go(href('assortment', ['plans', String(id)]));
    else if (kind === 'prune') go(href('slow', ['plans', String(id)]));
    else if (isEvent(kind)) setEditing(id);
  }
  return (
    <div className={styles.room}>
      <div className={styles.tools}>
        <Button
          type="text"
          icon={<LeftOutlined />}
          aria-label={t('ahead.earlier')}
          onClick={() => setFrom(addDays(from, -7))}
        />
        <b>{format.range(range.from, range.to)}</b>
        <Button
          type="text"
          icon={<RightOutlined />}
          aria-label={t('ahead.later')}
          onClick={() => setFrom(addDays(from, 7))}
        />
        <Button size="small" onClick={() => setFrom(startOfWeek(today))}>
          {t('ahead.thisWeek')}
        </Button>
        <span className={styles.right}>
          <UndoButton undo={undo} />
          <Button icon={<PrinterOutlined aria-hidden="true" />} onClick={() => void print(range)}>
            {t('common.print')}
          </Button>
          <Button
            type="primary"
            icon={<PlusOutlined aria-hidden="true" />}
            onClick={() => setEditing('new')}
          >
            {t('ahead.new')}
          </Button>
        </span>
      </div>
      <Answer of={items} again={items.again} rows={12}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState
              title={t('ahead.emptyTitle')}
              hint={t('ahead.emptyHint')}
              action={<Button onClick={() => setEditing('new')}>{t('ahead.new')}</Button>}
            />
          ) : (
            <Gantt items={list} range={range} today={today} onOpen={open} onMove={move} />
          )
        }
      </Answer>
      {(editing === 'new' || start !== null) && (
        <EventDialog
          key={String(editing)}
          start={editing === 'new' ? null : start}
          today={today}
          undo={undo}
          onClose={() => setEditing(null)}
        />
      )}
    </div>
  );
}

/** What is kept here and nowhere else; the rest is opened where it lives. */
function isEvent(kind: AheadItem['kind']): boolean {
  return eventKinds.some((known) => known === kind);
}
