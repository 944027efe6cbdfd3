import type { RangeChange } from '#shared/domain/assortment/result';
import { writeChangeCounts } from '#shared/i18n/plan-words';
import { useFormat, useT } from '../../../ui/words';

/** "3 in, 2 out and 4 facings changed". */
export function ChangeCounts({ changes }: { changes: readonly RangeChange[] }) {
  const t = useT();
  const format = useFormat();
  return <>{writeChangeCounts(t, format, changes)}</>;
}
