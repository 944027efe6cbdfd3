import { App } from 'antd';
import type { Settings } from '#shared/contract/settings';
import { failureOf, useCommand } from '../../api/hooks';
import { useErrorWords } from '../../ui/ErrorView';

/** Saves a setting at once; says so when it cannot. */
export function useChange(): (change: Partial<Settings>) => void {
  const { message } = App.useApp();
  const words = useErrorWords();
  const { run } = useCommand('settings.set');
  return (change) => {
    run(change).catch((error: unknown) => void message.error(words(failureOf(error))));
  };
}
