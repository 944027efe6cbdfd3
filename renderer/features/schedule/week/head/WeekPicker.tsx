import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, DatePicker } from 'antd';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import 'dayjs/locale/en-gb';
import { addDays, type BusinessDate } from '#shared/domain/calendar/calendar';
import { go } from '../../../../ui/routes';
import { useFormat, useT } from '../../../../ui/words';
import { mondayOf, weekRoute } from '../routes';
import styles from './Head.module.css';

interface Props {
  readonly monday: BusinessDate;
  readonly onChange?: (monday: BusinessDate) => void;
}

/** A week from Monday to Sunday, with a step to either side. */
export function WeekPicker({ monday, onChange = (week) => go(weekRoute(week)) }: Props) {
  const t = useT();
  const format = useFormat();
  return (
    <div className={styles.picker}>
      <Button
        type="text"
        icon={<LeftOutlined />}
        aria-label={t('schedule.previousWeek')}
        onClick={() => onChange(addDays(monday, -7))}
      />
      <DatePicker
        picker="week"
        value={dayjs(monday)}
        allowClear={false}
        inputReadOnly
        suffixIcon={null}
        aria-label={t('schedule.chooseWeek')}
        className={styles.field ?? ''}
        format={(day) => {
          const first = mondayOf(day.format('YYYY-MM-DD'));
          return `${format.dateShort(first)} – ${format.dateShort(addDays(first, 6))}`;
        }}
        onChange={(day) => day !== null && onChange(mondayOf(day.format('YYYY-MM-DD')))}
      />
      <Button
        type="text"
        icon={<RightOutlined />}
        aria-label={t('schedule.nextWeek')}
        onClick={() => onChange(addDays(monday, 7))}
      />
    </div>
  );
}
