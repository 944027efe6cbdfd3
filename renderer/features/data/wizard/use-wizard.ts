import { useMemo } from 'react';
import type { TableInspection } from '#shared/domain/imports/inspection';
import type { Recipe } from '#shared/domain/imports/recipe';
import { clientOf, useLink } from '../../../api/ApiProvider';
import { failureOf } from '../../../api/hooks';
import type { Link } from '../../../api/link';
import type { Input } from '../../../api/methods';
import {
  draftOf,
  fileName,
  inBookingOrder,
  includedTables,
  isReady,
  type Layout,
  type TableDraft,
  type WizardFile,
} from './draft';
import { useWizardStore } from './store';

/** Work under way that a newer wish replaces, by what it is for. */
const underway = new Map<string, AbortController>();

function begin(key: string): AbortSignal {
  underway.get(key)?.abort();
  const controller = new AbortController();
  underway.set(key, controller);
  return controller.signal;
}

/** What the person can do in the wizard. Everything lands in the store, whoever still looks. */
export function useWizard() {
  const link = useLink();
  return useMemo(() => wizardOf(link), [link]);
}

function wizardOf(link: Link) {
  const store = useWizardStore.getState;

  /** Looks into a file. */
  async function inspect(path: string): Promise<void> {
    const signal = begin(`inspect ${path}`);
    try {
      const found = await clientOf(link).imports.inspect({ path }, { signal });
      store().setContent(path, { state: 'read', found, tables: found.tables.map(draftOf) });
      if (isReadyAt(path)) store().setTotals(path, { state: 'counting' });
    } catch (error) {
      if (signal.aborted) return;
      store().setContent(path, { state: 'failed', error: failureOf(error) });
    }
  }

  /** Looks at one table again, as set by hand; the other tables stay as they are. */
  async function lookAgain(path: string, layout: Layout): Promise<TableInspection | undefined> {
    const signal = begin(`inspect ${path} ${layout.sheet}`);
    try {
      const { tables } = await clientOf(link).imports.inspect(
        { path, layouts: [layout] },
        { signal },
      );
      return tables.find(({ sheet }) => sheet === layout.sheet);
    } catch (error) {
      if (!signal.aborted) store().setTotals(path, { state: 'failed', error: failureOf(error) });
      return undefined;
    }
  }

  /** Adds up what would be booked, as soon as nothing is left to ask. */
  async function count(path: string): Promise<void> {
    const signal = begin(`count ${path}`);
    const file = fileOf(path);
    if (file === undefined || !isReady(file)) {
      store().setTotals(path, { state: 'none' });
      return;
    }
    store().setTotals(path, { state: 'counting' });
    try {
      const preview = await clientOf(link).imports.preview(
        { path, tables: toInput(includedTables(file)) },
        { signal },
      );
      store().setTotals(path, { state: 'counted', preview });
    } catch (error) {
      if (signal.aborted) return;
      store().setTotals(path, { state: 'failed', error: failureOf(error) });
    }
  }

  return {
    /** Puts files on the list and looks into them, answers how many there were. */
    async add(paths: readonly string[]): Promise<number> {
      const { files } = await clientOf(link).imports.files({ paths: [...paths] });
      const known = new Set(store().files.map((file) => file.path));
      const added = files.filter((path) => !known.has(path));
      store().add(added.map(newFile));
      for (const path of added) await inspect(path);
      for (const path of added) await count(path);
      return files.length;
    },

    remove(path: string): void {
      begin(`inspect ${path}`);
      begin(`count ${path}`);
      store().remove(path);
    },

    /** Reads a table again with another encoding, separator, header row or kind. */
    async relayout(path: string, table: TableDraft, change: TableDraft['layout']): Promise<void> {
      const { sheet } = table.found;
      const layout = { ...table.layout, ...change };
      const found = await lookAgain(path, { sheet, ...layout });
      if (found === undefined) return;
      store().setTable(path, { ...draftOf(found), layout, answered: ['kind'] });
      await count(path);
    },

    /** Takes over a corrected table: its first rows are shown as read now, its totals counted. */
    async correct(path: string, table: TableDraft): Promise<void> {
      store().setTable(path, table);
      const { sheet } = table.found;
      const counted = count(path);
      const found = await lookAgain(path, {
        ...table.layout,
        sheet,
        recipe: recipeInput(table.recipe),
      });
      if (found !== undefined) store().setTable(path, { ...table, sample: found.sample });
      await counted;
    },

    /** Another try at a file that could not be read. */
    async again(path: string): Promise<void> {
      await inspect(path);
      await count(path);
    },

    async book(): Promise<void> {
      const { files, duplicates, remember, setBooking } = store();
      const signal = begin('book');
      const startedAt = Date.now();
      setBooking({
        state: 'running',
        startedAt,
        progress: { phase: 'starting', done: 0, total: 0 },
      });
      try {
        const ready = inBookingOrder(files.filter(isReady));
        const result = await clientOf(link).imports.run(
          {
            files: ready.map((file) => ({
              path: file.path,
              tables: toInput(includedTables(file)),
            })),
            duplicates,
            remember,
          },
          {
            signal,
            onProgress: (progress) => setBooking({ state: 'running', startedAt, progress }),
          },
        );
        setBooking({ state: 'done', result });
      } catch (error) {
        setBooking({ state: 'failed', error: failureOf(error) });
      }
    },

    cancel(): void {
      underway.get('book')?.abort();
    },

    /** Back to the files as they were, after a failure or a cancelled run. */
    backToCheck: (): void => store().setBooking({ state: 'not_started' }),

    /** Ends the conversation. */
    clear(): void {
      for (const controller of underway.values()) controller.abort();
      underway.clear();
      store().clear();
    },
  };

  function isReadyAt(path: string): boolean {
    const file = fileOf(path);
    return file !== undefined && isReady(file);
  }

  function fileOf(path: string): WizardFile | undefined {
    return store().files.find((file) => file.path === path);
  }
}

function newFile(path: string): WizardFile {
  return {
    path,
    name: fileName(path),
    content: { state: 'reading' },
    totals: { state: 'none' },
  };
}

/** The contract's mutable shape of the chosen tables. */
function toInput(tables: readonly TableDraft[]): Input<'imports.preview'>['tables'] {
  return tables.map(({ found, recipe }) => ({ sheet: found.sheet, recipe: recipeInput(recipe) }));
}

function recipeInput(recipe: Recipe): Input<'imports.preview'>['tables'][number]['recipe'] {
  return {
    ...recipe,
    headers: [...recipe.headers],
    columns: recipe.columns.map((column) => ({ ...column })),
  };
}
