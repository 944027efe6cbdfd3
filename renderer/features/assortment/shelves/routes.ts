import { href, type Route } from '../../../ui/routes';

/** The parts of this room: the table of shelves, the picture of them, the scenes. */
export const parts = ['table', 'map', 'scenes'] as const;
export type Part = (typeof parts)[number];

export const partRoute = (part: Part): string =>
  href('assortment', part === 'table' ? ['shelves'] : ['shelves', part]);

/** The part that an address names; without one the table. */
export function partOf(route: Route): Part {
  return parts.find((part) => part === route.path[1]) ?? 'table';
}

export const skuRoute = (skuId: number): string => href('assortment', ['skus', String(skuId)]);
