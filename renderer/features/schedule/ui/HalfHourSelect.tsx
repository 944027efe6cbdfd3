import { type RefSelectProps, Select } from 'antd';
import type { Ref } from 'react';
import { useFormat } from '../../../ui/words';

interface Props {
  readonly label: string;
  /** Minutes from midnight; past 1440 in the night after. */
  readonly value: number | null;
  readonly onChange: (minute: number | null) => void;
  readonly first?: number;
  readonly last?: number;
  /** May be left open. */
  readonly optional?: boolean;
  readonly id?: string;
  readonly ref?: Ref<RefSelectProps>;
}

const STEP = 30;
const DAY = 1440;

/** A time of day by the half hour; typing 14 or 14:30 finds it. */
export function HalfHourSelect(props: Props) {
  const { label, value, onChange, first = 0, last = DAY, optional = false, id, ref } = props;
  const format = useFormat();
  const steps = Array.from({ length: (last - first) / STEP + 1 }, (_, at) => first + at * STEP);
  // An odd minute that was imported stays as it is until another is chosen.
  const all =
    value === null || steps.includes(value) ? steps : [...steps, value].sort((a, b) => a - b);
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      {...(ref === undefined ? {} : { ref })}
      aria-label={label}
      placeholder={label}
      style={{ minWidth: 92 }}
      showSearch={{ optionFilterProp: 'label' }}
      allowClear={optional}
      value={value}
      onChange={(minute) => onChange(minute ?? null)}
      options={all.map((minute) => ({ value: minute, label: format.clock(minute) }))}
    />
  );
}
