import { addDays, type BusinessDate, eachDay, weekday } from '#shared/domain/calendar/calendar';
import type { Money } from '#shared/domain/money/money';
import type { Random } from '../random';
import { ean13 } from './ean13';
import { departments } from './range/index';
import type { Department, Product, SceneKey, Shelf } from './range/types';
import type { CategoryRow, CostRow, PriceRow, SkuRow, SupplierRow } from './rows';
import { type DemoWords, readGoods } from './words';

/** What becomes of a SKU during the period. */
export type Career = 'steady' | 'fading' | 'dead' | 'trial' | 'candidate';

/** A SKU with what the simulation knows about it and no row tells. */
export interface Item {
  readonly sku: SkuRow;
  readonly department: string;
  readonly shelf: Shelf;
  readonly product: Product;
  readonly career: Career;
  /** How often it is bought, against other items of all shelves. */
  readonly weight: number;
  /** In order of their dates. */
  readonly prices: readonly PriceRow[];
  readonly costs: readonly CostRow[];
}

export interface Catalogue {
  readonly items: readonly Item[];
  readonly categories: readonly CategoryRow[];
  readonly suppliers: readonly SupplierRow[];
  readonly barcodes: readonly { barcode: string; skuId: number }[];
  readonly scenes: readonly { id: number; code: string; name: string }[];
  readonly skuScenes: readonly { skuId: number; sceneId: number }[];
}

interface Period {
  readonly from: BusinessDate;
  readonly to: BusinessDate;
}

const sceneKeys: readonly SceneKey[] = ['breakfast', 'lunch', 'dinner', 'leisure', 'home', 'gift'];

/** Departments, shelves, suppliers and some six hundred SKUs with barcodes, prices and costs. */
export function makeCatalogue(words: DemoWords, period: Period, random: Random): Catalogue {
  const items: Item[] = [];
  const categories: CategoryRow[] = [];
  const suppliers: SupplierRow[] = [];
  for (const [position, department] of departments.entries()) {
    const departmentId = categories.length + 1;
    const code = String(position + 1).padStart(2, '0');
    categories.push({
      id: departmentId,
      parentId: null,
      code,
      name: words.departments[department.key] ?? department.key,
      position,
      shelfLengthCm: null,
    });
    const supplierIds = addSuppliers(department, suppliers, words, random);
    for (const [place, shelf] of department.shelves.entries()) {
      const categoryId = categories.length + 1;
      const placed = shelf.products.flatMap((product) =>
        makeItems(
          { product, shelf, department, categoryId, code, supplierIds, words, period },
          random,
          items,
        ),
      );
      categories.push({
        id: categoryId,
        parentId: departmentId,
        code: `${code}${String(place + 1).padStart(2, '0')}`,
        name: words.shelves[shelf.key] ?? shelf.key,
        position: place,
        shelfLengthCm: shelfLength(placed),
      });
    }
  }
  return {
    items,
    categories,
    suppliers,
    barcodes: items.map((item) => ({ barcode: barcodeOf(item, random), skuId: item.sku.id })),
    scenes: sceneKeys.map((key, index) => ({ id: index + 1, code: key, name: words.scenes[key] })),
    skuScenes: items.flatMap((item) =>
      item.shelf.scenes.map((key) => ({ skuId: item.sku.id, sceneId: sceneKeys.indexOf(key) + 1 })),
    ),
  };
}

/** Price in force on a day. */
export function priceOn(item: Item, date: BusinessDate): Money {
  return item.prices.findLast((row) => row.fromDate <= date)?.price ?? 0;
}

/** Cost in force on a day. */
export function costOn(item: Item, date: BusinessDate): Money {
  return item.costs.findLast((row) => row.fromDate <= date)?.cost ?? 0;
}

function addSuppliers(
  department: Department,
  suppliers: SupplierRow[],
  words: DemoWords,
  random: Random,
): number[] {
  return Array.from({ length: department.suppliers }, () => {
    const id = suppliers.length + 1;
    suppliers.push({
      id,
      code: `S${String(id).padStart(3, '0')}`,
      name: `${words.suppliers[id - 1] ?? id}${words.supplierForm}`,
      leadDays: random.int(1, 4),
      acceptsReturns: department.acceptsReturns ? 1 : 0,
    });
    return id;
  });
}

interface Origin {
  readonly product: Product;
  readonly shelf: Shelf;
  readonly department: Department;
  readonly categoryId: number;
  readonly code: string;
  readonly supplierIds: readonly number[];
  readonly words: DemoWords;
  readonly period: Period;
}

/** Every variety × size × brand of one kind of goods; appends to `items` and answers the new ones. */
function makeItems(origin: Origin, random: Random, items: Item[]): Item[] {
  const { product, shelf, words } = origin;
  const goods = readGoods(words.goods[product.key] ?? product.key);
  const brands = shelf.brands === undefined ? [''] : words.brands[shelf.brands];
  const added: Item[] = [];
  for (const [variety, basePrice] of product.prices.entries()) {
    for (const [size, factor] of product.sizes ?? [['', 1] as const]) {
      const firstBrand = random.int(0, brands.length - 1);
      for (let make = 0; make < (product.makes ?? 1); make++) {
        const brand = brands[(firstBrand + make) % brands.length] ?? '';
        const name = words.title(brand, goods.varieties[variety] ?? '', goods.name);
        const yuan = basePrice * factor * (1 + 0.07 * make + random.between(-0.04, 0.04));
        const item = makeItem(
          origin,
          { id: items.length + 1, name, brand, size, yuan, factor },
          random,
        );
        items.push(item);
        added.push(item);
      }
    }
  }
  return added;
}

