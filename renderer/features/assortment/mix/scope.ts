import type { MixAmount, MixScope } from '#shared/contract/roles';
import type { Basis } from '#shared/domain/mix/basis';
import type { Format } from '#shared/i18n/format';
import type { Translate } from '#shared/i18n/t';

/** Names a part of the shop among all of them. */
export const scopeKey = ({ scope, id }: MixScope): string => `${scope}-${id}`;

export const amountOn = (scope: MixScope, basis: Basis): MixAmount | undefined =>
  scope.bases.find((amount) => amount.basis === basis);

export function scopeName(t: Translate, { scope, name }: MixScope): string {
  return scope === 'store' ? t('mix.store') : name;
}

/** An amount of the mix in the unit of its basis. */
export function writeAmount(format: Format, basis: Basis, amount: number): string {
  if (basis === 'sales') return format.moneyShort(amount);
  return basis === 'length' ? format.metres(amount) : format.count(amount);
}

/** How far a share lies from the target, without its sign: “4.0”. */
export function writeDistance(format: Format, share: number, target: number): string {
  return format.decimal(Math.abs(share - target) * 100);
}
