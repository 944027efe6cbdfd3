import { useCallback } from 'react';
import type { ScenarioSummary } from '#shared/contract/assortment';
import { useFormat, useT, useTimeZone } from '../../ui/words';

/** The name of a scenario, and of its plan; one that nobody has named is called by its time. */
export function useTitle(): (scenario: Pick<ScenarioSummary, 'title' | 'createdAt'>) => string {
  const t = useT();
  const format = useFormat();
  const timeZone = useTimeZone();
  return useCallback(
    ({ title, createdAt }) =>
      title === '' ? t('range.uiUntitled', { time: format.dateTime(createdAt, timeZone) }) : title,
    [t, format, timeZone],
  );
}