interface Draft {
  readonly id: number;
  readonly name: string;
  readonly brand: string;
  readonly size: string;
  readonly yuan: number;
  readonly factor: number;
}

function makeItem(origin: Origin, draft: Draft, random: Random): Item {
  const { product, shelf, department, words, period } = origin;
  const career = drawCareer(shelf, product, random);
  const weight =
    product.pace * Math.exp(0.85 * random.normal() - 0.36) * (draft.factor > 1.5 ? 0.5 : 1);
  const price = shelfPrice(draft.yuan * words.priceLevel, words);
  const margin = (product.margin ?? shelf.margin) + random.normal() * 0.035;
  const cost = toCent(price * (1 - Math.min(0.7, Math.max(0.04, margin))));
  const facings = Math.max(1, Math.min(6, Math.round(1.3 * Math.sqrt(weight))));
  return {
    department: department.key,
    shelf,
    product,
    career,
    weight,
    sku: {
      id: draft.id,
      code: `${origin.code}${String(draft.id).padStart(4, '0')}`,
      name: draft.name,
      spec: draft.size,
      unit: words.units[product.unit ?? shelf.unit],
      weighed: shelf.weighed ? 1 : 0,
      categoryId: origin.categoryId,
      supplierId: random.pick(origin.supplierIds),
      brand: draft.brand,
      widthCm: Math.round(shelf.widthCm * random.between(0.9, 1.15) * 2) / 2,
      pack: shelf.pack,
      shelfLifeDays: product.lifeDays ?? shelf.lifeDays ?? null,
      status: statusOf(career, random),
      introducedOn: introduction(career, period, random),
      facings: career === 'candidate' ? 0 : facings,
      minFacings: 1,
      maxFacings: Math.max(3, facings + 2),
      mustKeep: weight > 5.5 ? 1 : 0,
    },
    prices: priceSteps(draft.id, price, origin, random),
    costs: costSteps(draft.id, cost, origin, random),
  };
}

/** Fresh and festival goods are steady; elsewhere some goods have died, fade, or are on trial. */
function drawCareer(shelf: Shelf, product: Product, random: Random): Career {
  const draw = random.next();
  if (shelf.weighed || shelf.cadence === 1 || product.season !== undefined) return 'steady';
  if (draw < 0.055) return 'dead';
  if (draw < 0.095) return 'fading';
  if (draw < 0.14) return 'trial';
  return draw < 0.155 ? 'candidate' : 'steady';
}

function statusOf(career: Career, random: Random): SkuRow['status'] {
  if (career === 'candidate' || career === 'trial') return career;
  return career === 'dead' && random.chance(0.25) ? 'phasing_out' : 'active';
}

function introduction(career: Career, period: Period, random: Random): BusinessDate | null {
  if (career === 'candidate') return null;
  if (career === 'trial') return addDays(period.to, -random.int(10, 38));
  return addDays(period.from, -random.int(60, 900));
}

/** A price as a shop would print it: 3.5, 12.9, 128 in yuan; 1.29, 12.99 in dollars. */
function shelfPrice(units: number, words: DemoWords): Money {
  if (units >= 40) return Math.round(units) * 10_000 - words.priceGap;
  if (units >= 10) return Math.round(units * 2) * 5_000 - words.priceGap;
  const step = Math.max(2, Math.round(units * 10)) * 1_000;
  return words.priceGap < 1_000 ? step - words.priceGap : step;
}

function toCent(money: number): Money {
  return Math.round(money / 100) * 100;
}

/** Of the packed goods, a few change their price once. */
function priceSteps(skuId: number, price: Money, origin: Origin, random: Random): PriceRow[] {
  const { shelf, period, words } = origin;
  const steps: PriceRow[] = [{ skuId, fromDate: addDays(period.from, -120), price }];
  if (!shelf.weighed && random.chance(0.05)) {
    const fromDate = addDays(period.from, random.int(15, 75));
    steps.push({ skuId, fromDate, price: shelfPrice((price * 1.06) / 10_000, words) });
  }
  return steps;
}

/** Fresh goods are bought at the market of every Tuesday; of the others a few change once. */
function costSteps(skuId: number, cost: Money, origin: Origin, random: Random): CostRow[] {
  const { shelf, period } = origin;
  const steps: CostRow[] = [{ skuId, fromDate: addDays(period.from, -120), cost }];
  if (shelf.weighed) {
    for (const day of eachDay(period)) {
      if (weekday(day) !== 2) continue;
      steps.push({ skuId, fromDate: day, cost: toCent(cost * (1 + 0.06 * random.normal())) });
    }
  } else if (random.chance(0.15)) {
    const fromDate = addDays(period.from, random.int(5, 85));
    steps.push({ skuId, fromDate, cost: toCent(cost * random.between(0.97, 1.06)) });
  }
  return steps;
}

/** Room for what is carried, and a little air, in steps of 10 cm. */
function shelfLength(items: readonly Item[]): number {
  const used = items.reduce((sum, { sku }) => sum + sku.facings * sku.widthCm, 0);
  return Math.ceil((used * 1.03) / 10) * 10;
}

/** Packed goods carry a GS1 number (prefix 690–699); weighed goods the shop's own (prefix 21). */
function barcodeOf(item: Item, random: Random): string {
  const serial = String(item.sku.id).padStart(4, '0');
  if (item.shelf.weighed) return ean13(`21${serial}000000`);
  return ean13(`69${random.int(0, 9)}${String(random.int(0, 99_999)).padStart(5, '0')}${serial}`);
}
