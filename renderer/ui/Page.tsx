import type { ReactNode } from 'react';
import styles from './Page.module.css';

interface Props {
  readonly title: ReactNode;
  /** Beside the title: a date picker, a state. */
  readonly beside?: ReactNode;
  /** On the right: the actions of the place. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A place: a head that stays and a body that scrolls. */
export function Page({ title, beside, actions, children }: Props) {
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1 className={styles.title}>{title}</h1>
        {beside}
        <div className={styles.actions}>{actions}</div>
      </header>
      <div className={styles.body}>{children}</div>
    </div>
  );
}
