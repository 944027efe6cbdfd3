import { native } from '../../../api/native';
import { useT } from '../../../ui/words';
import { useWizard } from './use-wizard';

/** What a till's export comes as. */
const TABLE_EXTENSIONS = ['csv', 'tsv', 'txt', 'xlsx', 'xls', 'gz'];

/** Lets the person choose files or a folder, and puts them on the list. */
export function usePick() {
  const t = useT();
  const wizard = useWizard();
  return {
    async files(): Promise<void> {
      const paths = await native().pickFiles({
        title: t('app.chooseFilesTitle'),
        filterName: t('app.fileKinds'),
        extensions: TABLE_EXTENSIONS,
      });
      if (paths.length > 0) await wizard.add(paths);
    },
    async folder(): Promise<void> {
      const path = await native().pickFolder({ title: t('imports.chooseFolder') });
      if (path !== null) await wizard.add([path]);
    },
  };
}
