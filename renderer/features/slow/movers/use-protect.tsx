import { App, Button } from 'antd';
import type { SlowMover } from '#shared/contract/slow-movers';
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

  async function run(
    movers: readonly Protectable[],
    reason: string | null,
    until: BusinessDate | null,
  ): Promise<boolean> {
    try {
      const skuIds = movers.map(({ skuId }) => skuId);
      await command.run({ skuIds, reason, until });
      return true;
    } catch (error) {
      void message.error(words(failureOf(error)));
      return false;
    }
  }
  function tell(key: Key, count: number, back: (() => Promise<boolean>) | null): void {
    notification.success({
      title: t(key, { count }),
      placement: 'bottomRight',
      actions: back !== null && (
        <Button
          size="small"
          onClick={() => {
            notification.destroy();
            void back().then((done) => done && message.success(t('slow.ui_undone')));
          }}
        >
          {t('common.undo')}
        </Button>
      ),
    });
  }
  return {
    running: command.running,
    /** True when it was done. */
    async protect(
      movers: readonly Protectable[],
      reason: string,
      until: BusinessDate | null,
    ): Promise<boolean> {
      const done = await run(movers, reason, until);
      if (done) tell('slow.ui_protected', movers.length, () => run(movers, null, null));
      return done;
    },
    async giveBack(movers: readonly Protectable[]): Promise<boolean> {
      const done = await run(movers, null, null);
      if (done) tell('slow.ui_givenBack', movers.length, null);
      return done;
    },
  };
}
