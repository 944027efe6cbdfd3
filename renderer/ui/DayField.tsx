import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useFormat } from './words';

interface Props {
  /** `YYYY-MM-DD`; '' for none. */
  readonly value?: string;
  readonly onChange?: (value: string) => void;
  readonly id?: string;
  readonly className?: string;
  readonly 'aria-label'?: string;
}

/** A day that may be left open, written as everywhere; it can be typed as 2026-11-22 too. */
export function DayField({ value = '', onChange, ...rest }: Props) {
  const format = useFormat();
  return (
    <DatePicker
      {...rest}
      style={{ width: '100%' }}
      value={value === '' ? null : dayjs(value)}
      format={[(day) => format.date(day.format('YYYY-MM-DD')), 'YYYY-MM-DD']}
      placeholder="–"
      onChange={(day) => onChange?.(day === null ? '' : day.format('YYYY-MM-DD'))}
    />
  );
}
