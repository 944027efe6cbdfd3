/** Why somebody comes in; the order of the figures in `Shelf.pull`. */
export const missions = ['breakfast', 'lunch', 'dinner', 'leisure', 'home'] as const;
export type Mission = (typeof missions)[number];

export type SceneKey = 'breakfast' | 'lunch' | 'dinner' | 'leisure' | 'home' | 'gift';
export type UnitKey =
  | 'kg'
  | 'piece'
  | 'bag'
  | 'box'
  | 'bottle'
  | 'can'
  | 'cup'
  | 'pack'
  | 'bucket'
  | 'pair';
export type BrandPool =
  | 'farm'
  | 'dairy'
  | 'bakery'
  | 'kitchen'
  | 'frozen'
  | 'grain'
  | 'sauce'
  | 'drink'
  | 'snack'
  | 'liquor'
  | 'care'
  | 'paper'
  | 'home';

/** When goods are wanted: highest at `peak` (month, 1–12), with `width` months to either side. */
export interface Season {
  readonly peak: number;
  readonly width: number;
  /** Demand far from the peak, as a share of the usual. */
  readonly low: number;
  /** Demand at the peak, as a multiple of the usual. */
  readonly high: number;
}

/** One kind of goods in several varieties, sizes and makes; its words are under the same key. */
export interface Product {
  readonly key: string;
  /** Usual price of each variety in yuan, for the first size. */
  readonly prices: readonly number[];
  /** Label and price factor of each size. */
  readonly sizes?: readonly (readonly [label: string, factor: number])[];
  /** How often it is bought, against other goods of all shelves. */
  readonly pace: number;
  /** Number of brands that offer each variety (default 1). */
  readonly makes?: number;
  readonly margin?: number;
  readonly season?: Season;
  readonly unit?: UnitKey;
  readonly lifeDays?: number;
}

/** A subcategory and what its goods have in common. */
export interface Shelf {
  readonly key: string;
  readonly margin: number;
  readonly unit: UnitKey;
  readonly weighed?: true;
  /** Days until the goods expire; absent for goods that keep. */
  readonly lifeDays?: number;
  readonly widthCm: number;
  /** Units in a delivered case; grams for weighed goods are in whole kilos. */
  readonly pack: number;
  /** Days between two deliveries. */
  readonly cadence: 1 | 2 | 3 | 7;
  readonly brands?: BrandPool;
  readonly scenes: readonly SceneKey[];
  /** How strongly each mission (in the order of `missions`) asks for this shelf. */
  readonly pull: readonly [number, number, number, number, number];
  readonly season?: Season;
  readonly products: readonly Product[];
}

export interface Department {
  readonly key: string;
  /** Suppliers that deliver to this department. */
  readonly suppliers: number;
  readonly acceptsReturns: boolean;
  readonly shelves: readonly Shelf[];
}

export const summer: Season = { peak: 7.5, width: 3, low: 0.35, high: 1.9 };
export const winter: Season = { peak: 12.8, width: 3, low: 0.3, high: 1.9 };
/** Only sold around a festival. */
export function festival(peak: number): Season {
  return { peak, width: 1.1, low: 0, high: 3 };
}
