import { useEffect } from 'react';
import { addDays, type BusinessDate } from '#shared/domain/calendar/calendar';

/** The arrow keys step through the days, unless something else has the keyboard. */
export function useDayKeys(
  date: BusinessDate,
  first: BusinessDate | null,
  last: BusinessDate,
  show: (date: BusinessDate) => void,
): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      if (document.activeElement !== document.body) return;
      const step = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
      if (step === 0) return;
      const next = addDays(date, step);
      if (next <= last && (first === null || next >= first)) show(next);
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [date, first, last, show]);
}
