import { Button } from 'antd';
import { useEffect, useState } from 'react';
import type { ReviewRange } from '#shared/contract/reviews';
import type { DateRange } from '#shared/domain/calendar/calendar';
import { isBusinessDate } from '#shared/domain/calendar/calendar';
import { useAsk, useCommand } from '../../../api/hooks';
import { Answer } from '../../../ui/Answer';
import { EmptyState } from '../../../ui/EmptyState';
import { ErrorView } from '../../../ui/ErrorView';
import { go, importRoute, type Route } from '../../../ui/routes';
import { useT } from '../../../ui/words';
import { ReviewDesk } from './ReviewDesk';

/** The review of the week that the address names, else of the newest whole one. */
export function ReviewRoom({ route }: { route: Route }) {
  const t = useT();
  const ranges = useAsk('reviews.ranges', {});
  return (
    <Answer of={ranges} again={ranges.again} rows={8}>
      {(known) => {
        const range = rangeOf(route) ?? newest(known);
        if (range === null) {
          return (
            <EmptyState
              title={t('review.ui_emptyTitle')}
              hint={t('review.ui_emptyHint')}
              action={
                <Button type="primary" onClick={() => go(importRoute())}>
                  {t('review.ui_toImport')}
                </Button>
              }
            />
          );
        }
        return <Opened key={`${range.from} ${range.to}`} range={range} ranges={known} />;
      }}
    </Answer>
  );
}

function rangeOf({ params }: Route): DateRange | null {
  const [from, to] = [params.get('from') ?? '', params.get('to') ?? ''];
  return isBusinessDate(from) && isBusinessDate(to) && from <= to ? { from, to } : null;
}

/** The newest week that is over, else the newest there is. */
function newest(ranges: readonly ReviewRange[]): DateRange | null {
  const found = ranges.find(({ isWeek, days }) => isWeek && days >= 6) ?? ranges[0];
  return found === undefined ? null : { from: found.from, to: found.to };
}

/** Begins the review of the range where nobody has, and shows it. */
function Opened({ range, ranges }: { range: DateRange; ranges: readonly ReviewRange[] }) {
  const { run, error } = useCommand('reviews.open');
  const known = ranges.find(({ from, to }) => from === range.from && to === range.to);
  const [opened, setOpened] = useState<number | null>(known?.reviewId ?? null);
  const { from, to } = range;
  useEffect(() => {
    if (opened !== null) return;
    run({ from, to }).then(
      ({ id }) => setOpened(id),
      // `error` is on the screen.
      () => undefined,
    );
  }, [run, from, to, opened]);
  if (error !== null) return <ErrorView error={error} />;
  return opened === null ? null : <ReviewDesk id={opened} ranges={ranges} />;
}
