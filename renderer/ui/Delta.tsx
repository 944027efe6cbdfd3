import type { Comparison } from '#shared/domain/report/daily';
import { writeChange } from '#shared/i18n/sentence';
import styles from './Delta.module.css';
import { useFormat, useT } from './words';

/** A change: arrow, sign and colour, so that none of them has to speak alone. */
export function Delta({ of }: { of: Comparison }) {
  const format = useFormat();
  const text = writeChange(format, of);
  return <Change value={of.change} text={text} />;
}

interface ChangeProps {
  /** Its sign decides arrow and colour. */
  readonly value: number | null;
  readonly text: string;
}

/** The same for a difference that is already in words. */
export function Change({ value, text }: ChangeProps) {
  const t = useT();
  // What rounds to nothing is written as nothing, and must not point anywhere.
  const flat = value === null || !/[1-9]/.test(text);
  if (flat) return <span className={styles.flat}>{text}</span>;
  const rises = value > 0;
  return (
    <span className={rises ? styles.rise : styles.fall}>
      <span aria-hidden="true" className={styles.arrow}>
        {rises ? '▲' : '▼'}
      </span>
      <span className="visually-hidden">{t(rises ? 'common.up' : 'common.down')} </span>
      {text}
    </span>
  );
}
