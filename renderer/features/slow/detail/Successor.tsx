import { App, Button, Select } from 'antd';
import { useMemo, useState } from 'react';
import type { SlowMoverDetail } from '#shared/contract/slow-movers';
import { rowsOf } from '#shared/domain/columns';
import { failureOf, useAsk, useCommand } from '../../../api/hooks';
import { useErrorWords } from '../../../ui/ErrorView';
import { href } from '../../../ui/routes';
import { useT } from '../../../ui/words';
import styles from './Detail.module.css';
import { Part } from './Part';

/** A relaunch under another code has a history of its own only in the till: linked by hand. */
export function Successor({ mover }: { mover: SlowMoverDetail }) {
  const t = useT();
  const words = useErrorWords();
  const { message } = App.useApp();
  const link = useCommand('slowMovers.linkSuccessor');
  const { skuId, successorOf } = mover;

  async function set(older: { readonly skuId: number; readonly name: string } | null) {
    try {
      await link.run({ skuId, successorOf: older?.skuId ?? null });
      void message.success(
        older === null ? t('slow.ui_unlinked') : t('slow.ui_linked', { name: older.name }),
      );
    } catch (error) {
      void message.error(words(failureOf(error)));
    }
  }
  return (
    <Part title={t('slow.ui_history')}>
      <p className={styles.quiet}>{t('slow.ui_historyText')}</p>
      {successorOf === null ? (
        <OlderSku skuId={skuId} busy={link.running} onPick={(older) => void set(older)} />
      ) : (
        <p className={styles.deeds}>
          <span>
            {t('slow.ui_historyOf')}{' '}
            <a href={href('assortment', ['skus', String(successorOf.skuId)])}>{successorOf.name}</a>
          </span>
          <Button size="small" loading={link.running} onClick={() => void set(null)}>
            {t('slow.ui_historyEnd')}
          </Button>
        </p>
      )}
    </Part>
  );
}

interface OlderProps {
  readonly skuId: number;
  readonly busy: boolean;
  readonly onPick: (older: { readonly skuId: number; readonly name: string }) => void;
}

/** Found by name, initials, code or barcode; the catalogue is asked for once the field is opened. */
function OlderSku({ skuId, busy, onPick }: OlderProps) {
  const t = useT();
  const [opened, setOpened] = useState(false);
  const skus = useAsk('skus.list', {}, { enabled: opened });
  const list = skus.data?.skus;
  const options = useMemo(
    () =>
      list === undefined
        ? []
        : rowsOf(list)
            .filter(({ id }) => id !== skuId)
            .map(({ id, name, code, search }) => ({
              value: id,
              label: `${name} ${code}`,
              name,
              search,
            })),
    [list, skuId],
  );
  return (
    <Select
      className={styles.search ?? ''}
      aria-label={t('slow.ui_historyPick')}
      placeholder={t('slow.ui_historyPick')}
      loading={busy || (opened && skus.state === 'loading')}
      options={options}
      value={null}
      onFocus={() => setOpened(true)}
      onOpenChange={() => setOpened(true)}
      onSelect={(_, { value, name }) => onPick({ skuId: value, name })}
      showSearch={{
        filterOption: (text, option) => option?.search.includes(text.toLowerCase()) ?? false,
      }}
    />
  );
}
