import { App } from 'antd';
import { useCallback } from 'react';
import type { Key } from '#shared/i18n/t';
import { failureOf } from '../api/hooks';
import { native } from '../api/native';
import { useErrorWords } from './ErrorView';
import { useT } from './words';

/**
 * Puts a document on paper or into a folder.
 * `pageOf` asks for it as HTML; `write` has it written into a folder and answers the paths, or null
 * when that failed or was cancelled. Keep both the same between renders.
 */
export function useDocumentFiles<Wanted>(
  pageOf: (wanted: Wanted) => Promise<{ readonly html: string }>,
  write: (wanted: Wanted, folder: string) => Promise<readonly { readonly path: string }[] | null>,
  folderTitle: Key,
) {
  const t = useT();
  const words = useErrorWords();
  const { message } = App.useApp();

  const print = useCallback(
    async (wanted: Wanted) => {
      try {
        await native().printHtml((await pageOf(wanted)).html);
      } catch (error) {
        void message.error(words(failureOf(error)));
      }
    },
    [pageOf, message, words],
  );
  const save = useCallback(
    async (wanted: Wanted) => {
      const folder = await native().pickFolder({ title: t(folderTitle) });
      if (folder === null) return;
      const [file] = (await write(wanted, folder)) ?? [];
      if (file === undefined) return;
      void message.success(t('common.exported', { file: file.path }));
      void native().showInFolder(file.path);
    },
    [write, folderTitle, message, t],
  );
  return { print, save };
}
