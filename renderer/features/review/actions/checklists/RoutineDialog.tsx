import { Checkbox, Input, InputNumber, Modal, Select, Switch } from 'antd';
import { useState } from 'react';
import type { Routine } from '#shared/contract/actions';
import type { Repeat } from '#shared/domain/action/repeat';
import { useAsk, useCommand } from '../../../../api/hooks';
import type { Input as Ask } from '../../../../api/methods';
import { DayField } from '../../../../ui/DayField';
import type { Undo } from '../../../../ui/undo/use-undo';
import { useFormat, useT } from '../../../../ui/words';
import styles from '../Actions.module.css';
import { weekdayName } from './templates';

/** Without an id: a new one. */
export type RoutineDraft = Pick<
  Routine,
  'kind' | 'title' | 'repeat' | 'since' | 'ownerId' | 'active' | 'steps'
> & { readonly id?: number };

const everyDay = [1, 2, 3, 4, 5, 6, 7];

interface Props {
  readonly start: RoutineDraft;
  readonly undo: Undo;
  readonly onClose: () => void;
}

/** A checklist of the shop: its steps, and when it comes back. */
export function RoutineDialog({ start, undo, onClose }: Props) {
  const t = useT();
  const people = useAsk('actions.people', {});
  const { run } = useCommand('actions.saveRoutine');
  const { run: remove } = useCommand('actions.removeRoutine');
  const [draft, setDraft] = useState(start);
  const [text, setText] = useState(start.steps.join('\n'));
  const steps = text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
  const set = (part: Partial<RoutineDraft>) => setDraft({ ...draft, ...part });

  async function save(): Promise<void> {
    const saved = await undo.run(
      t('actions.edited', { title: draft.title }),
      () => run(inputOf({ ...draft, steps })),
      ({ id }) =>
        () =>
          start.id === undefined ? remove({ id }) : run(inputOf(start)),
    );
    if (saved !== null) onClose();
  }
  const ready = draft.title.trim() !== '' && steps.length > 0 && draft.since !== '';
  return (
    <Modal
      open
      title={t('actions.checklist')}
      okText={t('common.save')}
      cancelText={t('common.cancel')}
      okButtonProps={{ disabled: !ready }}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <div className={styles.form}>
        <label htmlFor="routine-title">{t('actions.title')}</label>
        <Input
          id="routine-title"
          value={draft.title}
          onChange={({ target }) => set({ title: target.value })}
        />
        <label htmlFor="routine-steps">{t('actions.steps')}</label>
        <Input.TextArea
          id="routine-steps"
          autoSize={{ minRows: 4, maxRows: 12 }}
          placeholder={t('actions.stepsHint')}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <label htmlFor="routine-repeat">{t('actions.repeat')}</label>
        <RepeatField repeat={draft.repeat} onChange={(repeat) => set({ repeat })} />
        <label htmlFor="routine-since">{t('actions.since')}</label>
        <DayField id="routine-since" value={draft.since} onChange={(since) => set({ since })} />
        <label htmlFor="routine-owner">{t('actions.responsible')}</label>
        <Select
          id="routine-owner"
          allowClear
          value={draft.ownerId}
          options={(people.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(ownerId: number | undefined) => set({ ownerId: ownerId ?? null })}
        />
        <label htmlFor="routine-active">{t('actions.active')}</label>
        <span>
          <Switch
            id="routine-active"
            checked={draft.active}
            onChange={(active) => set({ active })}
          />
        </span>
      </div>
    </Modal>
  );
}

function inputOf({ id, repeat, steps, ...draft }: RoutineDraft): Ask<'actions.saveRoutine'> {
  const { kind, title, since, ownerId, active } = draft;
  return {
    ...(id === undefined ? {} : { id }),
    ...{ kind, title, since, ownerId, active, steps: [...steps] },
    repeat: repeat.kind === 'days' ? { ...repeat, weekdays: [...repeat.weekdays] } : repeat,
  };
}

function RepeatField({ repeat, onChange }: { repeat: Repeat; onChange: (repeat: Repeat) => void }) {
  const t = useT();
  const format = useFormat();
  const starts: Readonly<Record<Repeat['kind'], Repeat>> = {
    days: { kind: 'days', weekdays: everyDay, everyWeeks: 1 },
    month: { kind: 'month', day: 1 },
    demand: { kind: 'demand' },
  };
  return (
    <div className={styles.repeat}>
      <Select
        id="routine-repeat"
        value={repeat.kind}
        options={(['days', 'month', 'demand'] as const).map((value) => ({
          value,
          label: t(`actions.repeat_${value}`),
        }))}
        onChange={(kind) => onChange(starts[kind])}
      />
      {repeat.kind === 'days' && (
        <>
          <Checkbox.Group
            value={[...repeat.weekdays]}
            options={everyDay.map((value) => ({ value, label: weekdayName(format, value) }))}
            onChange={(weekdays) => weekdays.length > 0 && onChange({ ...repeat, weekdays })}
          />
          <InputNumber
            min={1}
            max={52}
            prefix={t('actions.everyNth')}
            value={repeat.everyWeeks}
            onChange={(everyWeeks) => onChange({ ...repeat, everyWeeks: everyWeeks ?? 1 })}
          />
        </>
      )}
      {repeat.kind === 'month' && (
        <InputNumber
          min={1}
          max={31}
          value={repeat.day}
          onChange={(day) => onChange({ ...repeat, day: day ?? 1 })}
        />
      )}
    </div>
  );
}
