interface Span {
  readonly startMinute: number;
  readonly endMinute: number;
}

/** Minutes that nobody calls late. */
const LEEWAY = 10;

export type AttendanceFinding = 'absent' | 'unplanned' | 'late' | 'early';

/** How the worked hours of a day that is over differ from the planned ones; the gravest first. */
export function attendanceFinding(
  scheduled: readonly Span[],
  worked: readonly Span[],
): AttendanceFinding | null {
  if (worked.length === 0) return scheduled.length === 0 ? null : 'absent';
  if (scheduled.length === 0) return 'unplanned';
  const [planned, actual] = [edges(scheduled), edges(worked)];
  if (actual.start > planned.start + LEEWAY) return 'late';
  return actual.end < planned.end - LEEWAY ? 'early' : null;
}

function edges(spans: readonly Span[]) {
  return {
    start: Math.min(...spans.map(({ startMinute }) => startMinute)),
    end: Math.max(...spans.map(({ endMinute }) => endMinute)),
  };
}
