import { App, Button } from 'antd';
import type { SkuRole } from '#shared/contract/roles';
import type { Role } from '#shared/domain/assortment/problem';
import { failureOf, useCommand } from '../../../../api/hooks';
import { useErrorWords } from '../../../../ui/ErrorView';
import { useT } from '../../../../ui/words';

/** Decides by hand, or gives back to the figures (null); says so, and offers to take it back. */
export function useSetRole() {
  const t = useT();
  const words = useErrorWords();
  const { notification, message } = App.useApp();
  const command = useCommand('roles.set');

  /** Each SKU goes back to what it was: decided by hand as before, or by the figures. */
  async function back(before: readonly SkuRole[]): Promise<void> {
    notification.destroy();
    const decided = (row: SkuRole) => (row.by === 'hand' ? row.role : null);
    try {
      for (const role of ['staple', 'specialty', null] as const) {
        const skuIds = before.filter((row) => decided(row) === role).map(({ skuId }) => skuId);
        if (skuIds.length > 0) await command.run({ skuIds, role });
      }
    } catch (error) {
      void message.error(words(failureOf(error)));
    }
  }

  return {
    running: command.running,
    /** True when it was done. */
    async run(rows: readonly SkuRole[], role: Role | null): Promise<boolean> {
      try {
        const { changed: count } = await command.run({
          skuIds: rows.map(({ skuId }) => skuId),
          role,
        });
        if (count === 0) {
          void message.info(t('mix.nothingChanged'));
          return true;
        }
        notification.success({
          title: t(doneWords[role ?? 'figures'], { count }),
          placement: 'bottomRight',
          actions: (
            <Button size="small" onClick={() => void back(rows)}>
              {t('common.undo')}
            </Button>
          ),
        });
        return true;
      } catch (error) {
        void message.error(words(failureOf(error)));
        return false;
      }
    },
  };
}

const doneWords = {
  staple: 'mix.madeStaple',
  specialty: 'mix.madeSpecialty',
  figures: 'mix.givenBack',
} as const;
