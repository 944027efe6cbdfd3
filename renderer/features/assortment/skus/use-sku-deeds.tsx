import { App, Button } from 'antd';
import { useCallback, useState } from 'react';
import type { SkuChange } from '#shared/domain/catalogue/sku-facts';
import { failureOf, useCommand } from '../../../api/hooks';
import { useT } from '../../../ui/words';
import { useSkuErrorWords } from './use-sku-words';

interface Deed {
  readonly name: string;
  readonly changes: readonly SkuChange[];
}

export interface SkuDeeds {
  /** Says what was done and offers to take it back, in the message and later by `undo`. */
  readonly done: (name: string, changes: readonly SkuChange[]) => void;
  readonly fail: (error: unknown) => void;
  readonly undo: () => void;
  /** What `undo` would take back; null: nothing. */
  readonly last: string | null;
}

const KEPT = 20;

/** What was done to SKUs on this screen, the last first to be taken back. */
export function useSkuDeeds(): SkuDeeds {
  const t = useT();
  const words = useSkuErrorWords();
  const { message, notification } = App.useApp();
  const { run: restore } = useCommand('skus.restore');
  const [deeds, setDeeds] = useState<readonly Deed[]>([]);

  const fail = useCallback(
    (error: unknown) => void message.error(words(failureOf(error))),
    [message, words],
  );
  const takeBack = useCallback(
    async (deed: Deed) => {
      notification.destroy();
      setDeeds((before) => before.filter((one) => one !== deed));
      try {
        await restore({ changes: deed.changes });
        void message.success(t('catalogue.skuRestored'));
      } catch (error) {
        fail(error);
      }
    },
    [notification, restore, message, t, fail],
  );
  const done = useCallback(
    (name: string, changes: readonly SkuChange[]) => {
      if (changes.length === 0) {
        void message.info(t('catalogue.skuUnchanged'));
        return;
      }
      const deed = { name, changes };
      setDeeds((before) => [deed, ...before].slice(0, KEPT));
      notification.success({
        title: name,
        placement: 'bottomRight',
        actions: (
          <Button size="small" onClick={() => void takeBack(deed)}>
            {t('common.undo')}
          </Button>
        ),
      });
    },
    [message, notification, t, takeBack],
  );
  const [last] = deeds;
  const undo = useCallback(() => {
    if (last !== undefined) void takeBack(last);
  }, [last, takeBack]);
  return { done, fail, undo, last: last?.name ?? null };
}
