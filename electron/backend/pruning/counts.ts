import type { SlowMoverStatus } from '#shared/contract/slow-movers';
import type { Money } from '#shared/domain/money/money';
import { type SlowClass, slowClasses } from '#shared/domain/pruning/model';

interface Counted {
  readonly class: SlowClass | null;
  readonly keptReason?: string | null;
  readonly detail: {
    readonly evidence: { readonly stockValue: Money | null };
    readonly protections: readonly unknown[];
  };
}

/** SKUs and stock value by class, and how many are protected. */
export function countClasses(
  rows: readonly Counted[],
): Pick<SlowMoverStatus, 'classes' | 'protected' | 'carried'> {
  const isProtected = ({ keptReason, detail }: Counted) =>
    (keptReason ?? null) !== null || detail.protections.length > 0;
  return {
    carried: rows.length,
    protected: rows.filter(isProtected).length,
    classes: slowClasses.map((name) => {
      const own = rows.filter((row) => row.class === name);
      const known = own.flatMap(({ detail }) => detail.evidence.stockValue ?? []);
      return {
        class: name,
        skus: own.length,
        stockValue: known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0),
      };
    }),
  };
}
