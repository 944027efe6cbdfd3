import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import type { RosterWeek } from '#shared/contract/roster/week';
import type { Conflict } from '#shared/domain/roster/shop/conflict';
import type { RosterPatch, RosterShift } from '#shared/domain/roster/shop/shift';
import { clientOf, useLink } from '../../../../api/ApiProvider';
import { useFormat, useT } from '../../../../ui/words';
import { copyOf, groupFor } from '../model/shift';
import type { KeyPlace } from '../use-shift-keys';
import { useConflictWords } from '../words';
import styles from './Grid.module.css';
import type { Point } from './use-pointer-drag';

export interface Ghost {
  /** Puts it beside the pointer, without another render. */
  readonly follow: (at: Point) => void;
}

interface Props {
  readonly ref: Ref<Ghost>;
  readonly week: RosterWeek;
  readonly shift: RosterShift;
  readonly copy: boolean;
  /** Where it would be dropped. */
  readonly target: KeyPlace | null;
}

/** What is being dragged, and what dropping it here would break. */
export function DragGhost({ ref, week, shift, copy, target }: Props) {
  const t = useT();
  const format = useFormat();
  const words = useConflictWords();
  const box = useRef<HTMLDivElement>(null);
  const broken = useBroken(week, shift, copy, target);
  useImperativeHandle(ref, () => ({
    follow: ({ x, y }) => {
      if (box.current !== null) {
        box.current.style.transform = `translate(${x + 12}px, ${y + 12}px)`;
      }
    },
  }));
  return (
    <div ref={box} className={styles.ghost} role="status">
      <strong>
        {copy && `${t('common.copy')} `}
        {format.clock(shift.startMinute)}–{format.clock(shift.endMinute)}
      </strong>
      {target !== null && (
        <span>
          {target.person.name} · {format.dateWeekday(target.date)}
        </span>
      )}
      {broken.map((conflict) => (
        <span key={`${conflict.rule};${conflict.date}`} className={styles.ghostBroken}>
          {t('schedule.breaks')} {words(conflict)}
        </span>
      ))}
    </div>
  );
}

const NONE: readonly Conflict[] = [];

/** Asks the store what would break; only the answer for the present cell counts. */
function useBroken(
  week: RosterWeek,
  shift: RosterShift,
  copy: boolean,
  target: KeyPlace | null,
): readonly Conflict[] {
  const link = useLink();
  const [broken, setBroken] = useState<readonly Conflict[]>(NONE);
  const employeeId = target?.person.id;
  const group = target === null ? shift.group : groupFor(shift, target.person);
  const date = target?.date;
  useEffect(() => {
    setBroken(NONE);
    if (employeeId === undefined || date === undefined) return;
    if (!copy && employeeId === shift.employeeId && date === shift.date) return;
    let current = true;
    const patch: RosterPatch = copy
      ? { kind: 'add', shift: { ...copyOf(shift, employeeId, date), group } }
      : { kind: 'change', id: shift.id, to: { employeeId, date, group } };
    clientOf(link)
      .roster.check({ weekOf: week.from, patches: [patch] })
      .then(
        (answer) => current && setBroken(answer.broken),
        // The drop itself says what is wrong.
        () => undefined,
      );
    return () => {
      current = false;
    };
  }, [link, week.from, shift, copy, employeeId, date, group]);
  return broken;
}
