/** Spans that are worked again and again: offered instead of typed. */
import type { StaffGroup } from '#shared/domain/people/employee';
import type { RosterShift } from '#shared/domain/roster/shop/shift';

interface Span {
  readonly startMinute: number;
  readonly endMinute: number;
}

/** The most frequent spans of a group in these shifts, by their start. */
export function commonSpans(
  shifts: readonly RosterShift[],
  group: StaffGroup,
  most = 5,
): readonly Span[] {
  const counts = new Map<string, { readonly span: Span; count: number }>();
  for (const shift of shifts) {
    if (shift.group !== group) continue;
    const { startMinute, endMinute } = shift;
    const key = `${startMinute};${endMinute}`;
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { span: { startMinute, endMinute }, count: 1 });
    else known.count++;
  }
  return [...counts.values()]
    .sort((a, b) => b.count - a.count || a.span.startMinute - b.span.startMinute)
    .slice(0, most)
    .map(({ span }) => span);
}
