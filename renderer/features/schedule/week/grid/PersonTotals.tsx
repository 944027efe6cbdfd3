import type { RosterPerson } from '#shared/contract/roster/week';
import { useFormat, useT } from '../../../../ui/words';
import styles from './Grid.module.css';

/** Hours, their difference to the contract, cost, and what the last eight weeks have asked of the person. */
export function PersonTotals({ person }: { person: RosterPerson }) {
  const t = useT();
  const format = useFormat();
  const { minutes, contractMinutes, cost, fairness, hourlyCostEstimated } = person;
  const over = contractMinutes === null ? null : minutes - contractMinutes;
  return (
    <>
      <td className={styles.figure}>
        {format.decimal(minutes / 60)}
        <Difference over={over} />
      </td>
      <td className={`${styles.figure} ${styles.cost}`}>
        {cost === null ? format.money(null) : format.count(Math.round(cost / 10_000))}
        {hourlyCostEstimated && cost !== null && (
          <span className={styles.quiet} title={t('schedule.costEstimated')}>
            ≈
          </span>
        )}
      </td>
      <td
        className={`${styles.figure} ${styles.fair}`}
        title={t('schedule.fairnessOf', {
          weeks: fairness.weeks,
          weekend: fairness.weekendDays,
          closings: fairness.closings,
          over:
            fairness.overContract === null
              ? format.decimal(null)
              : signed(fairness.overContract / 60, format.decimal),
        })}
      >
        {format.count(fairness.weekendDays)} · {format.count(fairness.closings)}
      </td>
    </>
  );
}

function Difference({ over }: { over: number | null }) {
  const format = useFormat();
  if (over === null) return null;
  const off = Math.abs(over) >= 60;
  return (
    <span className={off ? styles.off : styles.quiet}>
      {over === 0 ? '±0' : signed(over / 60, format.decimal)}
    </span>
  );
}

function signed(hours: number, write: (value: number) => string): string {
  return `${hours > 0 ? '+' : hours < 0 ? '−' : ''}${write(Math.abs(hours))}`;
}
