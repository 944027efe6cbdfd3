import { LockFilled, WarningFilled } from '@ant-design/icons';
import { memo, type PointerEvent } from 'react';
import type { Conflict, UnmetWish } from '#shared/domain/roster/shop/conflict';
import type { RosterShift } from '#shared/domain/roster/shop/shift';
import { useLook } from '../../../../ui/theme/ThemeProvider';
import { useFormat, useT } from '../../../../ui/words';
import { groupHue } from '../../ui/group-hue';
import { useConflictWords } from '../words';
import styles from './Grid.module.css';

interface Props {
  readonly shift: RosterShift;
  /** Stands in another group than the own one: the chip names it. */
  readonly elsewhere: boolean;
  readonly conflicts: readonly Conflict[];
  readonly wish: UnmetWish | null;
  /** Not what was published. */
  readonly changed: 'new' | 'changed' | null;
  readonly dragged: boolean;
  /** The one of several in its cell that the keys are about. */
  readonly chosen: boolean;
  readonly onPress: (event: PointerEvent, shift: RosterShift) => void;
}

/** A shift in its cell: hours, post where it is not the usual one, and what is to be said about it. */
export const ShiftChip = memo(function ShiftChip(props: Props) {
  const { shift, elsewhere, conflicts, wish, changed, dragged, chosen, onPress } = props;
  const t = useT();
  const format = useFormat();
  const { palette } = useLook();
  const conflictWords = useConflictWords();
  const said = [
    elsewhere && t(`report.group_${shift.group}`),
    wish !== null && t(`schedule.wishBroken_${wish.kind}`),
    changed !== null && t(`schedule.mark_${changed}`),
    shift.note !== '' && shift.note,
  ].filter((part) => part !== false);
  const looks = [
    styles.chip,
    conflicts.length > 0 ? styles.broken : '',
    shift.state === 'draft' ? styles.draft : '',
    dragged ? styles.dragged : '',
    chosen ? styles.chosen : '',
  ];
  return (
    <div
      className={looks.join(' ')}
      style={{ borderLeftColor: groupHue(palette, shift.group) }}
      title={[...said, ...conflicts.map(conflictWords)].join('\n') || undefined}
      data-shift={shift.id}
      onPointerDown={(event) => onPress(event, shift)}
    >
      <span className={styles.hours}>
        {format.clock(shift.startMinute)}–{format.clock(shift.endMinute)}
        {shift.locked && (
          <LockFilled className={styles.icon ?? ''} aria-label={t('schedule.locked')} />
        )}
        {conflicts.length > 0 && (
          <WarningFilled className={styles.alarm ?? ''} aria-label={t('schedule.ruleBroken')} />
        )}
      </span>
      {said.length > 0 && <span className={styles.said}>{said.join(' · ')}</span>}
    </div>
  );
});
