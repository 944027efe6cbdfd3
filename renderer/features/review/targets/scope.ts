import type { TargetMember } from '#shared/contract/targets';
import { scopeKey, storeScope, type TargetScope } from '#shared/domain/targets/scope';
import type { Translate } from '#shared/i18n/t';

/** Choices of a select, by kind; a category stands under the one above it. */
export function scopeOptions(members: readonly TargetMember[], t: Translate) {
  const names = new Map(
    members.filter(({ scope }) => scope === 'category').map((one) => [one.scopeId, one]),
  );
  const pathOf = (member: TargetMember): string => {
    const above = member.parentId === null ? undefined : names.get(member.parentId);
    return above === undefined ? member.name : `${pathOf(above)} › ${member.name}`;
  };
  const group = (scope: TargetMember['scope']) =>
    members
      .filter((member) => member.scope === scope)
      .map((member) => ({
        value: scopeKey(member),
        label: member.targets > 0 ? `${pathOf(member)} ●` : pathOf(member),
      }));
  return [
    {
      label: t('targets.scope_store'),
      options: [{ value: scopeKey(storeScope), label: t('targets.wholeStore') }],
    },
    { label: t('targets.scope_category'), options: group('category') },
    { label: t('targets.scope_channel'), options: group('channel') },
    { label: t('targets.scope_employee'), options: group('employee') },
  ].filter(({ options }) => options.length > 0);
}

export function scopeOf(key: string, members: readonly TargetMember[]): TargetScope {
  const found = members.find((member) => scopeKey(member) === key);
  return found === undefined ? storeScope : { scope: found.scope, scopeId: found.scopeId };
}
