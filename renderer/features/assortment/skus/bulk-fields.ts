import type { Input } from '../../../api/methods';

type Bulk = Input<'skus.bulk'>;
type Changes = Bulk['changes'];

/** What can be set of many SKUs at once. */
export const bulkFields = [
  'status',
  'categoryId',
  'supplier',
  'brand',
  'facings',
  'minFacings',
  'maxFacings',
  'widthCm',
  'mustKeep',
  'addScene',
  'removeScene',
  'trialUntil',
] as const;

export type BulkField = (typeof bulkFields)[number];

/** How each value is asked for. */
export type BulkValue = string | number | boolean | null;

/** The command for a field and its value; null while the value is missing. */
export function bulkInput(
  skuIds: readonly number[],
  field: BulkField,
  value: BulkValue,
): Bulk | null {
  const change = (changes: Changes): Bulk => ({ skuIds, changes });
  const text = typeof value === 'string' ? value.trim() : '';
  switch (field) {
    case 'status':
      return isStatus(value) ? change({ status: value }) : null;
    case 'categoryId':
      return typeof value === 'number' ? change({ categoryId: value }) : null;
    case 'facings':
    case 'minFacings':
    case 'maxFacings':
    case 'widthCm':
      return change({ [field]: typeof value === 'number' ? value : null });
    case 'mustKeep':
      return typeof value === 'boolean' ? change({ mustKeep: value }) : null;
    case 'supplier':
      return change({ supplier: text === '' ? null : text });
    case 'brand':
      return change({ brand: text });
    case 'trialUntil':
      return change({ trialUntil: text === '' ? null : text });
    case 'addScene':
      return text === '' ? null : { skuIds, changes: {}, addScenes: [text] };
    case 'removeScene':
      return text === '' ? null : { skuIds, changes: {}, removeScenes: [text] };
  }
}

function isStatus(value: BulkValue): value is NonNullable<Changes['status']> {
  return typeof value === 'string' && value !== '';
}
