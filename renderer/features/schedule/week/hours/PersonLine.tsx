import { LockFilled, WarningFilled } from '@ant-design/icons';
import { memo, type PointerEvent } from 'react';
import type { RosterPerson } from '#shared/contract/roster/week';
import type { RosterShift } from '#shared/domain/roster/shop/shift';
import { useLook } from '../../../../ui/theme/ThemeProvider';
import { useFormat, useT } from '../../../../ui/words';
import { groupHue } from '../../ui/group-hue';
import type { Cell } from '../model/cells';
import { useConflictWords } from '../words';
import styles from './Day.module.css';
import type { Grip, Preview } from './timeline-model';

interface Props {
  readonly person: RosterPerson;
  readonly cell: Cell | null;
  readonly spans: readonly { readonly startMinute: number; readonly endMinute: number }[];
  readonly row: number;
  readonly first: number;
  readonly last: number;
  readonly preview: Preview | null;
  /** The bar that is being dragged. */
  readonly heldId: number | null;
  /** The bar that the keys are about. */
  readonly chosenId: number | null;
  readonly onPress: (event: PointerEvent, grip: Grip) => void;
}

/** One person's day: when he can be there as a pale ground, his shift as a bar with two ends to draw. */
export const PersonLine = memo(function PersonLine(props: Props) {
  const { person, cell, spans, row, first, last, preview, heldId, onPress } = props;
  const t = useT();
  const format = useFormat();
  const { palette } = useLook();
  const at = (startMinute: number, endMinute: number) => {
    const from = Math.max(first, startMinute);
    const to = Math.min(last, endMinute);
    const span = last - first;
    return {
      left: `${((from - first) / span) * 100}%`,
      width: `${(Math.max(0, to - from) / span) * 100}%`,
    };
  };
  const hours = (last - first) / 60;
  return (
    <>
      <th scope="row" className={styles.name} title={person.name}>
        <span className={styles.swatch} style={{ background: groupHue(palette, person.group) }} />
        <span className={styles.who}>{person.name}</span>
        <span className={styles.quiet}>{t(`report.group_${person.group}`)}</span>
      </th>
      <td
        className={styles.track}
        data-track
        style={{ backgroundSize: `${100 / hours}% 100%` }}
        onPointerDown={(event) => {
          if (event.target === event.currentTarget) {
            onPress(event, { part: 'empty', shift: null, row });
          }
        }}
      >
        {spans.map(({ startMinute, endMinute }) => (
          <span key={startMinute} className={styles.there} style={at(startMinute, endMinute)} />
        ))}
        {cell?.shifts.length === 0 && cell.leave !== null && (
          <span className={styles.leave}>{t(`schedule.leave_${cell.leave}`)}</span>
        )}
        {cell?.shifts.map((shift) => (
          <Bar
            key={shift.id}
            shift={shift}
            cell={cell}
            row={row}
            held={heldId === shift.id}
            chosen={cell.shifts.length > 1 && props.chosenId === shift.id}
            at={at}
            onPress={onPress}
          />
        ))}
        {preview !== null && (
          <span className={styles.preview} style={at(preview.startMinute, preview.endMinute)}>
            {format.clock(preview.startMinute)}–{format.clock(preview.endMinute)}
          </span>
        )}
      </td>
    </>
  );
});

interface BarProps {
  readonly shift: RosterShift;
  readonly cell: Cell;
  readonly row: number;
  readonly held: boolean;
  readonly chosen: boolean;
  readonly at: (startMinute: number, endMinute: number) => { left: string; width: string };
  readonly onPress: Props['onPress'];
}

function Bar({ shift, cell, row, held, chosen, at, onPress }: BarProps) {
  const t = useT();
  const format = useFormat();
  const words = useConflictWords();
  const { palette } = useLook();
  const broken = cell.conflicts.length > 0;
  return (
    <div
      className={[
        styles.bar,
        held ? styles.held : '',
        broken ? styles.broken : '',
        chosen ? styles.chosen : '',
      ].join(' ')}
      style={{
        ...at(shift.startMinute, shift.endMinute),
        borderLeftColor: groupHue(palette, shift.group),
      }}
      title={cell.conflicts.map(words).join('\n') || undefined}
      data-shift={shift.id}
      onPointerDown={(event) => onPress(event, { part: 'whole', shift, row })}
    >
      <span
        className={styles.gripStart}
        onPointerDown={(event) => {
          event.stopPropagation();
          onPress(event, { part: 'start', shift, row });
        }}
      />
      <span className={styles.barText}>
        {format.clock(shift.startMinute)}–{format.clock(shift.endMinute)}{' '}
        {t(`report.group_${shift.group}`)}{' '}
        {shift.locked && <LockFilled aria-label={t('schedule.locked')} />}
        {broken && (
          <WarningFilled className={styles.alarm ?? ''} aria-label={t('schedule.ruleBroken')} />
        )}
      </span>
      <span
        className={styles.gripEnd}
        onPointerDown={(event) => {
          event.stopPropagation();
          onPress(event, { part: 'end', shift, row });
        }}
      />
    </div>
  );
}
