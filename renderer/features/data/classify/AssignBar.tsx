import { App, Button, Input, TreeSelect } from 'antd';
import { useState } from 'react';
import type { Category } from '#shared/contract/catalogue';
import { failureOf, useAsk, useCommand } from '../../../api/hooks';
import type { Input as InputOf } from '../../../api/methods';
import { useErrorWords } from '../../../ui/ErrorView';
import { useT } from '../../../ui/words';
import styles from './Classify.module.css';

type Target = InputOf<'catalogue.classify'>['category'];

interface Props {
  readonly skuIds: readonly number[];
  readonly onAssigned: () => void;
}

const NEW = 'new';
const TOP = 'top';

/** Where the chosen items go: a category that is there, or a new one. */
export function AssignBar({ skuIds, onAssigned }: Props) {
  const t = useT();
  const { data: categories = [] } = useAsk('catalogue.categories', {});
  const [choice, setChoice] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [parent, setParent] = useState(TOP);
  const assign = useAssign(onAssigned);
  const target = targetOf(choice, name, parent);
  const words =
    choice === NEW ? name : (categories.find(({ id }) => String(id) === choice)?.name ?? '');

  async function submit(): Promise<void> {
    if (target === null) return;
    const categoryId = await assign.run(skuIds, target, words);
    if (choice === NEW && categoryId !== null) {
      setChoice(String(categoryId));
      setName('');
    }
  }
  return (
    <form
      className={styles.bar}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TreeSelect<string | null>
        className={styles.category ?? ''}
        aria-label={t('data.moveTo')}
        placeholder={t('data.chooseCategory')}
        value={choice}
        showSearch={{ treeNodeFilterProp: 'title' }}
        treeDefaultExpandAll
        treeData={[{ value: NEW, title: t('data.newCategory') }, ...treeOf(categories, null)]}
        onChange={(value) => setChoice(value ?? null)}
      />
      {choice === NEW && (
        <>
          <Input
            className={styles.name ?? ''}
            aria-label={t('data.newCategoryName')}
            placeholder={t('data.newCategoryName')}
            value={name}
            maxLength={80}
            onChange={({ target: { value } }) => setName(value)}
          />
          <TreeSelect
            className={styles.category ?? ''}
            aria-label={t('data.newCategoryParent')}
            value={parent}
            treeDefaultExpandAll
            treeData={[{ value: TOP, title: t('data.noParent') }, ...treeOf(categories, null)]}
            onChange={setParent}
          />
        </>
      )}
      <Button
        type="primary"
        htmlType="submit"
        loading={assign.running}
        disabled={target === null || skuIds.length === 0}
      >
        {assignWords(skuIds.length, target, t)}
      </Button>
    </form>
  );
}

function assignWords(count: number, target: Target | null, t: ReturnType<typeof useT>): string {
  if (count === 0) return t('data.assignNone');
  return target === null ? t('data.assignNowhere') : t('data.assign', { count });
}

/** Moves the items, says so, and offers to take it back. */
function useAssign(onAssigned: () => void) {
  const t = useT();
  const words = useErrorWords();
  const { notification, message } = App.useApp();
  const classify = useCommand('catalogue.classify');

  async function back(skuIds: readonly number[]): Promise<void> {
    notification.destroy();
    await classify.run({ skuIds: [...skuIds], category: { is: 'to_be_classified' } });
  }
  return {
    running: classify.running,
    async run(skuIds: readonly number[], category: Target, name: string): Promise<number | null> {
      try {
        const answer = await classify.run({ skuIds: [...skuIds], category });
        onAssigned();
        notification.success({
          title: t('data.assigned', { count: answer.moved, category: name }),
          placement: 'bottomRight',
          actions: (
            <Button size="small" onClick={() => void back(skuIds)}>
              {t('common.undo')}
            </Button>
          ),
        });
        return answer.categoryId;
      } catch (error) {
        void message.error(words(failureOf(error)));
        return null;
      }
    },
  };
}

function targetOf(choice: string | null, name: string, parent: string): Target | null {
  if (choice === null) return null;
  if (choice !== NEW) return { is: 'existing', id: Number(choice) };
  if (name.trim() === '') return null;
  return { is: 'new', name: name.trim(), parentId: parent === TOP ? null : Number(parent) };
}

interface Node {
  readonly value: string;
  readonly title: string;
  readonly children: Node[];
}

function treeOf(categories: readonly Category[], parentId: number | null): Node[] {
  return categories
    .filter((category) => category.parentId === parentId)
    .map(({ id, name }) => ({
      value: String(id),
      title: name,
      children: treeOf(categories, id),
    }));
}
