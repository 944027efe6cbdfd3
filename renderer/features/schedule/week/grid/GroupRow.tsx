import { memo } from 'react';
import { useLook } from '../../../../ui/theme/ThemeProvider';
import { useFormat, useT } from '../../../../ui/words';
import { GapWords } from '../../ui/GapWords';
import { groupHue } from '../../ui/group-hue';
import type { GridRow } from '../model/rows';
import styles from './Grid.module.css';

interface Props {
  readonly row: Extract<GridRow, { kind: 'group' }>;
}

/** Heading of a group: who it is, what the week wants of it, what is missing and too much. */
export const GroupRow = memo(function GroupRow({ row }: Props) {
  const t = useT();
  const format = useFormat();
  const { palette } = useLook();
  return (
    <th scope="rowgroup" className={styles.group}>
      <span className={styles.swatch} style={{ background: groupHue(palette, row.group) }} />
      <strong>{t(`report.group_${row.group}`)}</strong>
      <span className={styles.quiet}>
        {t('schedule.groupPeople', { count: row.people })} ·{' '}
        {t('schedule.wanted', { hours: format.decimal(row.needMinutes / 60) })}
      </span>
      <GapWords underMinutes={row.underMinutes} overMinutes={row.overMinutes} />
    </th>
  );
});
