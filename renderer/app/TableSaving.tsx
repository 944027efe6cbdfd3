import { App } from 'antd';
import { type ReactNode, useCallback } from 'react';
import { useJob } from '../api/hooks';
import { native } from '../api/native';
import { type SaveTable, SaveTableProvider } from '../ui/data-table/export';
import { useErrorWords } from '../ui/ErrorView';
import { useT } from '../ui/words';

/** Gives every table its way to a file: the person says where, the backend writes. */
export function TableSaving({ children }: { children: ReactNode }) {
  const t = useT();
  const words = useErrorWords();
  const { message } = App.useApp();
  const { start } = useJob('exports.table', {
    onFailure: (error) => void message.error(words(error)),
  });
  const save = useCallback<SaveTable>(
    async (table, format) => {
      const path = await native().pickSavePath({
        title: t('common.export'),
        fileName: `${table.title}.${format}`,
      });
      if (path === null) return;
      const columns = table.columns.map((column) => ({ ...column }));
      const rows = table.rows.map((row) => [...row]);
      const written = await start({ title: table.title, columns, rows, format, path });
      if (written !== null) void message.success(t('common.exported', { file: written.path }));
    },
    [start, message, t],
  );
  return <SaveTableProvider value={save}>{children}</SaveTableProvider>;
}
