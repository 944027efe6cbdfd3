import { App } from 'antd';
import { useCallback } from 'react';
import type { DateRange } from '#shared/domain/calendar/calendar';
import { clientOf, useLink } from '../../../api/ApiProvider';
import { failureOf } from '../../../api/hooks';
import { call } from '../../../api/methods';
import { native } from '../../../api/native';
import { useErrorWords } from '../../../ui/ErrorView';
import { useLang } from '../../../ui/words';

/** Puts the weeks on paper. */
export function usePrint() {
  const lang = useLang();
  const link = useLink();
  const words = useErrorWords();
  const { message } = App.useApp();
  return useCallback(
    async (range: DateRange) => {
      try {
        const { html } = await call(clientOf(link), 'ahead.document', { ...range, lang });
        await native().printHtml(html);
      } catch (error) {
        void message.error(words(failureOf(error)));
      }
    },
    [lang, link, words, message],
  );
}
