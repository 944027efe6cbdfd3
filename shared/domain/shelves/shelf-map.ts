/** A SKU on its shelf. */
export interface ShelfSku {
  readonly skuId: number;
  readonly code: string;
  readonly name: string;
  readonly role: 'staple' | 'specialty' | null;
  /** Null: nobody has said; drawn as one. */
  readonly facings: number | null;
  /** Null: not known; drawn with the mean of its shelf. */
  readonly widthCm: number | null;
}

export interface ShelfSegment extends ShelfSku {
  /** In the unit of the map. */
  readonly size: number;
  /** Facings or width had to be assumed. */
  readonly assumed: boolean;
}

/** One shelf of the picture: a category with SKUs of its own, or a scene. */
export interface ShelfBar {
  readonly id: number;
  readonly name: string;
  /** Names above it, the department first. */
  readonly above: readonly string[];
  /** Room in the unit of the map; null without one, or where it is of the other unit. */
  readonly room: number | null;
  /** Σ sizes. */
  readonly used: number;
  readonly segments: readonly ShelfSegment[];
}

/** `cm` where a width is known, else facings where one is, else one piece per SKU. */
export type MapUnit = 'cm' | 'facings' | 'skus';

export interface ShelfMap {
  readonly unit: MapUnit;
  readonly shelves: readonly ShelfBar[];
  /** Carried SKUs whose width or facings are assumed in the picture. */
  readonly assumed: number;
  /** Size of the longest shelf, used or given; 0 where nothing stands anywhere. */
  readonly longest: number;
  /** Size that most shelves stay below: what a picture is fitted to, so that one giant does not crush it. */
  readonly usual: number;
}

/** A shelf before it is measured. */
export interface ShelfContent {
  readonly id: number;
  readonly name: string;
  readonly above: readonly string[];
  readonly shelfLengthCm: number | null;
  readonly facings: number | null;
  readonly skus: readonly ShelfSku[];
}

/**
 * Measures shelves in one unit for all. Staples stand first, then specialities, then SKUs without a
 * role, the widest first: the same order on every shelf, so that the mix is seen at a glance.
 */
export function measureShelves(shelves: readonly ShelfContent[]): ShelfMap {
  const skus = shelves.flatMap((shelf) => shelf.skus);
  const unit = unitOf(skus);
  const everywhere = meanWidth(skus);
  const bars = shelves.map((shelf) => barOf(shelf, unit, everywhere));
  const assumed = new Set(
    bars.flatMap((bar) => bar.segments.filter((one) => one.assumed).map((one) => one.skuId)),
  );
  return {
    unit,
    shelves: bars,
    assumed: assumed.size,
    ...lengthsOf(bars),
  };
}

/** Share of the shelves that the usual length covers, and how far above it the longest may still be. */
const MOST = 0.9;
const GIANT = 1.6;

function lengthsOf(bars: readonly ShelfBar[]): { longest: number; usual: number } {
  const lengths = bars.map((bar) => Math.max(bar.used, bar.room ?? 0)).sort((a, b) => a - b);
  const longest = lengths.at(-1) ?? 0;
  const most = lengths[Math.max(0, Math.ceil(lengths.length * MOST) - 1)] ?? 0;
  return { longest, usual: most === 0 || longest <= most * GIANT ? longest : most };
}

function unitOf(skus: readonly ShelfSku[]): MapUnit {
  if (skus.some((sku) => sku.widthCm !== null)) return 'cm';
  return skus.some((sku) => sku.facings !== null) ? 'facings' : 'skus';
}

function barOf(shelf: ShelfContent, unit: MapUnit, everywhere: number): ShelfBar {
  const mean = meanWidth(shelf.skus) || everywhere;
  const segments = shelf.skus
    // No facing: it is in the catalogue, and stands nowhere.
    .filter((sku) => sku.facings !== 0)
    .map((sku) => segmentOf(sku, unit, mean))
    .sort((a, b) => rank(a) - rank(b) || b.size - a.size || a.skuId - b.skuId);
  return {
    id: shelf.id,
    name: shelf.name,
    above: shelf.above,
    room: roomIn(shelf, unit),
    used: segments.reduce((sum, segment) => sum + segment.size, 0),
    segments,
  };
}

function segmentOf(sku: ShelfSku, unit: MapUnit, mean: number): ShelfSegment {
  const facings = sku.facings ?? 1;
  switch (unit) {
    case 'cm':
      return {
        ...sku,
        size: facings * (sku.widthCm ?? mean),
        assumed: sku.widthCm === null || sku.facings === null,
      };
    case 'facings':
      return { ...sku, size: facings, assumed: sku.facings === null };
    case 'skus':
      return { ...sku, size: 1, assumed: false };
  }
}

function roomIn(shelf: ShelfContent, unit: MapUnit): number | null {
  if (unit === 'cm') return shelf.shelfLengthCm;
  return shelf.shelfLengthCm === null ? shelf.facings : null;
}

function meanWidth(skus: readonly ShelfSku[]): number {
  const widths = skus.flatMap(({ widthCm }) => (widthCm === null ? [] : [widthCm]));
  return widths.length === 0 ? 0 : widths.reduce((sum, width) => sum + width, 0) / widths.length;
}

function rank({ role }: ShelfSku): number {
  if (role === null) return 2;
  return role === 'staple' ? 0 : 1;
}
