import { Button, Input, Tag } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import type { ReviewOutlinePage, ReviewView } from '#shared/contract/reviews';
import { sourcesOf } from '#shared/domain/deck/sources';
import { useCommand } from '../../../api/hooks';
import { useFormat, useT } from '../../../ui/words';
import styles from './PagePanel.module.css';
import { MakeTask } from './TaskDialog';
import { useComments } from './use-comments';

interface Props {
  readonly view: ReviewView;
  readonly page: ReviewOutlinePage;
}

/** What a person says to a page: its comment, a note, and where its figures come from. */
export function PagePanel({ view, page }: Props) {
  // What is typed begins anew with another page, and with another text that is kept.
  const of = `${view.id} ${page.id}`;
  return (
    <aside className={styles.panel} aria-label={page.name}>
      <h2>{page.name}</h2>
      <p className={styles.title}>{page.title}</p>
      <CommentEditor key={`comment ${of} ${page.comment.text}`} view={view} page={page} />
      <NoteEditor key={`note ${of} ${page.note}`} view={view} page={page} />
      <MakeTask view={view} page={page} />
      <Sources view={view} pageId={page.id} />
    </aside>
  );
}

const stateColours = { draft: 'gold', accepted: 'green', edited: 'blue' } as const;

function CommentEditor({ view, page }: Props) {
  const t = useT();
  const { change } = useComments(view.id);
  const { comment } = page;
  const [text, setText] = useState(comment.text);
  const changed = text.trim() !== comment.text.trim();
  const empty = comment.draft === '' && comment.state === 'draft';
  const save = () => void change(page.id, { to: 'edited', text });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !changed) return;
    event.preventDefault();
    save();
  };
  return (
    <section className={styles.comment}>
      <header>
        <h3>{t('review.comment')}</h3>
        {!empty && (
          <Tag color={stateColours[comment.state]}>{t(`review.ui_state_${comment.state}`)}</Tag>
        )}
      </header>
      {empty && !changed && <p className={styles.quiet}>{t('review.ui_noComment')}</p>}
      <Input.TextArea
        value={text}
        autoSize={{ minRows: empty ? 2 : 4, maxRows: 14 }}
        aria-label={t('review.comment')}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={onKeyDown}
      />
      <small>{t('review.ui_commentHint')}</small>
      <div className={styles.buttons}>
        {changed ? (
          <Button type="primary" size="small" onClick={save}>
            {t('review.ui_saveComment')}
          </Button>
        ) : (
          comment.state === 'draft' &&
          !empty && (
            <Button
              type="primary"
              size="small"
              onClick={() => void change(page.id, { to: 'accepted' })}
            >
              {t('review.ui_accept')}
            </Button>
          )
        )}
        {comment.state !== 'draft' && (
          <Button size="small" onClick={() => void change(page.id, { to: 'draft' })}>
            {t('review.ui_toDraft')}
          </Button>
        )}
      </div>
      {comment.outdated && (
        <div className={styles.outdated} role="status">
          <p>{t('review.ui_outdated')}</p>
          <blockquote>{comment.draft === '' ? t('review.ui_noComment') : comment.draft}</blockquote>
          <Button size="small" onClick={() => void change(page.id, { to: 'draft' })}>
            {t('review.ui_takeDraft')}
          </Button>
        </div>
      )}
    </section>
  );
}

function NoteEditor({ view, page }: Props) {
  const t = useT();
  const { run } = useCommand('reviews.note');
  const [note, setNote] = useState(page.note);
  const save = () => {
    if (note !== page.note) void run({ id: view.id, pageId: page.id, note });
  };
  return (
    <section className={styles.comment}>
      <header>
        <h3>{t('review.ui_note')}</h3>
      </header>
      <Input.TextArea
        value={note}
        autoSize={{ minRows: 1, maxRows: 6 }}
        aria-label={t('review.ui_note')}
        placeholder={t('review.ui_noteHint')}
        onChange={({ target }) => setNote(target.value)}
        onBlur={save}
      />
    </section>
  );
}

function Sources({ view, pageId }: { view: ReviewView; pageId: string }) {
  const t = useT();
  const format = useFormat();
  const blocks = view.deck.pages.find((page) => page.id === pageId)?.blocks ?? [];
  const sources = sourcesOf(blocks);
  if (sources.length === 0) return null;
  return (
    <details className={styles.sources}>
      <summary>{t('review.ui_sources')}</summary>
      <ul>
        {sources.map(({ source: { query, from, to, version }, figures }) => (
          <li key={`${query} ${from} ${to}`}>
            {t('review.ui_source', {
              figures: format.list(figures),
              query,
              range: format.range(from, to),
              version: format.count(version),
            })}
          </li>
        ))}
      </ul>
    </details>
  );
}
