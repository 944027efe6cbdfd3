import type { ReactNode } from 'react';
import styles from './Settings.module.css';

interface Props {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly children: ReactNode;
}

/** One setting: its name, its control, what it does. */
export function SettingRow({ label, hint, children }: Props) {
  return (
    <div className={styles.row}>
      <span>{label}</span>
      <div>{children}</div>
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
    </div>
  );
}
