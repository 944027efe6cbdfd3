import type { BusinessDate } from '#shared/domain/calendar/calendar';
import {
  datesOfStatus,
  type SkuChange,
  type SkuFacts,
  type SkuImage,
  type SkuPart,
  type Stated,
  skuProblem,
} from '#shared/domain/catalogue/sku-facts';
import { QisanError } from '#shared/domain/errors';
import { Aftermath } from '../booking/aftermath';
import { unclassifiedCategory } from '../categories';
import type { WriteHandle } from '../handle';
import { applyPart, currentPart, insertSku, only } from './apply';
import { findScene, sceneNamed, supplierNamed } from './parties';
import { readSkuFacts } from './read';

/** Changes as a person says them: supplier and scenes by name, one price, one cost. */
export interface SaidOfSku
  extends Omit<SkuPart, 'supplierId' | 'sceneIds' | 'prices' | 'costs' | 'role' | 'roleBy'> {
  readonly supplier?: string | null | undefined;
  readonly scenes?: readonly string[] | undefined;
  readonly price?: Stated | undefined;
  readonly cost?: Stated | undefined;
}

/** When something happens: the shop's business date, and the instant. */
export interface Moment {
  readonly today: BusinessDate;
  readonly now: number;
}

const blank: Omit<SkuFacts, 'code' | 'name' | 'categoryId'> = {
  spec: '',
  unit: '',
  weighed: false,
  supplierId: null,
  brand: '',
  widthCm: null,
  pack: null,
  shelfLifeDays: null,
  lossRate: null,
  status: 'candidate',
  introducedOn: null,
  delistedOn: null,
  facings: null,
  minFacings: null,
  maxFacings: null,
  mustKeep: false,
  trialUntil: null,
  barcodes: [],
  sceneIds: [],
};

/** Adds a SKU by hand. @throws QisanError see `skus.save` */
export function addSku(
  db: WriteHandle,
  said: SaidOfSku,
  { today, now }: Moment,
): { id: number; changes: SkuChange[] } {
  const part = partOf(db, said);
  const start = {
    ...blank,
    code: part.code ?? freeCode(db),
    name: part.name ?? '',
    categoryId: part.categoryId ?? unclassifiedCategory(db),
  };
  const dates = datesOfStatus(start, part.status ?? start.status, today);
  const image = { ...start, ...dates, ...part };
  check(db, image);
  const aftermath = new Aftermath();
  const id = insertSku(db, null, image, aftermath);
  aftermath.settle(db, now);
  return { id, changes: [{ id, before: null, after: image }] };
}

/** Changes one SKU by hand; answers no change where nothing differs. */
export function changeSku(
  db: WriteHandle,
  id: number,
  said: SaidOfSku,
  { today, now }: Moment,
): SkuChange[] {
  const aftermath = new Aftermath();
  const change = changeOne(db, id, partOf(db, said), today, aftermath);
  aftermath.settle(db, now);
  return change === null ? [] : [change];
}

export interface SceneChanges {
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

/** The same change of many SKUs; the answer holds those that it has changed. */
export function changeSkus(
  db: WriteHandle,
  ids: readonly number[],
  said: SaidOfSku,
  scenes: SceneChanges,
  { today, now }: Moment,
): SkuChange[] {
  const aftermath = new Aftermath();
  const part = partOf(db, said);
  const sceneIdsOf = sceneChange(db, scenes);
  const changes: SkuChange[] = [];
  for (const id of new Set(ids)) {
    const sceneIds = sceneIdsOf(id);
    const own = sceneIds === undefined ? part : { ...part, sceneIds };
    const change = changeOne(db, id, own, today, aftermath);
    if (change !== null) changes.push(change);
  }
  aftermath.settle(db, now);
  return changes;
}

function changeOne(
  db: WriteHandle,
  id: number,
  said: Partial<SkuImage>,
  today: BusinessDate,
  aftermath: Aftermath,
): SkuChange | null {
  const facts = readSkuFacts(db, id);
  if (facts === undefined) throw new QisanError('not_found', { what: `sku ${id}` });
  const dates = said.status === undefined ? {} : datesOfStatus(facts, said.status, today);
  const wanted = { ...dates, ...said };
  const before = currentPart(db, id, wanted) ?? {};
  const after = differing(wanted, before);
  if (Object.keys(after).length === 0) return null;
  check(db, { ...facts, ...after });
  applyPart(db, id, after, aftermath);
  return { id, before: only(before, after), after };
}

/** Names become rows, and nothing that was not said is in the part. */
function partOf(db: WriteHandle, said: SaidOfSku): Partial<SkuImage> {
  const { supplier, scenes, price, cost, barcodes, ...plain } = said;
  const sceneIds = scenes && [...new Set(scenes.map((name) => sceneNamed(db, name)))];
  return defined({
    ...plain,
    ...(supplier !== undefined && {
      supplierId: supplier === null ? null : supplierNamed(db, supplier),
    }),
    ...(barcodes && { barcodes: [...new Set(barcodes)].sort() }),
    ...(sceneIds && { sceneIds: sceneIds.sort((a, b) => a - b) }),
    ...(price && { prices: [price] }),
    ...(cost && { costs: [cost] }),
  });
}

type Defined<Part> = { readonly [Field in keyof Part]?: Exclude<Part[Field], undefined> };

function defined<Part extends object>(part: Part): Defined<Part> {
  const entries = Object.entries(part).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Defined<Part>;
}

/** The fields of a part that are not what they are now. */
function differing(wanted: Partial<SkuImage>, now: SkuPart): Partial<SkuImage> {
  const entries = Object.entries(wanted).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(Reflect.get(now, field)),
  );
  return Object.fromEntries(entries) as Partial<SkuImage>;
}

/** The scenes of a SKU after the change; undefined where no scene was spoken of. */
function sceneChange(
  db: WriteHandle,
  scenes: SceneChanges,
): (id: number) => readonly number[] | undefined {
  if (scenes.add.length === 0 && scenes.remove.length === 0) return () => undefined;
  const added = scenes.add.map((name) => sceneNamed(db, name));
  const removed = new Set(scenes.remove.map((name) => findScene(db, name)));
  return (id) => {
    const kept = (readSkuFacts(db, id)?.sceneIds ?? []).filter((scene) => !removed.has(scene));
    return [...new Set([...kept, ...added])].sort((a, b) => a - b);
  };
}

function check(db: WriteHandle, facts: SkuFacts): void {
  const wrong = skuProblem(facts);
  if (wrong !== null) throw new QisanError('invalid_input', { ...wrong, sku: facts.code });
  if (db.get('SELECT 1 FROM category WHERE id = ?', [facts.categoryId]) === undefined) {
    throw new QisanError('not_found', { what: `category ${facts.categoryId}` });
  }
}

/** N00001, N00002 …: a code of our own for what the supplier or the till has none for yet. */
function freeCode(db: WriteHandle): string {
  const last = db.value<string | null>(
    "SELECT max(code) FROM sku WHERE code GLOB 'N[0-9][0-9][0-9][0-9][0-9]'",
  );
  const next = last === null ? 1 : Number(last.slice(1)) + 1;
  return `N${String(next).padStart(5, '0')}`;
}
