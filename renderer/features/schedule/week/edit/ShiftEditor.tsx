import { Button, Checkbox, Input, InputNumber, Modal, type RefSelectProps, Select } from 'antd';
import { type FormEvent, type KeyboardEvent, useId, useRef, useState } from 'react';
import type { RosterWeek } from '#shared/contract/roster/week';
import { staffGroups } from '#shared/domain/people/employee';
import type { RosterPatch } from '#shared/domain/roster/shop/shift';
import { useAsk } from '../../../../api/hooks';
import { useFocusBack } from '../../../../ui/use-focus-back';
import { useFormat, useT } from '../../../../ui/words';
import { HalfHourSelect } from '../../ui/HalfHourSelect';
import { useTakesFloor } from '../floor';
import { LATEST, usualBreak } from '../model/shift';
import { commonSpans } from '../model/spans';
import type { Edits } from '../use-edits';
import type { KeyPlace } from '../use-shift-keys';
import { useConflictWords, writeMinutes } from '../words';
import { type Draft, draftOf, patchOf } from './draft';
import styles from './Edit.module.css';

interface Props {
  readonly week: RosterWeek;
  readonly place: KeyPlace;
  readonly edits: Edits;
  readonly onClose: () => void;
}

/** One shift by figures. What it would break is said while it is typed. */
export function ShiftEditor({ week, place, edits, onClose }: Props) {
  const t = useT();
  const format = useFormat();
  const words = useConflictWords();
  const id = useId();
  const first = useRef<RefSelectProps>(null);
  useFocusBack();
  useTakesFloor();
  const [draft, setDraft] = useState<Draft>(() => draftOf(place, edits.shifts, week));
  const patch = patchOf(place, draft);
  const check = useAsk(
    'roster.check',
    { weekOf: week.from, patches: patch === null ? [] : [patch] },
    { enabled: patch !== null && draft.startMinute < draft.endMinute },
  );
  const broken = patch === null ? [] : (check.data?.broken ?? []);
  const person = week.people.find((one) => one.id === draft.employeeId) ?? place.person;
  const wrong = draft.endMinute - draft.startMinute <= draft.breakMinutes;

  const put = (more: Partial<Draft>) => setDraft({ ...draft, ...more });
  function span(startMinute: number, endMinute: number): void {
    put({ startMinute, endMinute, breakMinutes: usualBreak(startMinute, endMinute, week.rules) });
  }
  function save(patches: readonly RosterPatch[], key: 'saved' | 'removed'): void {
    onClose();
    const name = t(`schedule.did_${key}`, {
      name: person.name,
      date: format.dateWeekday(place.date),
    });
    // What would break has been read above: who saves takes it upon himself, the note says why.
    const forced = key === 'saved' && broken.length > 0 ? { reason: draft.note } : undefined;
    void edits.change(name, patches, forced);
  }
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!wrong && patch !== null) save([patch], 'saved');
  }
  return (
    <Modal
      open
      width={480}
      title={`${person.name} · ${format.dateWeekday(place.date)}`}
      okText={t(broken.length > 0 ? 'schedule.saveForced' : 'common.save')}
      okButtonProps={{
        ...{ htmlType: 'submit', form: id },
        ...{ disabled: wrong || patch === null, danger: broken.length > 0 },
      }}
      cancelText={t('common.cancel')}
      onCancel={onClose}
      // The dialog has taken the keys itself by then.
      afterOpenChange={(open) => open && first.current?.focus()}
      footer={(_, { OkBtn, CancelBtn }) => (
        <div className={styles.foot}>
          {place.shift !== null && (
            <RemoveButton onClick={() => save(removal(place.shift?.id), 'removed')} />
          )}
          <CancelBtn />
          <OkBtn />
        </div>
      )}
    >
      <div className={styles.spans}>
        {commonSpans(edits.shifts, draft.group).map(({ startMinute, endMinute }) => (
          <Button
            key={`${startMinute}-${endMinute}`}
            size="small"
            onClick={() => span(startMinute, endMinute)}
          >
            {format.clock(startMinute)}–{format.clock(endMinute)}
          </Button>
        ))}
      </div>
      <form id={id} className={styles.fields} onSubmit={submit} onKeyDownCapture={saveByEnter}>
        <label htmlFor={`${id}-from`}>{t('schedule.hoursOfShift')}</label>
        <span className={styles.times}>
          <HalfHourSelect
            id={`${id}-from`}
            ref={first}
            label={t('schedule.from')}
            value={draft.startMinute}
            last={LATEST - 30}
            onChange={(minute) => minute !== null && span(minute, draft.endMinute)}
          />
          –
          <HalfHourSelect
            label={t('schedule.to')}
            value={draft.endMinute}
            first={30}
            last={LATEST}
            onChange={(minute) => minute !== null && span(draft.startMinute, minute)}
          />
          <span className={styles.note}>
            {wrong
              ? t('schedule.spanWrong')
              : writeMinutes(draft.endMinute - draft.startMinute - draft.breakMinutes, t, format)}
          </span>
        </span>
        <label htmlFor={`${id}-break`}>{t('schedule.break')}</label>
        <InputNumber
          id={`${id}-break`}
          min={0}
          max={480}
          step={15}
          precision={0}
          suffix={t('schedule.minuteUnit')}
          value={draft.breakMinutes}
          onChange={(minutes) => put({ breakMinutes: minutes ?? 0 })}
        />
        <label htmlFor={`${id}-group`}>{t('schedule.group')}</label>
        <Select
          id={`${id}-group`}
          value={draft.group}
          onChange={(group) => put({ group })}
          options={staffGroups.map((value) => ({
            value,
            label: person.groups.includes(value)
              ? t(`report.group_${value}`)
              : t('schedule.groupUnskilled', { group: t(`report.group_${value}`) }),
          }))}
        />
        <label htmlFor={`${id}-person`}>{t('schedule.person')}</label>
        <Select
          id={`${id}-person`}
          showSearch={{ optionFilterProp: 'label' }}
          value={draft.employeeId}
          onChange={(employeeId) => put({ employeeId })}
          options={week.people.map(({ id: value, name }) => ({ value, label: name }))}
        />
        <label htmlFor={`${id}-note`}>{t('schedule.note')}</label>
        <Input
          id={`${id}-note`}
          maxLength={200}
          value={draft.note}
          onChange={({ target }) => put({ note: target.value })}
        />
        <span />
        <Checkbox checked={draft.locked} onChange={({ target }) => put({ locked: target.checked })}>
          {t('schedule.lockHint')}
        </Checkbox>
      </form>
      {broken.length > 0 && (
        <ul className={styles.breaks} role="alert">
          {broken.map((conflict) => (
            <li key={`${conflict.rule};${conflict.date}`}>
              <strong>{t(`schedule.rule_${conflict.rule}`)}</strong>
              <span>{words(conflict)}</span>
            </li>
          ))}
        </ul>
      )}
    </Modal>
  );
}

/** Enter saves from every field, also from a list that is shut: the arrows open that. */
function saveByEnter(event: KeyboardEvent<HTMLFormElement>): void {
  const { key, target, currentTarget } = event;
  const isShut = target instanceof Element && target.getAttribute('aria-expanded') === 'false';
  if (key !== 'Enter' || !isShut) return;
  event.preventDefault();
  event.stopPropagation();
  currentTarget.requestSubmit();
}

function removal(id: number | undefined): readonly RosterPatch[] {
  return id === undefined ? [] : [{ kind: 'remove', id }];
}

function RemoveButton({ onClick }: { onClick: () => void }) {
  const t = useT();
  return (
    <Button className={styles.apart ?? ''} onClick={onClick}>
      {t('schedule.removeShift')}
    </Button>
  );
}
