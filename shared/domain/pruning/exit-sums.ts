import type { Money } from '../money/money';
import type { Exit, ExitKind } from './model';

export interface ExitSums {
  /** Money that comes back from the stock, and its value less that. */
  readonly recovery: Money;
  readonly loss: Money;
  /** How many leave which way, most first; null: nothing to get rid of. */
  readonly kinds: readonly { readonly kind: ExitKind | null; readonly items: number }[];
}

/** What the ways out of several items bring and cost together. */
export function sumExits(
  exits: readonly (Pick<Exit, 'kind' | 'recovery' | 'loss'> | null)[],
): ExitSums {
  const counts = new Map<ExitKind | null, number>();
  let recovery = 0;
  let loss = 0;
  for (const exit of exits) {
    const kind = exit?.kind ?? null;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    recovery += exit?.recovery ?? 0;
    loss += exit?.loss ?? 0;
  }
  const kinds = [...counts].map(([kind, items]) => ({ kind, items }));
  return { recovery, loss, kinds: kinds.sort((one, other) => other.items - one.items) };
}
