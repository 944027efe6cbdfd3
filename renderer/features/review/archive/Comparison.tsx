import { Select } from 'antd';
import { useState } from 'react';
import type { InputOf } from '#shared/contract/define';
import type { ArchivedDeck } from '#shared/contract/review-export';
import type { ReviewRange, reviews } from '#shared/contract/reviews';
import { weekName } from '#shared/domain/review/frame';
import { useAsk } from '../../../api/hooks';
import { Answer } from '../../../ui/Answer';
import { Section } from '../../../ui/Section';
import { useFormat, useLang, useT } from '../../../ui/words';
import styles from './Archive.module.css';
import { PairTable } from './PairTable';

/** A side that can be chosen: a period from the data as they are now, or a deck as it was archived. */
interface Side {
  readonly key: string;
  readonly name: string;
  /** What stands above its column. */
  readonly title: string;
  readonly of: InputOf<(typeof reviews)['compare']>['now'];
}

/** Two periods or archived decks side by side. Decks in another language name their figures otherwise. */
export function Comparison({ decks }: { decks: readonly ArchivedDeck[] }) {
  const t = useT();
  const lang = useLang();
  const ranges = useAsk('reviews.ranges', {});
  const sidesOfRanges = useRangeSides((ranges.data ?? []).filter(({ days }) => days > 0));
  const sidesOfDecks = useDeckSides(decks.filter((deck) => deck.lang === lang));
  const [picked, setPicked] = useState<{ now?: string; before?: string }>({});
  const sides = [...sidesOfRanges, ...sidesOfDecks];
  const sideOf = (key: string | undefined) => sides.find((side) => side.key === key);
  const now = sideOf(picked.now) ?? sides[0];
  const before = sideOf(picked.before) ?? sides[1];
  if (now === undefined || before === undefined) return null;
  const groups = [
    { label: t('review.ui_decks'), options: sidesOfDecks.map(optionOf) },
    { label: t('review.ui_compareData'), options: sidesOfRanges.map(optionOf) },
  ].filter(({ options }) => options.length > 0);
  const select = (value: Side, pick: (key: string) => void) => (
    <Select
      size="small"
      className={styles.range ?? ''}
      aria-label={t('review.ui_week')}
      value={value.key}
      options={groups}
      popupMatchSelectWidth={false}
      onChange={pick}
    />
  );
  return (
    <Section
      title={t('review.ui_compareTitle')}
      extra={
        <span className={styles.pick}>
          {select(now, (key) => setPicked({ ...picked, now: key }))}
          {t('review.ui_comparePick')}
          {select(before, (key) => setPicked({ ...picked, before: key }))}
        </span>
      }
    >
      <Compared before={before} now={now} />
    </Section>
  );
}

function Compared({ before, now }: { before: Side; now: Side }) {
  const t = useT();
  const lang = useLang();
  const pairs = useAsk('reviews.compare', { before: before.of, now: now.of, lang });
  return (
    <Answer of={pairs} again={pairs.again} rows={6}>
      {(rows) => (
        <PairTable
          title={t('review.ui_compareTitle')}
          pairs={rows}
          before={before.title}
          now={now.title}
        />
      )}
    </Answer>
  );
}

function useRangeSides(ranges: readonly ReviewRange[]): Side[] {
  const t = useT();
  const format = useFormat();
  return ranges.map(({ from, to, isWeek }) => ({
    key: `${from} ${to}`,
    title: format.range(from, to),
    name: isWeek
      ? t('review.ui_weekOption', {
          name: weekName(from),
          range: `${format.dateShort(from)} – ${format.dateShort(to)}`,
        })
      : format.range(from, to),
    of: { from, to },
  }));
}

function useDeckSides(decks: readonly ArchivedDeck[]): Side[] {
  const t = useT();
  const format = useFormat();
  return decks.map(({ id, from, to, version }) => {
    const range = `${format.dateShort(from)} – ${format.dateShort(to)}`;
    const title = t('review.ui_deckOption', { range, version });
    return { key: `deck ${id}`, title, name: title, of: { archived: id } };
  });
}

function optionOf({ key, name }: Side) {
  return { value: key, label: name };
}
