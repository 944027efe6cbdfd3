import { App } from 'antd';
import { useCallback } from 'react';
import { clientOf, useLink } from '../../../api/ApiProvider';
import { failureOf, useJob } from '../../../api/hooks';
import { call } from '../../../api/methods';
import { native } from '../../../api/native';
import { useErrorWords } from '../../../ui/ErrorView';
import { useLang, useT } from '../../../ui/words';

/** Puts the change list of a plan on paper or into a folder. */
export function usePlanFiles(id: number) {
  const t = useT();
  const lang = useLang();
  const link = useLink();
  const words = useErrorWords();
  const { message } = App.useApp();
  const { job, start } = useJob('plans.export', {
    onFailure: (error) => void message.error(words(error)),
  });

  const print = useCallback(async () => {
    try {
      const page = await call(clientOf(link), 'plans.document', { id, lang });
      await native().printHtml(page.html);
    } catch (error) {
      void message.error(words(failureOf(error)));
    }
  }, [link, id, lang, message, words]);

  const save = useCallback(
    async (format: 'pdf' | 'xlsx') => {
      const folder = await native().pickFolder({ title: t('plans.chooseFolder') });
      if (folder === null) return;
      const [file] = (await start({ id, lang, formats: [format], folder }))?.files ?? [];
      if (file === undefined) return;
      void message.success(t('common.exported', { file: file.path }));
      void native().showInFolder(file.path);
    },
    [start, id, lang, message, t],
  );
  return { print, save, busy: job.state === 'running' };
}
