import { type Undo, useUndo } from '../../../ui/undo/use-undo';

export interface SavedSettings<Settings> {
  /** Saves at once; null: back to the defaults. */
  readonly put: (next: Settings | null) => void;
  readonly undo: Undo;
}

/** Settings that are saved with every change, and taken back one change after the other. */
export function useSavedSettings<Settings>(
  name: string,
  { settings, isDefault }: { readonly settings: Settings; readonly isDefault: boolean },
  save: (settings: Settings | null) => Promise<unknown>,
): SavedSettings<Settings> {
  const undo = useUndo();
  const was = isDefault ? null : settings;
  const put = (next: Settings | null) =>
    void undo.run(
      name,
      () => save(next),
      () => () => save(was),
    );
  return { put, undo };
}
