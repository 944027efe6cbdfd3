import styles from './Splash.module.css';

/** The mark, while the program is still getting up. */
export function Splash() {
  return (
    <div className={styles.splash} aria-busy="true">
      <Mark />
    </div>
  );
}

/** A bar split 7 : 3. */
export function Mark({ small = false }: { small?: boolean }) {
  return (
    <span className={small ? styles.small : styles.mark} aria-hidden="true">
      <span className={styles.seven} />
      <span className={styles.three} />
    </span>
  );
}
