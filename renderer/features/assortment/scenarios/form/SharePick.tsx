import { InputNumber, Slider } from 'antd';
import styles from './Form.module.css';
import { toPercent, toShare } from './percent';

interface Props {
  readonly label: string;
  /** 0 … 1 */
  readonly value: number;
  readonly disabled?: boolean;
  readonly onChange: (value: number) => void;
}

const LEAST = 40;
const MOST = 100;
const marks = Object.fromEntries(
  [50, 60, 70, 80, 90].map((percent) => [percent, `${percent / 10}:${10 - percent / 10}`]),
);

/** Share of staples: the 7:3 bar itself is the slider, the field beside it takes exact figures. */
export function SharePick({ label, value, disabled = false, onChange }: Props) {
  const percent = toPercent(value);
  return (
    <div className={styles.share}>
      <Slider
        className={styles.slider ?? ''}
        min={LEAST}
        max={MOST}
        step={1}
        marks={marks}
        included
        disabled={disabled}
        value={percent}
        tooltip={{ formatter: (shown) => `${shown} %` }}
        styles={{
          track: { background: 'var(--staple)' },
          rail: { background: 'var(--specialty)' },
        }}
        ariaLabelForHandle={label}
        onChange={(next) => onChange(toShare(next))}
      />
      <InputNumber
        aria-label={label}
        min={0}
        max={100}
        step={1}
        suffix="%"
        disabled={disabled}
        value={percent}
        onChange={(next) => next !== null && onChange(toShare(next))}
      />
    </div>
  );
}
