import { memo, type PointerEvent } from 'react';
import type { RosterPerson } from '#shared/contract/roster/week';
import type { RosterShift } from '#shared/domain/roster/shop/shift';
import { useFormat, useT } from '../../../../ui/words';
import type { Cell } from '../model/cells';
import styles from './Grid.module.css';
import { PersonTotals } from './PersonTotals';
import { ShiftChip } from './ShiftChip';

interface Props {
  readonly id: string;
  readonly row: number;
  readonly person: RosterPerson;
  readonly cells: readonly Cell[];
  /** The day under the cursor, where it is in this row. */
  readonly cursor: number | null;
  /** The day that a drag would drop on. */
  readonly target: number | null;
  readonly draggedId: number | null;
  /** The shift that the keys are about. */
  readonly chosenId: number | null;
  readonly onPress: (event: PointerEvent, shift: RosterShift) => void;
}

/** A person's week; drawn again only where something of it has changed, whoever else was moved. */
export const PersonRow = memo(function PersonRow(props: Props) {
  const { id, row, person, cells } = props;
  return (
    <>
      <th scope="row" className={styles.name} title={person.name}>
        {person.name}
        {person.minor && <Minor />}
      </th>
      {cells.map((cell, day) => (
        <td
          key={cell.date}
          id={`${id}-${row}-${day}`}
          {...selected(props.cursor === day)}
          data-row={row}
          data-day={day}
          className={`${styles.cell} ${props.target === day ? styles.target : ''}`}
        >
          {cell.shifts.map((shift) => (
            <ShiftChip
              key={shift.id}
              shift={shift}
              elsewhere={shift.group !== person.group}
              conflicts={cell.conflicts}
              wish={cell.wish}
              changed={cell.changed[shift.id] ?? null}
              dragged={props.draggedId === shift.id}
              chosen={props.cursor === day && cell.shifts.length > 1 && props.chosenId === shift.id}
              onPress={props.onPress}
            />
          ))}
          {cell.shifts.length === 0 && (
            <Nothing cell={cell} absent={person.days[day]?.absent ?? null} />
          )}
        </td>
      ))}
      <PersonTotals person={person} />
    </>
  );
});

/** The cell is one of a grid: it can be the selected one. */
const selected = (here: boolean) => ({ 'aria-selected': here });

function Minor() {
  const t = useT();
  return <span className={styles.minor}>{t('schedule.minor')}</span>;
}

type Absent = RosterPerson['days'][number]['absent'];

/** Why nobody is here, in the quietest words. */
function Nothing({ cell, absent }: { cell: Cell; absent: Absent }) {
  const t = useT();
  const format = useFormat();
  const [gone] = cell.gone;
  if (gone !== undefined) {
    return (
      <span className={styles.gone}>
        <s>
          {format.clock(gone.startMinute)}–{format.clock(gone.endMinute)}
        </s>{' '}
        {t('schedule.mark_gone')}
      </span>
    );
  }
  if (cell.leave !== null) {
    return <span className={styles.leave}>{t(`schedule.leave_${cell.leave}`)}</span>;
  }
  if (absent === 'availability') {
    return <span className={styles.absent}>{t('schedule.absent_availability')}</span>;
  }
  if (absent === 'employment') return <span className={styles.absent} />;
  if (cell.wish !== null) {
    return <span className={styles.absent}>{t(`schedule.wishBroken_${cell.wish.kind}`)}</span>;
  }
  return null;
}
