import { App, Button } from 'antd';
import type { HandDecision, SlowMover } from '#shared/contract/slow-movers';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { Key } from '#shared/i18n/t';
import { failureOf, useCommand } from '../../../api/hooks';
import { useErrorWords } from '../../../ui/ErrorView';
import { useT } from '../../../ui/words';

export type Protectable = Pick<SlowMover, 'skuId'>;

/** Keeps SKUs from being proposed, or gives the decision back; says so, and offers to take it back. */
export function useProtect() {
  const t = useT();
  const words = useErrorWords();
  const { notification, message } = App.useApp();
  const command = useCommand('slowMovers.protect');

  /** What was said of them before; null when it failed. */
  async function run(
    skuIds: readonly number[],
    reason: string | null,
    until: BusinessDate | null,
  ): Promise<readonly HandDecision[] | null> {
    try {
      return (await command.run({ skuIds: [...skuIds], reason, until })).before;
    } catch (error) {
      void message.error(words(failureOf(error)));
      return null;
    }
  }
  /** Says again of each what was said of it before. */
  async function restore(before: readonly HandDecision[]): Promise<void> {
    notification.destroy();
    for (const group of alike(before)) {
      const [{ reason, until }] = group;
      if (
        (await run(
          group.map(({ skuId }) => skuId),
          reason,
          until,
        )) === null
      )
        return;
    }
    void message.success(t('slow.ui_undone'));
  }
  function tell(key: Key, before: readonly HandDecision[]): void {
    notification.success({
      title: t(key, { count: before.length }),
      placement: 'bottomRight',
      actions: (
        <Button size="small" onClick={() => void restore(before)}>
          {t('common.undo')}
        </Button>
      ),
    });
  }
  const idsOf = (movers: readonly Protectable[]) => movers.map(({ skuId }) => skuId);
  return {
    running: command.running,
    /** True when it was done. */
    async protect(
      movers: readonly Protectable[],
      reason: string,
      until: BusinessDate | null,
    ): Promise<boolean> {
      const before = await run(idsOf(movers), reason, until);
      if (before !== null) tell('slow.ui_protected', before);
      return before !== null;
    },
    async giveBack(movers: readonly Protectable[]): Promise<boolean> {
      const before = await run(idsOf(movers), null, null);
      if (before !== null) tell('slow.ui_givenBack', before);
      return before !== null;
    },
  };
}

type Group = readonly [HandDecision, ...HandDecision[]];

/** Those of whom the same was said, together: each group is one command. */
function alike(before: readonly HandDecision[]): readonly Group[] {
  const groups = new Map<string, [HandDecision, ...HandDecision[]]>();
  for (const decision of before) {
    const key = JSON.stringify([decision.reason, decision.until]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [decision]);
    else group.push(decision);
  }
  return [...groups.values()];
}
