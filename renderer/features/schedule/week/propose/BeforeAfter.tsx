import type { RosterWeek } from '#shared/contract/roster/week';
import type { Format } from '#shared/i18n/format';
import type { Key } from '#shared/i18n/t';
import { useFormat, useT } from '../../../../ui/words';
import styles from './Propose.module.css';

interface Line {
  readonly key: Key;
  readonly of: (week: RosterWeek) => number | null;
  readonly write: (format: Format, value: number | null) => string;
}

const hours = (format: Format, value: number | null) =>
  format.decimal(value === null ? null : value / 60);
const count = (format: Format, value: number | null) => format.count(value);

const lines: readonly Line[] = [
  { key: 'schedule.figureMissing', of: ({ totals }) => totals.underMinutes, write: hours },
  { key: 'schedule.figureSurplus', of: ({ totals }) => totals.overMinutes, write: hours },
  { key: 'schedule.figureHours', of: ({ totals }) => totals.minutes, write: hours },
  {
    key: 'schedule.figureCost',
    of: ({ totals }) => totals.cost,
    write: (format, value) => format.money(value),
  },
  {
    key: 'schedule.figureWishes',
    of: ({ totals }) => totals.wishes - totals.wishesMet,
    write: count,
  },
  { key: 'schedule.figureBroken', of: ({ conflicts }) => conflicts.length, write: count },
];

/** The week's figures before the search and after it. */
export function BeforeAfter({ before, after }: { before: RosterWeek; after: RosterWeek }) {
  const t = useT();
  const format = useFormat();
  return (
    <table className={styles.compare}>
      <thead>
        <tr>
          <th scope="col">{t('schedule.figures')}</th>
          <th scope="col">{t('schedule.before')}</th>
          <th scope="col">{t('schedule.after')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, of, write }) => (
          <tr key={key}>
            <th scope="row">{t(key)}</th>
            <td>{write(format, of(before))}</td>
            <td>
              <strong>{write(format, of(after))}</strong>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
