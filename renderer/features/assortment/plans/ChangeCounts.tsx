import type { RangeChange } from '#shared/domain/assortment/result';
import { writeChangeCounts } from '#shared/i18n/plan-words';
import { useT } from '../../../ui/words';

/** "3 in, 2 out, 4 facings changed". */
export function ChangeCounts({ changes }: { changes: readonly RangeChange[] }) {
  const t = useT();
  return <>{writeChangeCounts(t, changes)}</>;
}
