import type { Lack } from '#shared/domain/assortment/scenario';
import { href, importRoute } from '../../../../ui/routes';

/** Where each lack is mended. */
export const mendRoutes: Readonly<Record<Lack['code'], string>> = {
  costs: href('assortment', ['skus']),
  widths: href('assortment', ['skus']),
  roles: href('assortment'),
  prices: href('assortment', ['skus']),
  demand: href('assortment', ['demand']),
  room: href('assortment', ['shelves']),
  empty_category: href('assortment', ['skus']),
  history: importRoute(),
  facings: href('assortment', ['skus']),
  unseen: href('assortment', ['skus']),
  trial: href('assortment', ['skus']),
};
