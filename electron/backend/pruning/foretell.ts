import type { Trade } from '#electron/store/pruning/trade';
import { historyUntil, type Kin } from '#shared/domain/pruning/history';
import {
  type LeavingModel,
  type Outlook,
  outlookOf,
  trainLeaving,
} from '#shared/domain/pruning/leaving-model';
import { salesHistory } from './history';

/** What the coming weeks are foretold from. */
export interface ForetellTask extends Pick<Trade, 'sold' | 'out'> {
  readonly kin: Kin;
  /** Gross profit ÷ net sales of the shop; null where its costs are not known. */
  readonly margin: number | null;
  /** Lines that were learned before; null where they have to be learned now. */
  readonly model: LeavingModel | null;
  /** Days of the history that lines are learned from. */
  readonly learnDays: number;
}

export interface Foretold {
  readonly model: LeavingModel;
  /** Places of the SKUs that have sold: those that anything can be said of. */
  readonly selling: Int32Array;
  /** In the order of `selling`. */
  readonly outlook: Outlook;
}

/** How a classification has it foretold: in its own thread, or in one beside it. */
export type Foretell = (task: ForetellTask) => Foretold | Promise<Foretold>;

/** Learns, where nothing is learned yet, and tells the outlook of every SKU that has sold. */
export function foretell(task: ForetellTask): Foretold {
  const { kin, margin, learnDays } = task;
  const history = salesHistory(task, kin, margin);
  const model = task.model ?? trainLeaving(historyUntil(history, learnDays));
  const { start } = history;
  const selling = Int32Array.from(
    Array.from({ length: start.length - 1 }, (_, row) => row).filter(
      (row) => (start[row + 1] ?? 0) > (start[row] ?? 0),
    ),
  );
  return { model, selling, outlook: outlookOf(history, model, selling) };
}
