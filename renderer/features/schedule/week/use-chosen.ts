import { useState } from 'react';
import type { RosterShift } from '#shared/domain/roster/shop/shift';

/** Which shift of a cell the keys are about, where it has several: the one that was pressed, or the next by Space. */
export function useChosen() {
  const [id, setId] = useState<number | null>(null);
  const of = (shifts: readonly RosterShift[]) =>
    shifts.find((shift) => shift.id === id) ?? shifts[0] ?? null;
  return {
    of,
    press: (target: EventTarget | null) => {
      const chip = target instanceof Element ? target.closest('[data-shift]') : null;
      if (chip instanceof HTMLElement) setId(Number(chip.dataset.shift));
    },
    next: (shifts: readonly RosterShift[]) => {
      const now = shifts.findIndex((shift) => shift.id === of(shifts)?.id);
      setId(shifts[(now + 1) % Math.max(1, shifts.length)]?.id ?? null);
    },
  };
}
