import { DownOutlined } from '@ant-design/icons';
import { Alert, Button, DatePicker, Dropdown, Modal, Segmented, Select } from 'antd';
import dayjs from 'dayjs';
import { useMemo, useState } from 'react';
import type { ReviewRange, ReviewTemplate, ReviewView } from '#shared/contract/reviews';
import { weekName } from '#shared/domain/review/frame';
import type { Lang } from '#shared/i18n/t';
import { useAsk, useCommand } from '../../../api/hooks';
import { native } from '../../../api/native';
import { type Command, useCommands } from '../../../ui/commands';
import { go, href } from '../../../ui/routes';
import { useFormat, useT } from '../../../ui/words';
import { reviewRoute } from './leads';
import styles from './ReviewDesk.module.css';
import { TemplateDialog } from './TemplateDialog';
import { useComments } from './use-comments';
import type { useDeckFiles } from './use-deck-files';

interface Props {
  readonly view: ReviewView;
  readonly ranges: readonly ReviewRange[];
  readonly templates: readonly ReviewTemplate[];
  readonly lang: Lang;
  readonly onLang: (lang: Lang) => void;
  readonly html: string | null;
  readonly files: ReturnType<typeof useDeckFiles>;
}

/** Which week, how it looks, and what becomes of it. */
export function Toolbar({ view, ranges, templates, lang, onLang, html, files }: Props) {
  const t = useT();
  const { acceptAll } = useComments(view.id);
  const busy = files.running !== null;
  const print = () => html !== null && void native().printHtml(html);
  const commands = useMemo<readonly Command[]>(
    () => [
      {
        id: 'review.print',
        name: 'review.ui_print',
        shortcut: 'Ctrl+P',
        perform: () => html !== null && void native().printHtml(html),
      },
    ],
    [html],
  );
  useCommands('review', commands);
  const formats = {
    pptx: [t('review.ui_exportPptx'), ['pptx']],
    pdf: [t('review.ui_exportPdf'), ['pdf']],
    xlsx: [t('review.ui_exportXlsx'), ['xlsx']],
    all: [t('review.ui_exportAll'), ['pptx', 'pdf', 'xlsx']],
  } as const;
  return (
    <>
      <div className={styles.bar}>
        <RangeChoice view={view} ranges={ranges} />
        <Segmented<Lang>
          value={lang}
          aria-label={t('review.ui_language')}
          options={[
            { value: 'zh-CN', label: '中文' },
            { value: 'en', label: 'English' },
          ]}
          onChange={onLang}
        />
        <TemplateChoice view={view} templates={templates} />
        <span className={styles.grow} />
        {view.drafts > 0 && (
          <Button onClick={() => void acceptAll()}>
            {t('review.ui_acceptAll', { count: view.drafts })}
          </Button>
        )}
        <Dropdown
          trigger={['click']}
          menu={{
            items: [
              ...Object.entries(formats).map(([key, [label]]) => ({ key, label })),
              { key: 'print', label: t('review.ui_print') },
            ],
            onClick: ({ key }) => {
              if (key === 'print') print();
              else if (key in formats) void files.save(formats[key as keyof typeof formats][1]);
            },
          }}
        >
          <Button disabled={busy} icon={<DownOutlined />} iconPlacement="end">
            {t('review.ui_export')}
          </Button>
        </Dropdown>
        <Button type="primary" disabled={busy} onClick={() => void files.archive()}>
          {t('review.ui_archiveDo')}
        </Button>
      </div>
      <ChangedSince view={view} ranges={ranges} />
    </>
  );
}

/** The weeks that there are, and a way to any other days. */
function RangeChoice({ view, ranges }: Pick<Props, 'view' | 'ranges'>) {
  const t = useT();
  const format = useFormat();
  const [other, setOther] = useState(false);
  const labelOf = ({ from, to, isWeek }: Pick<ReviewRange, 'from' | 'to' | 'isWeek'>) =>
    isWeek
      ? t('review.ui_weekOption', {
          name: weekName(from),
          range: `${format.dateShort(from)} – ${format.dateShort(to)}`,
        })
      : format.range(from, to);
  const keyOf = ({ from, to }: Pick<ReviewRange, 'from' | 'to'>) => `${from} ${to}`;
  const options = ranges.some((range) => keyOf(range) === keyOf(view)) ? ranges : [view, ...ranges];
  return (
    <>
      <Select
        className={styles.week ?? ''}
        aria-label={t('review.ui_week')}
        value={keyOf(view)}
        showSearch={{ optionFilterProp: 'label' }}
        options={[
          ...options.map((range) => ({ value: keyOf(range), label: labelOf(range) })),
          { value: '', label: t('review.ui_otherRange') },
        ]}
        onChange={(value) => {
          const [from, to] = value.split(' ');
          if (from === undefined || to === undefined) setOther(true);
          else go(reviewRoute({ from, to }));
        }}
      />
      <Modal
        open={other}
        title={t('review.ui_chooseRange')}
        footer={null}
        onCancel={() => setOther(false)}
      >
        <DatePicker.RangePicker
          defaultValue={[dayjs(view.from), dayjs(view.to)]}
          onChange={(days) => {
            const [from, to] = days ?? [];
            if (from == null || to == null) return;
            setOther(false);
            go(reviewRoute({ from: from.format('YYYY-MM-DD'), to: to.format('YYYY-MM-DD') }));
          }}
        />
      </Modal>
    </>
  );
}

/** Which company's template, and a way to make or change one. */
function TemplateChoice({ view, templates }: Pick<Props, 'view' | 'templates'>) {
  const t = useT();
  const { run } = useCommand('reviews.chooseTemplate');
  const [editing, setEditing] = useState<ReviewTemplate | 'new' | null>(null);
  const chosen = templates.find(({ id }) => id === view.templateId) ?? null;
  return (
    <>
      <Select
        className={styles.template ?? ''}
        aria-label={t('review.ui_template')}
        value={chosen === null ? 'standard' : String(chosen.id)}
        options={[
          { value: 'standard', label: t('review.ui_templateDefault') },
          ...templates.map(({ id, name }) => ({ value: String(id), label: name })),
          ...(chosen === null ? [] : [{ value: 'edit', label: t('review.ui_templateEdit') }]),
          { value: 'new', label: t('review.ui_templateNew') },
        ]}
        onChange={(value) => {
          if (value === 'new') setEditing('new');
          else if (value === 'edit') setEditing(chosen);
          else void run({ id: view.id, templateId: value === 'standard' ? null : Number(value) });
        }}
      />
      {editing !== null && (
        <TemplateDialog
          template={editing === 'new' ? null : editing}
          onSaved={({ id }) => void run({ id: view.id, templateId: id })}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  );
}

/** Late data after the deck was archived: said at once, and shown figure by figure in the archive. */
function ChangedSince({ view, ranges }: Pick<Props, 'view' | 'ranges'>) {
  const t = useT();
  const known = ranges.find(({ from, to }) => from === view.from && to === view.to);
  const archived = known?.archived ?? null;
  const changes = useAsk(
    'reviews.changes',
    { id: archived?.id ?? 0 },
    { enabled: archived !== null },
  );
  if (archived === null || (changes.data?.length ?? 0) === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={t('review.ui_changed', { version: archived.version })}
      action={
        <Button size="small" onClick={() => go(href('review', ['archive', String(archived.id)]))}>
          {t('review.ui_archive')}
        </Button>
      }
    />
  );
}
