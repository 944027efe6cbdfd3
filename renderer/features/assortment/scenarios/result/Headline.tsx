import type { RangeResult } from '#shared/domain/assortment/result';
import { writeFinding } from '#shared/i18n/range-words';
import { useFormat, useT } from '../../../../ui/words';
import styles from './Result.module.css';

/** The finding, large: what it brings a week, how sure, how many changes, how well proven. */
export function Headline({ result }: { result: RangeResult }) {
  const t = useT();
  const format = useFormat();
  const { figure, sentence } = writeFinding({ t, format }, result);
  return (
    <p className={styles.headline}>
      <strong>{figure}</strong>
      <span>{sentence}</span>
    </p>
  );
}
