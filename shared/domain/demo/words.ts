import type { BrandPool, SceneKey, UnitKey } from './range/types';

/**
 * The words of the demo store in one language. Goods are written as a retailer would list them:
 * `name: variety, variety` (or only varieties, where each is a name of its own, as with vegetables).
 */
export interface DemoWords {
  readonly shop: string;
  readonly manager: string;
  readonly currency: string;
  /** Price and wage level against the yuan figures of the range. */
  readonly priceLevel: number;
  readonly wageLevel: number;
  /** How far below the round figure a shelf price ends, in 1/10 000. */
  readonly priceGap: number;
  /** Brand, variety and name joined as this language writes them. */
  readonly title: (brand: string, variety: string, name: string) => string;
  readonly departments: Readonly<Record<string, string>>;
  readonly shelves: Readonly<Record<string, string>>;
  readonly goods: Readonly<Record<string, string>>;
  readonly brands: Readonly<Record<BrandPool, readonly string[]>>;
  readonly units: Readonly<Record<UnitKey, string>>;
  readonly scenes: Readonly<Record<SceneKey, string>>;
  readonly channels: { readonly store: string; readonly delivery: string };
  /** The first words of a supplier's name, and the form that follows them. */
  readonly suppliers: readonly string[];
  readonly supplierForm: string;
  readonly people: readonly string[];
  /** Why people would like to be off or on. */
  readonly wishes: readonly [course: string, children: string, weekend: string];
  readonly weather: Readonly<Record<'sunny' | 'cloudy' | 'rain' | 'storm', string>>;
  readonly promotions: readonly string[];
  readonly actions: readonly { readonly title: string; readonly detail: string }[];
  /** Checklists of every day. */
  readonly routines: Readonly<
    Record<'opening' | 'closing', { readonly title: string; readonly steps: readonly string[] }>
  >;
  /** Deliveries, a stock count, a visit. */
  readonly events: Readonly<Record<'dairy' | 'dry' | 'count' | 'visit', string>>;
  readonly writeOff: { readonly expired: string; readonly damaged: string };
}

export interface GoodsWords {
  readonly name: string;
  readonly varieties: readonly string[];
}

/** Takes `name: variety, variety` apart. */
export function readGoods(text: string): GoodsWords {
  const [first = '', rest] = text.split(/\s*[:：]\s*/);
  const list = rest ?? first;
  return { name: rest === undefined ? '' : first, varieties: list.split(/\s*[,、]\s*/) };
}
