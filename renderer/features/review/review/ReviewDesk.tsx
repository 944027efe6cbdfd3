import { useState } from 'react';
import type { ReviewRange, ReviewView } from '#shared/contract/reviews';
import type { Lang } from '#shared/i18n/t';
import { useAsk } from '../../../api/hooks';
import { Answer } from '../../../ui/Answer';
import { ErrorView } from '../../../ui/ErrorView';
import { JobProgress } from '../../../ui/JobProgress';
import { useLang } from '../../../ui/words';
import { type Behind, behindOf } from './behind';
import { FigureDrawer } from './FigureDrawer';
import { Outline } from './Outline';
import { PagePanel } from './PagePanel';
import { Preview } from './Preview';
import styles from './ReviewDesk.module.css';
import { Toolbar } from './Toolbar';
import { useArrange } from './use-arrange';
import { useDeckFiles } from './use-deck-files';
import { useDeckPage } from './use-deck-page';

interface Props {
  readonly id: number;
  readonly ranges: readonly ReviewRange[];
}

/** Outline, preview and comments of one review. */
export function ReviewDesk({ id, ranges }: Props) {
  const own = useLang();
  const [chosen, setChosen] = useState<Lang | null>(null);
  const templates = useAsk('reviews.templates', {});
  const first = useAsk('reviews.get', { id, lang: chosen ?? own });
  const template = templates.data?.find((one) => one.id === first.data?.templateId);
  const lang = chosen ?? template?.lang ?? own;
  const view = useAsk('reviews.get', { id, lang });
  return (
    <Answer of={view} again={view.again} rows={8}>
      {(review) => (
        <Desk
          view={review}
          ranges={ranges}
          templates={templates.data ?? []}
          lang={lang}
          onLang={setChosen}
        />
      )}
    </Answer>
  );
}

interface DeskProps extends Pick<Props, 'ranges'> {
  readonly view: ReviewView;
  readonly templates: Parameters<typeof Toolbar>[0]['templates'];
  readonly lang: Lang;
  readonly onLang: (lang: Lang) => void;
}

function Desk({ view, ranges, templates, lang, onLang }: DeskProps) {
  const [current, setCurrent] = useState('overview.contents');
  const [behind, setBehind] = useState<Behind | null>(null);
  const page = view.pages.find((one) => one.id === current) ?? view.pages[0];
  const document = useDeckPage(view, lang);
  const files = useDeckFiles(view, lang);
  const arrange = useArrange(view);
  if (page === undefined) return null;
  return (
    <div className={styles.desk}>
      <Toolbar
        view={view}
        ranges={ranges}
        templates={templates}
        lang={lang}
        onLang={onLang}
        html={document.html}
        files={files}
      />
      {files.running !== null && (
        <JobProgress
          progress={files.running.progress}
          startedAt={files.running.startedAt}
          onCancel={files.cancel}
        />
      )}
      {document.error !== null && <ErrorView error={document.error} />}
      <div className={styles.columns}>
        <Outline view={view} current={page.id} onChoose={setCurrent} />
        <Preview
          html={document.html}
          busy={document.busy}
          current={page.id}
          shown={page.shown}
          onChoose={setCurrent}
          onFigure={(key, pageId) => {
            const onPage = view.deck.pages.find((one) => one.id === pageId);
            const found = behindOf(key, onPage);
            if (found !== null) setBehind(found);
            // A line of the contents leads to its page.
            else if (view.pages.some(({ id }) => id === key)) setCurrent(key);
            else return false;
            return true;
          }}
          onTakeIn={() => arrange.show([page.id], true)}
        />
        <PagePanel view={view} page={page} />
      </div>
      {behind !== null && (
        <FigureDrawer behind={behind} range={view} onClose={() => setBehind(null)} />
      )}
    </div>
  );
}
