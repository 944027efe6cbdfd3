import type { ReadHandle } from '#electron/store/handle';
import { readSlowState } from '#electron/store/pruning/state';
import { readWeekClasses } from '#electron/store/pruning/weeks';
import type { LookBack, SlowMover } from '#shared/contract/slow-movers';
import { addDays, type BusinessDate } from '#shared/domain/calendar/calendar';
import { startOfWeek } from '#shared/domain/calendar/periods';
import { worstFirst } from '#shared/domain/pruning/classify';
import { matrixOf } from '#shared/domain/pruning/matrix';
import type { Classification } from './classify';
import { countClasses } from './counts';
import { knowledgeOf } from './refresh';
import { placeOf } from './view';

/** A classification of a day in the past as it is shown; without what people have said since. */
export function lookBackView(
  db: ReadHandle,
  { skus, records }: Classification,
  asOf: BusinessDate,
  now: number,
): LookBack {
  const weekBefore = addDays(startOfWeek(asOf), -7);
  const before = readWeekClasses(db, weekBefore);
  const judged = readSlowState(db)?.detail.weeks[weekBefore] !== undefined;
  const { stock, costs, tickets, ...counts } = knowledgeOf(records);
  const looked = skus.flatMap(({ id, code, name, categoryId, category }, row) => {
    const record = records[row];
    if (record === undefined) return [];
    const { evidence, leaving, protections, exits, lots, unknowns } = record.detail;
    const mover: SlowMover = {
      skuId: id,
      code,
      name,
      categoryId,
      category,
      class: record.class,
      before: judged ? (before.get(id) ?? null) : record.class,
      evidence,
      value: leaving.net,
      protections: protections.map((one) => one.name),
      exit: exits[0]?.kind ?? null,
      planId: null,
    };
    return { mover, detail: { leaving, protections, exits, lots, unknowns } };
  });
  looked.sort((a, b) => worstFirst(placeOf(a.mover), placeOf(b.mover)));
  return {
    status: {
      asOf,
      computedAt: now,
      outdated: false,
      ...countClasses(records),
      knows: { stock, costs, tickets },
      ...counts,
    },
    movers: looked.map(({ mover }) => mover),
    details: looked.map(({ detail }) => detail),
    matrix: matrixOf(records.map(({ detail: { evidence, worth } }) => ({ evidence, worth }))),
  };
}
