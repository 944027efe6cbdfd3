import { useAsk } from '../../api/hooks';
import { Answer } from '../../ui/Answer';
import { useRoute } from '../../ui/routes';
import { DayPage } from './DayPage';
import { dateToShow } from './today-date';

/** The daily report, live. */
export function TodayPlace() {
  const route = useRoute();
  const status = useAsk('app.status', {});
  return (
    <Answer of={status} again={status.again} rows={12}>
      {(known) => <DayPage date={dateToShow(route.params.get('date'), known)} status={known} />}
    </Answer>
  );
}
