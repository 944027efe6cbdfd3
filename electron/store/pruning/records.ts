import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { Money } from '#shared/domain/money/money';
import type {
  Evidence,
  Exit,
  LeavingValue,
  LotRisk,
  Protection,
  SlowClass,
} from '#shared/domain/pruning/model';
import type { Sentence } from '#shared/domain/report/sentence';
import type { ReadHandle, WriteHandle } from '../handle';

/** What a classification keeps of a SKU beside its class. */
export interface SlowMoverFacts {
  readonly evidence: Evidence;
  readonly leaving: LeavingValue;
  /** Without those by hand. */
  readonly protections: readonly Protection[];
  /** Of a SKU that would leave but for its protections. */
  readonly exits: readonly Exit[];
  readonly lots: readonly LotRisk[];
  readonly unknowns: readonly Sentence[];
  /** What it brought in 52 weeks. */
  readonly worth: Money;
  /** What it is expected to bring a week if it stays. */
  readonly weeklyProfit: Money;
}

export interface SlowMoverRecord {
  readonly skuId: number;
  /** As the figures say; what a person keeps by hand is laid over it when it is read. */
  readonly class: SlowClass | null;
  readonly detail: SlowMoverFacts;
}

/** Puts a classification in the place of the last one. */
export function replaceSlowMovers(db: WriteHandle, records: readonly SlowMoverRecord[]): void {
  db.run('DELETE FROM slow_mover');
  const insert = db.prepare(
    `INSERT INTO slow_mover (sku_id, class, value, value_low, value_high, stock_value, protected,
       exit, detail)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const { skuId, class: slow, detail } of records) {
    const { point, low, high } = detail.leaving.net;
    const exit = detail.exits[0]?.kind ?? null;
    insert.run(
      skuId,
      slow,
      point,
      low,
      high,
      detail.evidence.stockValue,
      detail.protections.length > 0 ? 1 : 0,
      exit,
      JSON.stringify(detail),
    );
  }
}

/** Keeps the classes of a week (its Monday); those that a person keeps by hand have none. */
export function writeSlowWeek(
  db: WriteHandle,
  week: BusinessDate,
  asOf: BusinessDate,
  records: readonly SlowMoverRecord[],
): void {
  db.run('DELETE FROM slow_mover_week WHERE week = ?', [week]);
  const kept = new Set(
    db
      .all<{ id: number }>(
        'SELECT sku_id id FROM sku_protection WHERE until IS NULL OR until >= @asOf',
        { asOf },
      )
      .map(({ id }) => id),
  );
  const insert = db.prepare(
    'INSERT INTO slow_mover_week (week, sku_id, class, stock_value) VALUES (?, ?, ?, ?)',
  );
  for (const { skuId, class: slow, detail } of records) {
    if (slow !== null && !kept.has(skuId)) {
      insert.run(week, skuId, slow, detail.evidence.stockValue);
    }
  }
}

export interface SlowMoverRow {
  readonly skuId: number;
  readonly code: string;
  readonly name: string;
  readonly categoryId: number;
  readonly category: string;
  readonly facings: number | null;
  readonly class: SlowClass | null;
  readonly before: SlowClass | null;
  readonly detail: SlowMoverFacts;
  readonly keptReason: string | null;
  readonly keptUntil: BusinessDate | null;
  readonly planId: number | null;
}

/**
 * The carried SKUs of the last classification; `skuId` looks at one. A decision by hand shows at once:
 * what a person keeps has no class.
 *
 * @param asOf day of the classification
 * @param weekBefore Monday of the week before it
 */
export function readSlowMovers(
  db: ReadHandle,
  asOf: BusinessDate,
  weekBefore: BusinessDate,
  skuId?: number,
): SlowMoverRow[] {
  return db
    .all<Omit<SlowMoverRow, 'detail'> & { detail: string }>(
      `SELECT k.id skuId, k.code, k.name, k.category_id categoryId, c.name category, k.facings,
         iif(h.sku_id IS NULL, s.class, NULL) class, w.class before, s.detail,
         h.reason keptReason, h.until keptUntil,
         (SELECT p.id FROM plan_item i JOIN plan p ON p.id = i.plan_id
           WHERE i.sku_id = k.id AND p.kind = 'prune' AND i.state IN ('proposed', 'accepted')
             AND p.state IN ('proposed', 'approved', 'executing')
           ORDER BY p.id DESC LIMIT 1) planId
       FROM slow_mover s JOIN sku k ON k.id = s.sku_id JOIN category c ON c.id = k.category_id
       LEFT JOIN slow_mover_week w ON w.week = @weekBefore AND w.sku_id = k.id
       LEFT JOIN sku_protection h ON h.sku_id = k.id AND (h.until IS NULL OR h.until >= @asOf)
       ${skuId === undefined ? '' : 'WHERE k.id = @skuId'}`,
      { asOf, weekBefore, ...(skuId === undefined ? {} : { skuId }) },
    )
    .map(({ detail, ...row }) => ({ ...row, detail: JSON.parse(detail) }));
}

export interface ClassCount {
  readonly class: SlowClass | null;
  /** A rule or a person keeps it. */
  readonly protected: 0 | 1;
  readonly skus: number;
  readonly stockValue: Money | null;
}

/** SKUs of the last classification by class, decisions by hand included. */
export function countSlowMovers(db: ReadHandle, asOf: BusinessDate): ClassCount[] {
  return db.all<ClassCount>(
    `SELECT iif(h.sku_id IS NULL, s.class, NULL) class,
       (s.protected = 1 OR h.sku_id IS NOT NULL) protected,
       count(*) skus, sum(s.stock_value) stockValue
     FROM slow_mover s
     LEFT JOIN sku_protection h ON h.sku_id = s.sku_id AND (h.until IS NULL OR h.until >= @asOf)
     GROUP BY 1, 2`,
    { asOf },
  );
}
