import { type ReactNode, useId } from 'react';
import styles from './Section.module.css';

interface Props {
  readonly title: ReactNode;
  /** What the figures say, in words; stands where the eye goes first. */
  readonly finding?: ReactNode;
  readonly extra?: ReactNode;
  /** Without padding, for tables that reach the border. */
  readonly flush?: boolean;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A bordered part of a page with a heading of its own. Never one inside another. */
export function Section({ title, finding, extra, flush = false, className = '', children }: Props) {
  const id = useId();
  return (
    <section className={`${styles.section} ${className}`} aria-labelledby={id}>
      <header className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {finding !== undefined && finding !== null && <p className={styles.finding}>{finding}</p>}
        {extra !== undefined && <div className={styles.extra}>{extra}</div>}
      </header>
      <div className={flush ? styles.flush : styles.body}>{children}</div>
    </section>
  );
}
