import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { QisanError } from '#shared/domain/errors';
import type { Money } from '#shared/domain/money/money';
import type { SkuStatus } from '#shared/domain/plan/item';
import type { CutEvidence } from '#shared/domain/pruning/cut';
import type { ExitKind, SlowClass } from '#shared/domain/pruning/model';
import type { WriteHandle } from '../handle';
import type { SlowMoverFacts } from '../pruning/records';
import { protectedByHand, refuse } from './refuse';

export interface Proposal {
  readonly title: string;
  readonly items: readonly { readonly skuId: number; readonly exit?: ExitKind | undefined }[];
  readonly today: BusinessDate;
  readonly now: number;
}

interface SkuRow {
  id: number;
  code: string;
  name: string;
  unit: string;
  categoryId: number;
  category: string;
  status: SkuStatus;
  price: Money | null;
  class: SlowClass | null;
  detail: string | null;
  openPlan: number;
}

const carried: ReadonlySet<SkuStatus> = new Set(['active', 'trial', 'phasing_out']);

/**
 * Keeps a plan of SKUs that are to leave, each with what is known of it at this moment. Answers its
 * id. All or nothing: what stands in the way is named.
 *
 * @throws QisanError `not_found`, `conflict`
 */
export function proposeCuts(db: WriteHandle, { title, items, today, now }: Proposal): number {
  const exits = new Map(items.map(({ skuId, exit }) => [skuId, exit]));
  const skus = readSkus(db, [...exits.keys()], today);
  const [missing] = [...exits.keys()].filter((id) => !skus.some((sku) => sku.id === id));
  if (missing !== undefined) throw new QisanError('not_found', { what: `sku ${missing}` });
  refuse('cut_clashNotCarried', skus, ({ status }) => !carried.has(status));
  refuse('cut_clashUnknown', skus, ({ detail }) => detail === null);
  refuse('cut_clashInPlan', skus, ({ openPlan }) => openPlan === 1);
  const guarded = protectedByHand(db, [...exits.keys()], today);
  refuse('cut_clashProtected', skus, ({ id }) => guarded.has(id));
  const proposed = skus.map((sku) => ({ ...sku, item: evidenceOf(db, sku, exits.get(sku.id)) }));
  refuse('cut_clashExit', proposed, ({ id, item }) => {
    const wanted = exits.get(id);
    return wanted !== undefined && item.exit !== wanted;
  });
  const { id: planId } = db.run(
    `INSERT INTO plan (kind, title, state, created_at, input, result)
     VALUES ('prune', ?, 'proposed', ?, '{}', '{}')`,
    [title, now],
  );
  for (const { id, item } of proposed) {
    db.run(
      `INSERT INTO plan_item (plan_id, sku_id, change, state, evidence)
       VALUES (?, ?, 'drop', 'proposed', ?)`,
      [planId, id, JSON.stringify(item)],
    );
  }
  return planId;
}

/** In the order in which they were asked for. */
function readSkus(db: WriteHandle, skuIds: readonly number[], today: BusinessDate): SkuRow[] {
  return db.all<SkuRow>(
    `SELECT k.id, k.code, k.name, k.unit, k.category_id categoryId, c.name category, k.status,
       (SELECT price FROM sku_price p WHERE p.sku_id = k.id AND p.from_date <= @today
         ORDER BY p.from_date DESC LIMIT 1) price,
       s.class, s.detail,
       EXISTS (SELECT 1 FROM plan_item i JOIN plan p ON p.id = i.plan_id WHERE i.sku_id = k.id
         AND p.kind = 'prune' AND i.state IN ('proposed', 'accepted')
         AND p.state IN ('proposed', 'approved', 'executing')) openPlan
     FROM json_each(@ids) j JOIN sku k ON k.id = j.value JOIN category c ON c.id = k.category_id
     LEFT JOIN slow_mover s ON s.sku_id = k.id ORDER BY j.key`,
    { ids: JSON.stringify(skuIds), today },
  );
}

function evidenceOf(db: WriteHandle, sku: SkuRow, wanted: ExitKind | undefined): CutEvidence {
  const { evidence, leaving, exits }: SlowMoverFacts = JSON.parse(sku.detail ?? '{}');
  const chosen = exits.find(({ kind }) => wanted === undefined || kind === wanted);
  const partnerId = exits.find(({ withSkuId }) => withSkuId !== null)?.withSkuId ?? null;
  const partner =
    partnerId === null
      ? undefined
      : db.get<{ code: string; name: string }>('SELECT code, name FROM sku WHERE id = ?', [
          partnerId,
        ]);
  return {
    code: sku.code,
    name: sku.name,
    unit: sku.unit,
    categoryId: sku.categoryId,
    category: sku.category,
    class: sku.class,
    evidence,
    leaving,
    exits,
    exit: chosen?.kind ?? null,
    partner: partner === undefined ? '' : `${partner.code} ${partner.name}`,
    price: sku.price,
    seen: { status: sku.status },
    note: '',
  };
}
