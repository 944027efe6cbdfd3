import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import 'dayjs/locale/zh-cn';
import 'dayjs/locale/en-gb';
import { addDays, type BusinessDate } from '#shared/domain/calendar/calendar';
import styles from './BusinessDatePicker.module.css';
import { useFormat, useT } from './words';

interface Props {
  readonly value: BusinessDate;
  /** First and last day that can be chosen; null: no limit. */
  readonly first: BusinessDate | null;
  readonly last: BusinessDate | null;
  /** Days that have data are marked in the calendar. */
  readonly marked?: ReadonlySet<BusinessDate>;
  readonly onChange: (date: BusinessDate) => void;
}

/** A business date, with a step to either side. */
export function BusinessDatePicker({ value, first, last, marked, onChange }: Props) {
  const t = useT();
  const format = useFormat();
  const before = addDays(value, -1);
  const after = addDays(value, 1);
  const outside = (date: BusinessDate) =>
    (first !== null && date < first) || (last !== null && date > last);
  return (
    <div className={styles.picker}>
      <Button
        type="text"
        icon={<LeftOutlined />}
        aria-label={t('common.previousDay')}
        disabled={outside(before)}
        onClick={() => onChange(before)}
      />
      <DatePicker
        value={dayjs(value)}
        format={(day) => format.dateLong(iso(day))}
        allowClear={false}
        inputReadOnly
        aria-label={t('common.chooseDate')}
        className={styles.field ?? ''}
        disabledDate={(day) => outside(iso(day))}
        cellRender={(day, info) => {
          if (info.type !== 'date' || !dayjs.isDayjs(day)) return info.originNode;
          const known = marked?.has(iso(day)) === true;
          return (
            <div className={`ant-picker-cell-inner ${known ? styles.known : ''}`}>{day.date()}</div>
          );
        }}
        onChange={(day) => day !== null && onChange(iso(day))}
      />
      <Button
        type="text"
        icon={<RightOutlined />}
        aria-label={t('common.nextDay')}
        disabled={outside(after)}
        onClick={() => onChange(after)}
      />
    </div>
  );
}

function iso(day: Dayjs): BusinessDate {
  return day.format('YYYY-MM-DD');
}
