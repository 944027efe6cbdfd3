import { Button } from 'antd';
import { useMemo } from 'react';
import type { ArchivedDeck } from '#shared/contract/review-export';
import { useAsk } from '../../../api/hooks';
import { native } from '../../../api/native';
import { Answer } from '../../../ui/Answer';
import type { Column } from '../../../ui/data-table/column';
import { DataTable } from '../../../ui/data-table/DataTable';
import { EmptyState } from '../../../ui/EmptyState';
import { go, href, type Route } from '../../../ui/routes';
import { Section } from '../../../ui/Section';
import { useFormat, useT, useTimeZone } from '../../../ui/words';
import styles from './Archive.module.css';
import { Comparison } from './Comparison';
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
          <Comparison decks={decks} />
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
