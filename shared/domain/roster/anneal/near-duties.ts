/**
 * Duties that lie near each other: they fill mostly the same slots, such as a shift that begins half an
 * hour later. Empty where duties fill single slots, as on a ward.
 */
import type { Compiled } from '../search/compiled';

/** Near duties kept of each. */
const MOST = 10;

/** By option: others, the nearest first. */
export function nearDuties({ days, options, fillStarts, fillSlots }: Compiled): Int16Array[] {
  // Slots are those of a day; the first one with the most of them stands for all.
  const sizes = Array.from({ length: days }, (_, day) => fillStarts[(day + 1) * options] ?? 0).map(
    (end, day) => end - (fillStarts[day * options] ?? 0),
  );
  const day = sizes.indexOf(Math.max(0, ...sizes));
  const slots = Array.from({ length: options }, (_, option) => {
    const place = day * options + option;
    return new Set(fillSlots.subarray(fillStarts[place], fillStarts[place + 1]));
  });
  return slots.map((own, option) => {
    const others = slots.flatMap((their, other) => {
      const shared = [...own].filter((slot) => their.has(slot)).length;
      const differs = own.size + their.size - 2 * shared;
      return other !== option && shared > 0 && differs < shared ? [{ other, differs }] : [];
    });
    others.sort((a, b) => a.differs - b.differs || a.other - b.other);
    return Int16Array.from(others.slice(0, MOST), ({ other }) => other);
  });
}
