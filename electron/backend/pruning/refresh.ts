import { lastSalesDate } from '#electron/store/derived';
import type { ReadHandle, WriteHandle } from '#electron/store/handle';
import { keepLearned } from '#electron/store/pruning/learned';
import { keepPastBlocks } from '#electron/store/pruning/past-blocks';
import {
  replaceSlowMovers,
  type SlowMoverRecord,
  writeSlowWeek,
} from '#electron/store/pruning/records';
import { historyRange } from '#electron/store/pruning/sold';
import {
  daysForSlowMovers,
  ENOUGH_DAYS,
  type Knowledge,
  keepSlowWeeks,
  notesKept,
  pastWeeks,
  readSlowState,
  slowStamp,
  type WeekNote,
  writeSlowState,
} from '#electron/store/pruning/state';
import { countSlow } from '#electron/store/pruning/weeks';
import { addDays, type BusinessDate } from '#shared/domain/calendar/calendar';
import { startOfWeek } from '#shared/domain/calendar/periods';
import { QisanError } from '#shared/domain/errors';
import { queryKpis } from '../kpis/query';
import { classify, type OnStep } from './classify';
import type { Foretell } from './foretell';

/**
 * Classifies every carried SKU as of the last day with sales and keeps it, with the class of the
 * present week. Call inside a transaction; `refreshFigures` and `refreshPastWeek` do the rest.
 *
 * @throws QisanError `not_enough_data` with `have` and `want` days of sales
 */
export async function refreshPresent(
  db: WriteHandle,
  now: number,
  onStep: OnStep,
  beside?: Foretell,
): Promise<void> {
  const asOf = lastSalesDate(db);
  refuseTooFew(db, asOf);
  if (asOf === null) return;
  const stamp = slowStamp(db);
  keepPastBlocks(db, historyRange(db, asOf));
  const { records, learned, usualSale } = await classify(db, asOf, onStep, beside);
  keepLearned(db, learned);
  const week = startOfWeek(asOf);
  replaceSlowMovers(db, records);
  keepSlowWeeks(db, asOf);
  writeSlowWeek(db, week, asOf, records);
  const weeks = notesKept(readSlowState(db)?.detail.weeks ?? {}, asOf);
  weeks[week] = { ...NOT_YET, ...countsOf(db, asOf, records), stamp: '' };
  const detail = { ...knowledgeOf(records), usualSale, weeks };
  writeSlowState(db, { asOf, stamp, computedAt: now, detail });
}

/** Adds the store's figures to the present week. Call inside a transaction, after `refreshPresent`. */
export function refreshFigures(db: WriteHandle): void {
  const state = readSlowState(db);
  if (state === null) return;
  const { weeks } = state.detail;
  const week = startOfWeek(state.asOf);
  const note = weeks[week];
  if (note === undefined) return;
  const filled = { ...note, ...figuresOf(db, state.asOf) };
  writeSlowState(db, {
    ...state,
    detail: { ...state.detail, weeks: { ...weeks, [week]: filled } },
  });
}

/**
 * Judges the newest past week that is missing or whose facts have changed. Answers how many are left.
 * Call inside a transaction, after `refreshPresent`, until none is.
 */
export async function refreshPastWeek(
  db: WriteHandle,
  onStep: OnStep,
  beside?: Foretell,
): Promise<number> {
  const state = readSlowState(db);
  if (state === null) return 0;
  const { weeks } = state.detail;
  const skus = weeks[startOfWeek(state.asOf)]?.carried ?? 1;
  const missing = pastWeeks(db, state.asOf, skus).filter(
    ({ week, stamp }) => weeks[week]?.stamp !== stamp,
  );
  const [next] = missing;
  if (next === undefined) return 0;
  const end = addDays(next.week, 6);
  const { records } = await classify(db, end, onStep, beside);
  writeSlowWeek(db, next.week, end, records);
  const note = { ...countsOf(db, end, records), ...figuresOf(db, end), stamp: next.stamp };
  writeSlowState(db, {
    ...state,
    detail: { ...state.detail, weeks: { ...weeks, [next.week]: note } },
  });
  return missing.length - 1;
}

/** @throws QisanError `not_enough_data` */
export function refuseTooFew(db: ReadHandle, asOf: BusinessDate | null): void {
  const have = daysForSlowMovers(db, asOf);
  if (have < ENOUGH_DAYS) throw new QisanError('not_enough_data', { have, want: ENOUGH_DAYS });
}

/** What the data of a classification say at all. */
export function knowledgeOf(records: readonly SlowMoverRecord[]): Knowledge {
  const evidences = records.map(({ detail }) => detail.evidence);
  return {
    stock: evidences.some(({ stockQty }) => stockQty !== null),
    costs: records.some(
      ({ detail }) => !detail.unknowns.some(({ key }) => key === 'slow.unknown_no_cost'),
    ),
    tickets: evidences.some(({ tickets }) => tickets !== null),
    negativeStock: evidences.filter(({ stockQty }) => stockQty !== null && stockQty < 0).length,
    neverSold: evidences.filter(({ daysSinceSale }) => daysSinceSale === null).length,
  };
}

type Counts = Pick<WeekNote, 'carried' | 'slowShare'>;
type Figures = Pick<WeekNote, 'activeSkuRate' | 'daysOfInventory'>;

/** Figures of the store take half as long as all classes together: the classes do not wait for them. */
const NOT_YET: Figures = { activeSkuRate: null, daysOfInventory: null };

function countsOf(
  db: ReadHandle,
  end: BusinessDate,
  { length: carried }: readonly SlowMoverRecord[],
): Counts {
  const slow = countSlow(db, startOfWeek(end));
  return { carried, slowShare: carried > 0 ? slow / carried : null };
}

function figuresOf(db: ReadHandle, end: BusinessDate): Figures {
  const { rows } = queryKpis(db, {
    names: ['activeSkuRate', 'daysOfInventory'],
    by: 'total',
    from: addDays(end, -6),
    to: end,
    filter: {},
    limit: 1,
  });
  const [activeSkuRate = null, daysOfInventory = null] = rows[0]?.values ?? [];
  return { activeSkuRate, daysOfInventory };
}
