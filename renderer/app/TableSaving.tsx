import { App } from 'antd';
import { type ReactNode, useCallback } from 'react';
import { clientOf, useLink } from '../api/ApiProvider';
import { failureOf, useJob } from '../api/hooks';
import { call } from '../api/methods';
import { native } from '../api/native';
import { type SaveTable, SaveTableProvider } from '../ui/data-table/export';
import { useErrorWords } from '../ui/ErrorView';
import { useLang, useT } from '../ui/words';

/** Gives every table its way to a file or to paper: the person says where, the backend writes. */
export function TableSaving({ children }: { children: ReactNode }) {
  const t = useT();
  const lang = useLang();
  const link = useLink();
  const words = useErrorWords();
  const { message } = App.useApp();
  const { start } = useJob('exports.table', {
    onFailure: (error) => void message.error(words(error)),
  });
  const save = useCallback<SaveTable>(
    async (table, format) => {
      const columns = table.columns.map((column) => ({ ...column }));
      const rows = table.rows.map((row) => [...row]);
      if (format === 'paper') {
        try {
          const input = { title: table.title, columns, rows, lang };
          const page = await call(clientOf(link), 'exports.document', input);
          await native().printHtml(page.html);
        } catch (error) {
          void message.error(words(failureOf(error)));
        }
        return;
      }
      const path = await native().pickSavePath({
        title: t('common.export'),
        fileName: `${table.title}.${format}`,
      });
      if (path === null) return;
      const written = await start({ title: table.title, columns, rows, format, path });
      if (written !== null) void message.success(t('common.exported', { file: written.path }));
    },
    [start, message, t, lang, link, words],
  );
  return <SaveTableProvider value={save}>{children}</SaveTableProvider>;
}
