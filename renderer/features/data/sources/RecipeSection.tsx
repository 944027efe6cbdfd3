import { App, Button, Input } from 'antd';
import { useState } from 'react';
import type { RecipeView } from '#shared/contract/imports';
import { failureOf, useAsk, useCommand } from '../../../api/hooks';
import { Answer } from '../../../ui/Answer';
import type { Column } from '../../../ui/data-table/column';
import { DataTable } from '../../../ui/data-table/DataTable';
import { EmptyState } from '../../../ui/EmptyState';
import { useErrorWords } from '../../../ui/ErrorView';
import { Section } from '../../../ui/Section';
import { useT } from '../../../ui/words';

/** Room for a dozen recipes before the table scrolls. */
const HEIGHT = 440;

/** How known sources are read: rename, remove. */
export function RecipeSection() {
  const t = useT();
  const recipes = useAsk('imports.recipes', {});
  const columns = useRecipeColumns();
  return (
    <Section title={t('imports.recipes')} finding={t('imports.recipesText')} flush>
      <Answer of={recipes} again={recipes.again}>
        {(rows) => (
          <DataTable
            bare
            title={t('imports.recipes')}
            rows={rows}
            rowKey={({ id }) => id}
            columns={columns}
            height={HEIGHT}
            empty={<EmptyState title={t('imports.noRecipes')} hint={t('imports.noRecipesHint')} />}
          />
        )}
      </Answer>
    </Section>
  );
}

function useRecipeColumns(): readonly Column<RecipeView>[] {
  const t = useT();
  return [
    { key: 'name', title: t('imports.recipeName'), kind: 'text', value: ({ name }) => name },
    {
      key: 'kind',
      title: t('imports.columnKind'),
      kind: 'text',
      width: 130,
      value: ({ recipe }) => t(`imports.kind_${recipe.kind}`),
    },
    {
      key: 'columns',
      title: t('imports.recipeColumns'),
      kind: 'text',
      value: ({ recipe }) =>
        recipe.columns.map(({ field }) => t(`imports.field_${field}`)).join(' · '),
    },
    {
      key: 'used',
      title: t('imports.recipeUsed'),
      kind: 'instant',
      width: 150,
      value: ({ usedAt }) => usedAt,
    },
    {
      key: 'batches',
      title: t('imports.recipeBatches'),
      kind: 'count',
      width: 96,
      value: ({ batches }) => batches,
    },
    {
      key: 'actions',
      title: '',
      kind: 'text',
      width: 180,
      value: () => '',
      show: (recipe) => <RecipeActions recipe={recipe} />,
    },
  ];
}

function RecipeActions({ recipe }: { recipe: RecipeView }) {
  const t = useT();
  const words = useErrorWords();
  const { modal, message } = App.useApp();
  const rename = useCommand('imports.renameRecipe');
  const remove = useCommand('imports.removeRecipe');
  const fail = (error: unknown) => void message.error(words(failureOf(error)));

  function askName(): void {
    let name = recipe.name;
    void modal.confirm({
      title: t('imports.rename'),
      icon: null,
      content: (
        <NameField
          initial={name}
          label={t('imports.recipeName')}
          onName={(text) => (name = text)}
        />
      ),
      okText: t('common.save'),
      cancelText: t('common.cancel'),
      onOk: () => rename.run({ id: recipe.id, name }).catch(fail),
    });
  }
  function askRemove(): void {
    void modal.confirm({
      title: t('imports.removeRecipe', { name: recipe.name }),
      content: t('imports.removeRecipeText'),
      okText: t('common.remove'),
      okButtonProps: { danger: true },
      cancelText: t('common.cancel'),
      onOk: () => remove.run({ id: recipe.id }).catch(fail),
    });
  }
  return (
    <>
      <Button type="link" size="small" onClick={askName}>
        {t('imports.rename')}
      </Button>
      <Button type="link" size="small" onClick={askRemove}>
        {t('common.remove')}
      </Button>
    </>
  );
}

function NameField(props: { initial: string; label: string; onName: (name: string) => void }) {
  const [name, setName] = useState(props.initial);
  return (
    <Input
      autoFocus
      maxLength={80}
      aria-label={props.label}
      value={name}
      onChange={({ target }) => {
        setName(target.value);
        props.onName(target.value);
      }}
    />
  );
}
