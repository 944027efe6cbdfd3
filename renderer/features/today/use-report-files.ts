import { App } from 'antd';
import { useCallback } from 'react';
import type { ReportFormat } from '#shared/contract/report-archive';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { clientOf, useLink } from '../../api/ApiProvider';
import { failureOf, useJob } from '../../api/hooks';
import { call } from '../../api/methods';
import { native } from '../../api/native';
import { useErrorWords } from '../../ui/ErrorView';
import { useLang, useT } from '../../ui/words';

/** Puts the report of a day on paper or into a folder. */
export function useReportFiles(date: BusinessDate) {
  const t = useT();
  const lang = useLang();
  const link = useLink();
  const words = useErrorWords();
  const { message } = App.useApp();
  const { job, start } = useJob('reports.export', {
    onFailure: (error) => void message.error(words(error)),
  });

  const print = useCallback(async () => {
    try {
      const page = await call(clientOf(link), 'reports.document', { date, lang });
      await native().printHtml(page.html);
    } catch (error) {
      void message.error(words(failureOf(error)));
    }
  }, [link, date, lang, message, words]);

  const save = useCallback(
    async (format: ReportFormat) => {
      const folder = await native().pickFolder({ title: t('today.chooseFolder') });
      if (folder === null) return;
      const written = await start({ date, lang, formats: [format], folder });
      const [file] = written?.files ?? [];
      const [failed] = written?.failed ?? [];
      if (file !== undefined) {
        void message.success(t('common.exported', { file: file.path }));
        void native().showInFolder(file.path);
      } else if (failed !== undefined) {
        void message.error(t(`error.${failed.code}`, failed.params));
      }
    },
    [start, date, lang, message, t],
  );
  return { print, save, busy: job.state === 'running' };
}
