import { useT } from '../../../ui/words';
import styles from './Ui.module.css';

interface Props {
  readonly label: string;
  /** Monday is 1. */
  readonly value: readonly number[];
  readonly onChange: (weekdays: readonly number[]) => void;
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** Seven days that are on or off. */
export function WeekdaysSelect({ label, value, onChange }: Props) {
  const t = useT();
  return (
    <fieldset className={styles.weekdays} aria-label={label}>
      {WEEKDAYS.map((day) => (
        <button
          key={day}
          type="button"
          aria-pressed={value.includes(day)}
          aria-label={t(`schedule.weekday_${day}`)}
          onClick={() =>
            onChange(
              value.includes(day)
                ? value.filter((one) => one !== day)
                : [...value, day].sort((a, b) => a - b),
            )
          }
        >
          {t(`schedule.weekdayShort_${day}`)}
        </button>
      ))}
    </fieldset>
  );
}
