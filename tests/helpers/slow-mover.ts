import type { WriteHandle } from '#electron/store/handle';
import { replaceSlowMovers } from '#electron/store/pruning/records';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type {
  Estimate,
  Evidence,
  Exit,
  ExitKind,
  LeavingValue,
  MarkdownStep,
  SlowClass,
} from '#shared/domain/pruning/model';
import { yuan } from './trade';

export interface SlowSaid {
  readonly skuId: number;
  readonly class?: SlowClass;
  readonly net?: Estimate;
  readonly cashFreed?: number;
  readonly exits?: readonly Exit[];
  readonly stockQty?: number | null;
}

const evidence: Evidence = {
  daysSinceSale: 41,
  silentInStockDays: 38,
  sellThrough: 0.1,
  weeksOfSupply: 30,
  gmroi: 0.4,
  abc: 'C',
  xyz: 'Z',
  weeklyUnits: 0.4,
  stockQty: 12_000,
  stockValue: yuan(24),
  stockAgeDays: 90,
  expiryRisk: null,
  tickets: 3,
};

export function exit(kind: ExitKind, said: Partial<Exit> = {}): Exit {
  return {
    kind,
    recovery: yuan(20),
    loss: yuan(4),
    steps: [],
    floorPrice: null,
    endsOn: null,
    withSkuId: null,
    reason: { key: `slow.exit_${kind}`, params: {} },
    ...said,
  };
}

/** Cheaper on each of these days: 3 yuan, 2 yuan, 1 yuan … */
export function ladder(days: readonly BusinessDate[], endsOn: BusinessDate | null = null): Exit {
  const steps: MarkdownStep[] = days.map((from, at) => ({
    from,
    price: yuan(3 - at),
    expectedUnits: 4,
  }));
  return exit('markdown', { steps, floorPrice: yuan(1), endsOn });
}

export const estimate = (point: number, low: number, high: number): Estimate => ({
  point: yuan(point),
  low: yuan(low),
  high: yuan(high),
});

/** Keeps what a classification would say of these SKUs. */
export function classifyAs(db: WriteHandle, said: readonly SlowSaid[]): void {
  replaceSlowMovers(
    db,
    said.map(({ skuId, ...slow }) => {
      const leaving: LeavingValue = {
        net: slow.net ?? estimate(-1, -3, 1),
        profitLost: yuan(2),
        halo: 0,
        spaceFreed: yuan(2),
        cashFreed: slow.cashFreed ?? 0,
      };
      const stockQty = slow.stockQty === undefined ? evidence.stockQty : slow.stockQty;
      const detail = {
        evidence: { ...evidence, stockQty },
        leaving,
        exits: slow.exits ?? [exit('return'), exit('write_off', { recovery: 0 })],
        protections: [],
        lots: [],
        unknowns: [],
        worth: yuan(50),
        weeklyProfit: yuan(1),
      };
      return { skuId, class: slow.class ?? 'slow', detail };
    }),
  );
}
