import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

interface Props {
  readonly title: ReactNode;
  /** What to do next, in a sentence. */
  readonly hint?: ReactNode;
  readonly action?: ReactNode;
  /** Small: inside a section. */
  readonly small?: boolean;
}

/** Nothing here yet, and what to do about it. */
export function EmptyState({ title, hint, action, small = false }: Props) {
  return (
    <div className={small ? styles.small : styles.empty}>
      {!small && <span className={styles.mark} aria-hidden="true" />}
      <p className={styles.title}>{title}</p>
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      {action !== undefined && <div className={styles.action}>{action}</div>}
    </div>
  );
}
