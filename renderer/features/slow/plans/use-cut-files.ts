import { App } from 'antd';
import { useCallback } from 'react';
import { clientOf, useLink } from '../../../api/ApiProvider';
import { useJob } from '../../../api/hooks';
import { call } from '../../../api/methods';
import { useClashWords } from '../../../ui/clash';
import { useDocumentFiles } from '../../../ui/use-document-files';
import { useLang } from '../../../ui/words';

/** The list of a plan, or the price labels of its markdowns. */
export interface CutPaper {
  readonly what: 'list' | 'labels';
  readonly format: 'pdf' | 'xlsx';
}

/** Puts the list or the labels of a plan on paper or into a folder. */
export function useCutFiles(id: number) {
  const lang = useLang();
  const link = useLink();
  const words = useClashWords('slow');
  const { message } = App.useApp();
  const { job, start } = useJob('cuts.export', {
    onFailure: (error) => void message.error(words(error)),
  });
  const pageOf = useCallback(
    ({ what }: CutPaper) => call(clientOf(link), 'cuts.document', { id, what, lang }),
    [link, id, lang],
  );
  const write = useCallback(
    async ({ what, format }: CutPaper, folder: string) =>
      (await start({ id, what, lang, formats: [format], folder }))?.files ?? null,
    [start, id, lang],
  );
  const files = useDocumentFiles(pageOf, write, 'slow.plan_chooseFolder');
  return { ...files, busy: job.state === 'running' };
}
