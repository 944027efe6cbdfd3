import { ImportOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ShelfTree } from '#shared/contract/shelves';
import { go, importRoute } from '../../../../ui/routes';
import { UndoButton } from '../../../../ui/undo/UndoButton';
import type { Undo } from '../../../../ui/undo/use-undo';
import { useT } from '../../../../ui/words';
import styles from './Table.module.css';
import type { ShelfDeeds } from './use-shelf-deeds';

interface Props {
  readonly tree: ShelfTree;
  readonly undo: Undo;
  readonly deeds: ShelfDeeds;
  /** Some categories are closed: the button opens them all. */
  readonly allClosed: boolean;
  readonly onAdd: () => void;
  readonly onToggleAll: () => void;
}

export function Tools({ tree, undo, deeds, allClosed, onAdd, onToggleAll }: Props) {
  const t = useT();
  const lacking = tree.categories.filter(({ roomToday }) => roomToday !== null);
  const roomless = tree.categories.filter(
    ({ own, shelfLengthCm, facings }) => own.skus > 0 && shelfLengthCm === null && facings === null,
  );
  return (
    <div className={styles.tools}>
      <Button icon={<PlusOutlined aria-hidden="true" />} onClick={onAdd}>
        {t('catalogue.shelfAdd')}
      </Button>
      <UndoButton undo={undo} />
      <Button icon={<ImportOutlined aria-hidden="true" />} onClick={() => go(importRoute())}>
        {t('common.import')}
      </Button>
      <Button type="text" onClick={onToggleAll}>
        {t(allClosed ? 'catalogue.shelfOpenAll' : 'catalogue.shelfCloseAll')}
      </Button>
      <span className={styles.state} role="status">
        {roomless.length === 0
          ? t('catalogue.shelfAllHaveRoom')
          : t('catalogue.shelfWithoutRoom', { count: roomless.length })}
      </span>
      {lacking.length > 0 && (
        <Button
          type="primary"
          ghost
          title={t('catalogue.shelfTakeAllHint')}
          onClick={() => deeds.take(lacking)}
        >
          {t('catalogue.shelfTakeAll', { count: lacking.length })}
        </Button>
      )}
    </div>
  );
}
