import { App } from 'antd';
import { useCallback } from 'react';
import { clientOf, useLink } from '../../../api/ApiProvider';
import { useJob } from '../../../api/hooks';
import { call } from '../../../api/methods';
import { useErrorWords } from '../../../ui/ErrorView';
import { useDocumentFiles } from '../../../ui/use-document-files';
import { useLang } from '../../../ui/words';

/** Puts the change list of a plan on paper or into a folder. */
export function usePlanFiles(id: number) {
  const lang = useLang();
  const link = useLink();
  const words = useErrorWords();
  const { message } = App.useApp();
  const { job, start } = useJob('plans.export', {
    onFailure: (error) => void message.error(words(error)),
  });
  const pageOf = useCallback(
    () => call(clientOf(link), 'plans.document', { id, lang }),
    [link, id, lang],
  );
  const write = useCallback(
    async (format: 'pdf' | 'xlsx', folder: string) =>
      (await start({ id, lang, formats: [format], folder }))?.files ?? null,
    [start, id, lang],
  );
  const files = useDocumentFiles(pageOf, write, 'plans.chooseFolder');
  const print = useCallback(() => files.print('pdf'), [files.print]);
  return { print, save: files.save, busy: job.state === 'running' };
}
