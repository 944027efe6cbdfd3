import { Button, Select } from 'antd';
import { useMemo, useState } from 'react';
import type { ArchivedDeck } from '#shared/contract/review-export';
import type { ReviewRange } from '#shared/contract/reviews';
import { weekName } from '#shared/domain/review/frame';
import { useAsk } from '../../../api/hooks';
import { native } from '../../../api/native';
import { Answer } from '../../../ui/Answer';
import type { Column } from '../../../ui/data-table/column';
import { DataTable } from '../../../ui/data-table/DataTable';
import { EmptyState } from '../../../ui/EmptyState';
import { go, href, type Route } from '../../../ui/routes';
import { Section } from '../../../ui/Section';
import { useFormat, useLang, useT, useTimeZone } from '../../../ui/words';
import styles from './Archive.module.css';
import { Deliveries } from './Deliveries';
import { PairTable } from './PairTable';

/** Archived decks, what has changed since each was made, and two periods side by side. */
export function ArchiveRoom({ route }: { route: Route }) {
  const archive = useAsk('reviews.archived', {});
  const chosen = Number(route.path[1] ?? '');
  return (
    <Answer of={archive} again={archive.again} rows={8}>
      {({ decks }) => (
        <div className={styles.room}>
          {decks.length === 0 ? <NoDecks /> : <DeckList decks={decks} />}
          <Changes deck={decks.find(({ id }) => id === chosen) ?? decks[0]} />
          <Deliveries deck={decks.find(({ id }) => id === chosen) ?? decks[0]} />
          <Comparison />
        </div>
      )}
    </Answer>
  );
}

function NoDecks() {
  const t = useT();
  return (
    <EmptyState
      small
      title={t('review.ui_archiveEmptyTitle')}
      hint={t('review.ui_archiveEmptyHint')}
      action={
        <Button type="primary" onClick={() => go(href('review', ['review']))}>
          {t('review.ui_toReview')}
        </Button>
      }
    />
  );
}

function DeckList({ decks }: { decks: readonly ArchivedDeck[] }) {
  const t = useT();
  const columns = useDeckColumns();
  return (
    <div className={styles.list}>
      <DataTable
        title={t('review.ui_decks')}
        rows={decks}
        rowKey={({ id }) => id}
        columns={columns}
        onOpen={({ id }) => go(href('review', ['archive', String(id)]))}
        empty={null}
      />
    </div>
  );
}

function useDeckColumns(): readonly Column<ArchivedDeck>[] {
  const t = useT();
  const format = useFormat();
  const timeZone = useTimeZone();
  return useMemo(
    () => [
      {
        key: 'range',
        title: t('review.ui_range'),
        kind: 'text',
        value: ({ from, to }) => format.range(from, to),
      },
      {
        key: 'version',
        title: t('review.ui_version'),
        kind: 'count',
        width: 80,
        value: ({ version }) => version,
      },
      {
        key: 'archivedAt',
        title: t('review.ui_madeAt'),
        kind: 'text',
        width: 168,
        value: ({ archivedAt }) => format.dateTime(archivedAt, timeZone),
      },
      {
        key: 'pages',
        title: t('review.ui_pages'),
        kind: 'count',
        width: 72,
        value: ({ pages }) => pages,
      },
      {
        key: 'files',
        title: t('review.ui_files'),
        kind: 'text',
        width: 200,
        value: ({ files }) => files.map((file) => file.format.toUpperCase()).join(' '),
        show: ({ files }) => <Files files={files} />,
      },
    ],
    [t, format, timeZone],
  );
}

function Files({ files }: Pick<ArchivedDeck, 'files'>) {
  return (
    <span className={styles.files}>
      {files.map(({ format, path, present }) => (
        <Button
          key={format}
          type="link"
          size="small"
          disabled={!present}
          title={path}
          onClick={(event) => {
            event.stopPropagation();
            void native().showInFolder(path);
          }}
        >
          {format.toUpperCase()}
        </Button>
      ))}
    </span>
  );
}

/** Late data: what this deck says, and what the data say now. */
function Changes({ deck }: { deck: ArchivedDeck | undefined }) {
  const t = useT();
  const format = useFormat();
  const changes = useAsk('reviews.changes', { id: deck?.id ?? 0 }, { enabled: deck !== undefined });
  if (deck === undefined) return null;
  return (
    <Section
      title={t('review.ui_changesTitle')}
      extra={`${format.range(deck.from, deck.to)} · ${t('review.ui_version')} ${deck.version}`}
    >
      <Answer of={changes} again={changes.again} rows={3}>
        {(pairs) =>
          pairs.length === 0 ? (
            <p className={styles.none}>{t('review.ui_changesNone')}</p>
          ) : (
            <PairTable
              title={t('review.ui_changesTitle')}
              pairs={pairs}
              before={t('review.ui_then')}
              now={t('review.ui_now')}
            />
          )
        }
      </Answer>
    </Section>
  );
}

/** Two periods, each from the data as they are now. */
function Comparison() {
  const t = useT();
  const ranges = useAsk('reviews.ranges', {});
  const [picked, setPicked] = useState<readonly (string | null)[]>([null, null]);
  const known = (ranges.data ?? []).filter(({ days }) => days > 0);
  const [now, before] = [found(known, picked[0]) ?? known[0], found(known, picked[1]) ?? known[1]];
  if (now === undefined || before === undefined) return null;
  return (
    <Section
      title={t('review.ui_compareTitle')}
      extra={
        <span className={styles.pick}>
          <RangeSelect
            ranges={known}
            value={now}
            onChange={(value) => setPicked([value, picked[1] ?? null])}
          />
          {t('review.ui_comparePick')}
          <RangeSelect
            ranges={known}
            value={before}
            onChange={(value) => setPicked([picked[0] ?? null, value])}
          />
        </span>
      }
    >
      <Compared before={before} now={now} />
    </Section>
  );
}

function Compared({ before, now }: { before: ReviewRange; now: ReviewRange }) {
  const t = useT();
  const format = useFormat();
  const lang = useLang();
  const pairs = useAsk('reviews.compare', {
    before: { from: before.from, to: before.to },
    now: { from: now.from, to: now.to },
    lang,
  });
  return (
    <Answer of={pairs} again={pairs.again} rows={6}>
      {(rows) => (
        <PairTable
          title={t('review.ui_compareTitle')}
          pairs={rows}
          before={format.range(before.from, before.to)}
          now={format.range(now.from, now.to)}
        />
      )}
    </Answer>
  );
}

interface RangeSelectProps {
  readonly ranges: readonly ReviewRange[];
  readonly value: ReviewRange;
  readonly onChange: (key: string) => void;
}

function RangeSelect({ ranges, value, onChange }: RangeSelectProps) {
  const t = useT();
  const format = useFormat();
  return (
    <Select
      size="small"
      className={styles.range ?? ''}
      aria-label={t('review.ui_week')}
      value={keyOf(value)}
      options={ranges.map((range) => ({
        value: keyOf(range),
        label: range.isWeek
          ? t('review.ui_weekOption', {
              name: weekName(range.from),
              range: `${format.dateShort(range.from)} – ${format.dateShort(range.to)}`,
            })
          : format.range(range.from, range.to),
      }))}
      onChange={onChange}
    />
  );
}

function found(
  ranges: readonly ReviewRange[],
  key: string | null | undefined,
): ReviewRange | undefined {
  return ranges.find((range) => keyOf(range) === key);
}

function keyOf({ from, to }: Pick<ReviewRange, 'from' | 'to'>): string {
  return `${from} ${to}`;
}
