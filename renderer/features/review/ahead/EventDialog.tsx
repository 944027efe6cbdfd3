import { Button, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import type { ShopEvent } from '#shared/contract/ahead';
import type { Repeat } from '#shared/domain/action/repeat';
import { eventKinds } from '#shared/domain/ahead/item';
import { type BusinessDate, weekday } from '#shared/domain/calendar/calendar';
import { useCommand } from '../../../api/hooks';
import { DayField } from '../../../ui/DayField';
import type { Undo } from '../../../ui/undo/use-undo';
import { useT } from '../../../ui/words';
import styles from './Ahead.module.css';

interface Props {
  /** Null: a new one. */
  readonly start: ShopEvent | null;
  readonly today: BusinessDate;
  readonly undo: Undo;
  readonly onClose: () => void;
}

const repeats = ['once', 'weekly', 'fortnightly', 'monthly'] as const;
type RepeatChoice = (typeof repeats)[number];

/** A delivery, a stock count or something else that comes, once or again and again. */
export function EventDialog({ start, today, undo, onClose }: Props) {
  const t = useT();
  const save = useCommand('ahead.saveEvent');
  const remove = useCommand('ahead.removeEvent');
  const [draft, setDraft] = useState<Omit<ShopEvent, 'id'>>(
    start ?? { kind: 'delivery', title: '', from: today, to: today, repeat: null, note: '' },
  );
  const set = (part: Partial<ShopEvent>) => setDraft({ ...draft, ...part });
  const inputOf = ({ kind, title, from, to, repeat, note }: Omit<ShopEvent, 'id'>) => ({
    ...{ kind, title, from, to, note },
    repeat: repeat?.kind === 'days' ? { ...repeat, weekdays: [...repeat.weekdays] } : repeat,
  });

  async function keep(): Promise<void> {
    const id = start === null ? {} : { id: start.id };
    const saved = await undo.run(
      draft.title,
      () => save.run({ ...id, ...inputOf(draft) }),
      (event) => () =>
        start === null
          ? remove.run({ id: event.id })
          : save.run({ id: start.id, ...inputOf(start) }),
    );
    if (saved !== null) onClose();
  }
  async function takeAway(id: number): Promise<void> {
    const gone = await undo.run(
      draft.title,
      () => remove.run({ id }),
      (event) => () => save.run(inputOf(event)),
    );
    if (gone !== null) onClose();
  }
  const fits = draft.title.trim() !== '' && draft.from !== '' && draft.from <= draft.to;
  return (
    <Modal
      open
      title={t(start === null ? 'ahead.new' : 'ahead.event')}
      onCancel={onClose}
      footer={
        <>
          {start !== null && (
            <Button onClick={() => void takeAway(start.id)}>{t('common.remove')}</Button>
          )}
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="primary" disabled={!fits} onClick={() => void keep()}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <label htmlFor="event-kind">{t('ahead.kind')}</label>
        <Select
          id="event-kind"
          value={draft.kind}
          options={eventKinds.map((value) => ({ value, label: t(`ahead.kind_${value}`) }))}
          onChange={(kind) => set({ kind })}
        />
        <label htmlFor="event-title">{t('ahead.title')}</label>
        <Input
          id="event-title"
          autoFocus
          maxLength={120}
          value={draft.title}
          onChange={({ target }) => set({ title: target.value })}
        />
        <label htmlFor="event-from">{t('ahead.from')}</label>
        <DayField
          id="event-from"
          value={draft.from}
          onChange={(from) => set({ from, to: from > draft.to ? from : draft.to })}
        />
        <label htmlFor="event-to">{t('ahead.to')}</label>
        <DayField id="event-to" value={draft.to} onChange={(to) => set({ to })} />
        <label htmlFor="event-repeat">{t('actions.repeat')}</label>
        <Select
          id="event-repeat"
          value={choiceOf(draft.repeat)}
          options={repeats.map((value) => ({ value, label: t(`ahead.repeat_${value}`) }))}
          onChange={(choice) => set({ repeat: repeatOf(choice, draft.from) })}
        />
        <label htmlFor="event-note">{t('actions.note')}</label>
        <Input.TextArea
          id="event-note"
          autoSize={{ minRows: 1, maxRows: 6 }}
          value={draft.note}
          onChange={({ target }) => set({ note: target.value })}
        />
      </div>
    </Modal>
  );
}

function choiceOf(repeat: Repeat | null): RepeatChoice {
  if (repeat === null || repeat.kind === 'demand') return 'once';
  if (repeat.kind === 'month') return 'monthly';
  return repeat.everyWeeks > 1 ? 'fortnightly' : 'weekly';
}

/** On the weekday or day of the month of its first day. */
function repeatOf(choice: RepeatChoice, from: BusinessDate): Repeat | null {
  switch (choice) {
    case 'once':
      return null;
    case 'monthly':
      return { kind: 'month', day: Number(from.slice(8)) };
    case 'weekly':
    case 'fortnightly':
      return {
        ...{ kind: 'days', weekdays: [weekday(from)] },
        everyWeeks: choice === 'weekly' ? 1 : 2,
      };
  }
}
