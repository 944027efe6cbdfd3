import { App } from 'antd';
import { useCallback } from 'react';
import type { DeckFormat } from '#shared/contract/review-export';
import type { ReviewView } from '#shared/contract/reviews';
import type { Lang } from '#shared/i18n/t';
import { useJob } from '../../../api/hooks';
import { native } from '../../../api/native';
import { useErrorWords } from '../../../ui/ErrorView';
import { useT } from '../../../ui/words';

/** Writes the deck into a folder, or freezes it in the archive; long work with progress and cancel. */
export function useDeckFiles(view: ReviewView, lang: Lang) {
  const t = useT();
  const words = useErrorWords();
  const { message } = App.useApp();
  const { from, to } = view;
  const onFailure = (error: Parameters<typeof words>[0]) => void message.error(words(error));
  const exporting = useJob('reviews.export', { onFailure });
  const archiving = useJob('reviews.archive', { onFailure });
  const { start: startExport } = exporting;
  const { start: startArchive } = archiving;

  const save = useCallback(
    async (formats: readonly DeckFormat[]) => {
      const folder = await native().pickFolder({ title: t('review.ui_exportFolder') });
      if (folder === null) return;
      const written = await startExport({ from, to, lang, formats: [...formats], folder });
      const [file] = written?.files ?? [];
      const [failed] = written?.failed ?? [];
      if (failed !== undefined) void message.error(t(`error.${failed.code}`, failed.params));
      if (file === undefined) return;
      void message.success(t('common.exported', { file: file.path }));
      void native().showInFolder(file.path);
    },
    [startExport, from, to, lang, message, t],
  );
  const archive = useCallback(async () => {
    const archived = await startArchive({ from, to, lang });
    if (archived !== null) {
      void message.success(t('review.ui_archived', { version: archived.version }));
    }
  }, [startArchive, from, to, lang, message, t]);

  const job = exporting.job.state === 'running' ? exporting : archiving;
  return {
    save,
    archive,
    running: job.job.state === 'running' ? job.job : null,
    cancel: job.cancel,
  };
}
