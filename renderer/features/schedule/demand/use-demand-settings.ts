import { App } from 'antd';
import { useState } from 'react';
import type { RosterDemand } from '#shared/contract/roster/demand';
import type { StaffGroup } from '#shared/domain/people/employee';
import type { DemandSettings, GroupDemand, Post } from '#shared/domain/roster/shop/settings';
import { failureOf, useCommand } from '../../../api/hooks';
import type { Input } from '../../../api/methods';
import { useErrorWords } from '../../../ui/ErrorView';

type SettingsInput = NonNullable<Input<'roster.saveDemand'>['settings']>;

export interface DemandDeeds {
  readonly setGroup: (group: StaffGroup, change: Partial<GroupDemand>) => void;
  readonly setPosts: (posts: readonly Post[]) => void;
  readonly toDefaults: () => void;
  readonly undo: () => void;
  readonly canUndo: boolean;
}

/** Changes what demand is reckoned from, at once, and takes it back. */
export function useDemandSettings(demand: RosterDemand): DemandDeeds {
  const words = useErrorWords();
  const { message } = App.useApp();
  const command = useCommand('roster.saveDemand');
  const [before, setBefore] = useState<readonly (DemandSettings | null)[]>([]);
  const { settings, isDefault } = demand;

  async function save(next: DemandSettings | null): Promise<boolean> {
    try {
      await command.run({ settings: next === null ? null : inputOf(next) });
      return true;
    } catch (error) {
      void message.error(words(failureOf(error)));
      return false;
    }
  }
  function put(next: DemandSettings | null): void {
    const was = isDefault ? null : settings;
    void save(next).then((done) => done && setBefore((all) => [...all, was]));
  }
  return {
    setGroup: (group, change) =>
      put({
        ...settings,
        groups: { ...settings.groups, [group]: { ...settings.groups[group], ...change } },
      }),
    setPosts: (posts) => put({ ...settings, posts }),
    toDefaults: () => put(null),
    undo: () => {
      const last = before.at(-1);
      if (last === undefined) return;
      setBefore(before.slice(0, -1));
      void save(last);
    },
    canUndo: before.length > 0,
  };
}

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
