import type { RangeResult } from '#shared/domain/assortment/result';
import styles from './Result.module.css';
import { useFinding } from './use-finding';

/** The finding, large: what it brings a week, how sure, how many changes, how well proven. */
export function Headline({ result }: { result: RangeResult }) {
  const { figure, sentence } = useFinding()(result);
  return (
    <p className={styles.headline}>
      <strong>{figure}</strong>
      <span>{sentence}</span>
    </p>
  );
}
