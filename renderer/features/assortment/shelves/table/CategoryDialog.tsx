import { Input, Modal, TreeSelect } from 'antd';
import { useState } from 'react';
import type { ShelfCategory } from '#shared/contract/shelves';
import { useT } from '../../../../ui/words';
import type { RowDeed } from './RowMenu';
import { treeNodes } from './rows';
import styles from './Table.module.css';
import type { ShelfDeeds } from './use-shelf-deeds';

/** What is asked, of which category; null: a department is added. */
export interface DialogOf {
  readonly deed: RowDeed;
  readonly category: ShelfCategory | null;
}

interface Props {
  readonly dialog: DialogOf | null;
  readonly categories: readonly ShelfCategory[];
  readonly deeds: ShelfDeeds;
  readonly onClose: () => void;
}

/** Asks for the name or the place that a deed needs. */
export function CategoryDialog({ dialog, ...props }: Props) {
  if (dialog === null) return null;
  const { deed, category } = dialog;
  if (category === null || deed === 'add') return <NameDialog {...props} parent={category} />;
  if (deed === 'rename') return <NameDialog {...props} renamed={category} />;
  return <PlaceDialog {...props} category={category} merge={deed === 'merge'} />;
}

type Inner = Omit<Props, 'dialog'>;

interface NameProps extends Inner {
  /** The category below which one is added; null: a department. */
  readonly parent?: ShelfCategory | null;
  readonly renamed?: ShelfCategory;
}

function NameDialog({ parent = null, renamed, deeds, onClose }: NameProps) {
  const t = useT();
  const [name, setName] = useState(renamed?.name ?? '');
  const title =
    renamed !== undefined
      ? t('catalogue.shelfRenameOf', { category: renamed.name })
      : parent === null
        ? t('catalogue.shelfAdd')
        : t('catalogue.shelfAddBelow', { category: parent.name });
  async function submit(): Promise<void> {
    const wanted = name.trim();
    if (wanted === '') return;
    const done =
      renamed === undefined
        ? await deeds.add(wanted, parent?.id ?? null)
        : await deeds.rename(renamed, wanted);
    if (done) onClose();
  }
  return (
    <Modal
      open
      title={title}
      okText={t('common.save')}
      cancelText={t('common.cancel')}
      okButtonProps={{ disabled: name.trim() === '' }}
      onOk={() => void submit()}
      onCancel={onClose}
    >
      <Input
        autoFocus
        aria-label={t('catalogue.shelfName')}
        placeholder={t('catalogue.shelfName')}
        value={name}
        maxLength={80}
        onChange={({ target }) => setName(target.value)}
        onPressEnter={() => void submit()}
      />
    </Modal>
  );
}

const TOP = 0;

function PlaceDialog(props: Inner & { category: ShelfCategory; merge: boolean }) {
  const { category, categories, merge, deeds, onClose } = props;
  const t = useT();
  const [place, setPlace] = useState<number | null>(merge ? null : (category.parentId ?? TOP));
  const nodes = treeNodes(categories, category.id);
  const words = { category: category.name };
  async function submit(): Promise<void> {
    if (place === null) return;
    const done = merge
      ? await deeds.merge(category, place)
      : await deeds.move(category, place === TOP ? null : place);
    if (done) onClose();
  }
  return (
    <Modal
      open
      title={t(merge ? 'catalogue.shelfMergeOf' : 'catalogue.shelfMoveOf', words)}
      okText={t(merge ? 'catalogue.shelfMerge' : 'common.apply')}
      cancelText={t('common.cancel')}
      okButtonProps={{ disabled: place === null }}
      onOk={() => void submit()}
      onCancel={onClose}
    >
      {merge && (
        <p className={styles.question}>
          {t('catalogue.shelfMergeHint', { ...words, count: category.own.skus })}
        </p>
      )}
      <TreeSelect<number | null>
        className={styles.place ?? ''}
        aria-label={t(merge ? 'catalogue.shelfMergeInto' : 'catalogue.shelfMoveBelow')}
        placeholder={t(merge ? 'catalogue.shelfMergeInto' : 'catalogue.shelfMoveBelow')}
        value={place}
        showSearch={{ treeNodeFilterProp: 'title' }}
        treeDefaultExpandAll
        treeData={
          merge ? nodes : [{ value: TOP, title: t('catalogue.shelfTop'), children: [] }, ...nodes]
        }
        onChange={(value) => setPlace(value ?? null)}
      />
    </Modal>
  );
}
