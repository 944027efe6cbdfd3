import { App } from 'antd';
import { failureOf } from '../../../api/hooks';
import { native } from '../../../api/native';
import { useErrorWords } from '../../../ui/ErrorView';
import { useT } from '../../../ui/words';
import { useWizard } from './use-wizard';

/** What a till's export comes as. */
const TABLE_EXTENSIONS = ['csv', 'tsv', 'txt', 'xlsx', 'xls', 'gz'];

/** Puts files and folders on the list; says so when there is nothing in them. */
export function useAdd(): (paths: readonly string[]) => Promise<void> {
  const t = useT();
  const wizard = useWizard();
  const words = useErrorWords();
  const { message } = App.useApp();
  return async (paths) => {
    try {
      if ((await wizard.add(paths)) === 0) void message.info(t('imports.folderEmpty'));
    } catch (error) {
      void message.error(words(failureOf(error)));
    }
  };
}

/** Lets the person choose files or a folder, and puts them on the list. */
export function usePick() {
  const t = useT();
  const add = useAdd();
  return {
    async files(): Promise<void> {
      const paths = await native().pickFiles({
        title: t('app.chooseFilesTitle'),
        filterName: t('app.fileKinds'),
        extensions: TABLE_EXTENSIONS,
      });
      if (paths.length > 0) await add(paths);
    },
    async folder(): Promise<void> {
      const path = await native().pickFolder({ title: t('imports.chooseFolder') });
      if (path !== null) await add([path]);
    },
  };
}
