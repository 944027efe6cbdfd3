import type { RosterDemand } from '#shared/contract/roster/demand';
import type { StaffGroup } from '#shared/domain/people/employee';
import type { DemandSettings, GroupDemand, Post } from '#shared/domain/roster/shop/settings';
import { useCommand } from '../../../api/hooks';
import type { Input } from '../../../api/methods';
import { useT } from '../../../ui/words';
import { useSavedSettings } from '../ui/use-saved-settings';

type SettingsInput = NonNullable<Input<'roster.saveDemand'>['settings']>;

/** Changes what demand is reckoned from, at once, and takes it back. */
export function useDemandSettings(demand: RosterDemand) {
  const t = useT();
  const command = useCommand('roster.saveDemand');
  const { put, undo } = useSavedSettings<DemandSettings>(t('schedule.did_demand'), demand, (next) =>
    command.run({ settings: next === null ? null : inputOf(next) }),
  );
  const { settings } = demand;
  return {
    setGroup: (group: StaffGroup, change: Partial<GroupDemand>) =>
      put({
        ...settings,
        groups: { ...settings.groups, [group]: { ...settings.groups[group], ...change } },
      }),
    setPosts: (posts: readonly Post[]) => put({ ...settings, posts }),
    toDefaults: () => put(null),
    undo,
  };
}

export type DemandDeeds = ReturnType<typeof useDemandSettings>;

/** The same with lists of its own, as the contract's input wants them. */
function inputOf({ groups, posts }: DemandSettings): SettingsInput {
  const own = ({ weekdays, ...group }: GroupDemand) => ({ ...group, weekdays: [...weekdays] });
  return {
    groups: {
      purchasing: own(groups.purchasing),
      warehouse: own(groups.warehouse),
      floor: own(groups.floor),
      service: own(groups.service),
      cashier: own(groups.cashier),
    },
    posts: posts.map(({ weekdays, ...post }) => ({ ...post, weekdays: [...weekdays] })),
  };
}
