import type { SkuDetail, StatedAmount } from '#shared/contract/skus';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { SkuStatus } from '#shared/domain/catalogue/sku-facts';
import { MONEY_SCALE } from '#shared/domain/money/money';
import type { Input } from '../../../api/methods';
import type { Catalogue } from './catalogue';

/** The fields of the form: money in whole units, the loss rate in per cent, dates '' where unknown. */
export interface SkuForm {
  readonly code: string;
  readonly name: string;
  readonly spec: string;
  readonly unit: string;
  readonly weighed: boolean;
  readonly categoryId: number | null;
  readonly supplier: string;
  readonly brand: string;
  readonly barcodes: readonly string[];
  readonly scenes: readonly string[];
  readonly widthCm: number | null;
  readonly facings: number | null;
  readonly minFacings: number | null;
  readonly maxFacings: number | null;
  readonly mustKeep: boolean;
  readonly status: SkuStatus;
  readonly introducedOn: string;
  readonly delistedOn: string;
  readonly trialUntil: string;
  readonly pack: number | null;
  readonly shelfLifeDays: number | null;
  readonly lossPercent: number | null;
  readonly price: number | null;
  readonly priceFrom: string;
  readonly cost: number | null;
  readonly costFrom: string;
}

type Changes = Input<'skus.save'>['changes'];

/** An empty form for a SKU that is to be added. */
export function blankForm(status: SkuStatus, today: BusinessDate): SkuForm {
  return {
    code: '',
    name: '',
    spec: '',
    unit: '',
    weighed: false,
    categoryId: null,
    supplier: '',
    brand: '',
    barcodes: [],
    scenes: [],
    widthCm: null,
    facings: null,
    minFacings: null,
    maxFacings: null,
    mustKeep: false,
    status,
    introducedOn: status === 'active' ? today : '',
    delistedOn: '',
    trialUntil: '',
    pack: null,
    shelfLifeDays: null,
    lossPercent: null,
    price: null,
    priceFrom: today,
    cost: null,
    costFrom: today,
  };
}

export function formOf(sku: SkuDetail, catalogue: Catalogue): SkuForm {
  const { today } = catalogue.list;
  const { supplierId, lossRate } = sku;
  return {
    ...sku,
    supplier: supplierId === null ? '' : (catalogue.suppliers.get(supplierId) ?? ''),
    scenes: sku.sceneIds.flatMap((id) => catalogue.scenes.get(id) ?? []),
    introducedOn: sku.introducedOn ?? '',
    delistedOn: sku.delistedOn ?? '',
    trialUntil: sku.trialUntil ?? '',
    lossPercent: lossRate === null ? null : Math.round(lossRate * 1e6) / 1e4,
    price: inForce(sku.prices, today),
    priceFrom: today,
    cost: inForce(sku.costs, today),
    costFrom: today,
  };
}

function inForce(stated: readonly StatedAmount[], today: BusinessDate): number | null {
  const amount = stated.find(({ from }) => from <= today)?.amount;
  return amount === undefined ? null : amount / MONEY_SCALE;
}

/** Only what a person has changed in the form. */
export function changesOf(before: SkuForm, after: SkuForm): Changes {
  const changed = (...fields: (keyof SkuForm)[]) =>
    fields.some((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
  const day = (text: string) => (text === '' ? null : text);
  const keep = <Field extends keyof SkuForm>(...fields: Field[]) =>
    Object.fromEntries(
      fields.filter((field) => changed(field)).map((field) => [field, after[field]]),
    ) as Partial<Pick<SkuForm, Field>>;
  const { lossPercent, categoryId, supplier, price, cost } = after;
  return {
    ...keep('name', 'spec', 'unit', 'weighed', 'brand', 'barcodes', 'scenes', 'status'),
    ...keep('widthCm', 'facings', 'minFacings', 'maxFacings', 'mustKeep', 'pack', 'shelfLifeDays'),
    ...(changed('code') && { code: after.code }),
    ...(changed('categoryId') && categoryId !== null && { categoryId }),
    ...(changed('supplier') && { supplier: supplier.trim() === '' ? null : supplier }),
    ...(changed('introducedOn') && { introducedOn: day(after.introducedOn) }),
    ...(changed('delistedOn') && { delistedOn: day(after.delistedOn) }),
    ...(changed('trialUntil') && { trialUntil: day(after.trialUntil) }),
    ...(changed('lossPercent') && { lossRate: lossPercent === null ? null : lossPercent / 100 }),
    ...(changed('price') && price !== null && { price: stated(price, after.priceFrom) }),
    ...(changed('cost') && cost !== null && { cost: stated(cost, after.costFrom) }),
  };
}

function stated(amount: number, from: BusinessDate): { from: BusinessDate; amount: number } {
  return { from, amount: Math.round(amount * MONEY_SCALE) };
}
