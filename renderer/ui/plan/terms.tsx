import { DatePicker, Form, Select } from 'antd';
import dayjs from 'dayjs';
import { useId, useState } from 'react';
import { addDays, type BusinessDate, weekday } from '#shared/domain/calendar/calendar';
import { useAsk } from '../../api/hooks';
import { useFormat, useT } from '../words';
import styles from './terms.module.css';

/** From when a plan holds, until when the floor is ready, who sees to it. */
export interface Terms {
  /** Null until the program knows what day it is. */
  readonly startsOn: BusinessDate | null;
  readonly dueOn: BusinessDate | null;
  readonly ownerId: number | null;
}

/** Terms as a person has them so far: they begin with the next Monday, for both days. */
export function useTerms(): readonly [Terms, (change: Partial<Terms>) => void] {
  const { data: status } = useAsk('app.status', {});
  const [picked, setPicked] = useState<Partial<Terms>>({});
  const startsOn = picked.startsOn ?? (status === undefined ? null : nextMonday(status.today));
  const terms = { startsOn, dueOn: picked.dueOn ?? startsOn, ownerId: picked.ownerId ?? null };
  return [terms, (change) => setPicked({ ...picked, ...change })];
}

/** The floor works in weeks: the first Monday after today. */
function nextMonday(today: BusinessDate): BusinessDate {
  return addDays(today, 8 - weekday(today));
}

interface Props {
  readonly terms: Terms;
  readonly onChange: (change: Partial<Terms>) => void;
  readonly startsOnLabel: string;
  /** What hangs on the first day. */
  readonly startsOnHint: string;
}

/** Their fields, inside a form. */
export function TermsFields({ terms, onChange, startsOnLabel, startsOnHint }: Props) {
  const t = useT();
  const format = useFormat();
  const { data: owners } = useAsk('plans.owners', {});
  const id = useId();
  const day = (name: 'startsOn' | 'dueOn') => {
    const value = terms[name];
    return (
      <DatePicker
        id={`${id}-${name}`}
        value={value === null ? null : dayjs(value)}
        format={(at) => format.dateLong(at.format('YYYY-MM-DD'))}
        allowClear={false}
        className={styles.field ?? ''}
        onChange={(at) => at !== null && onChange({ [name]: at.format('YYYY-MM-DD') })}
      />
    );
  };
  return (
    <>
      <Form.Item label={startsOnLabel} htmlFor={`${id}-startsOn`} extra={startsOnHint}>
        {day('startsOn')}
      </Form.Item>
      <Form.Item label={t('plans.dueOn')} htmlFor={`${id}-dueOn`}>
        {day('dueOn')}
      </Form.Item>
      <Form.Item label={t('plans.owner')} htmlFor={`${id}-owner`}>
        <Select
          id={`${id}-owner`}
          showSearch={{ optionFilterProp: 'label' }}
          allowClear
          placeholder={t('plans.noOwner')}
          value={terms.ownerId}
          options={(owners ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(owner: number | null | undefined) => onChange({ ownerId: owner ?? null })}
        />
      </Form.Item>
    </>
  );
}
