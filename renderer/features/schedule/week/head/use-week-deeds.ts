import { App } from 'antd';
import { useMemo } from 'react';
import type { LeftOut, RosterChange } from '#shared/contract/roster/deeds';
import type { RosterWeek } from '#shared/contract/roster/week';
import { addDays } from '#shared/domain/calendar/calendar';
import { clientOf, useLink } from '../../../../api/ApiProvider';
import { failureOf } from '../../../../api/hooks';
import { useClashWords } from '../../../../ui/clash';
import { useT } from '../../../../ui/words';
import { useHistory } from '../model/history';
import { useRemarks } from './remarks-store';

/** What is done to a whole week, each with its way back. */
export function useWeekDeeds(week: RosterWeek) {
  const t = useT();
  const link = useLink();
  const words = useClashWords('schedule');
  const { message } = App.useApp();
  const weekOf = week.from;
  return useMemo(() => {
    const { roster } = clientOf(link);
    async function run(
      name: string,
      work: () => Promise<RosterChange & { readonly leftOut?: readonly LeftOut[] }>,
    ): Promise<void> {
      try {
        const { inverse, leftOut = [], broken } = await work();
        useHistory.getState().did({ name, weekOf, patches: inverse });
        const done = inverse.length > 0;
        if (leftOut.length + broken.length > 0) {
          useRemarks.getState().tell({ name, done, leftOut, broken });
        } else if (!done) void message.info(t('schedule.nothingToCopy'));
        else void message.success(name);
      } catch (error) {
        void message.error(words(failureOf(error)));
      }
    }
    return {
      copyLast: () =>
        void run(t('schedule.did_copyLast'), () =>
          roster.copyWeek({ weekOf, fromWeekOf: addDays(weekOf, -7) }),
        ),
      clear: () => void run(t('schedule.did_clear'), () => roster.clear({ weekOf })),
      apply: (id: number, name: string) =>
        void run(t('schedule.did_template', { name }), () => roster.applyTemplate({ weekOf, id })),
    };
  }, [link, weekOf, t, words, message]);
}
