import { App, Button, Drawer, Input, Select } from 'antd';
import { useState } from 'react';
import type { ActionDetail } from '#shared/contract/actions';
import {
  type ActionPart,
  type ActionSource,
  actionParts,
  actionSources,
} from '#shared/domain/action/action';
import { taskStates } from '#shared/domain/plan/stage';
import { useAsk } from '../../../api/hooks';
import { Answer } from '../../../ui/Answer';
import { DayField } from '../../../ui/DayField';
import { EmptyState } from '../../../ui/EmptyState';
import { UndoButton } from '../../../ui/undo/UndoButton';
import type { Undo } from '../../../ui/undo/use-undo';
import { useT } from '../../../ui/words';
import styles from './Actions.module.css';
import { Photos } from './Photos';
import { sourceRoute } from './routes';
import { Steps } from './Steps';
import type { ActionDeeds } from './use-action-deeds';

interface Props {
  /** Null: a new one. */
  readonly id: number | null;
  /** What a new one starts from: `title`, `source`, `ref`. */
  readonly start: URLSearchParams;
  readonly deeds: ActionDeeds;
  readonly undo: Undo;
  readonly onSaved: (id: number) => void;
  readonly onClose: () => void;
}

/** One action: its words, people, steps and what proves that it is done. */
export function ActionDrawer(props: Props) {
  const t = useT();
  const { id, start, onClose } = props;
  const found = useAsk('actions.get', { id: id ?? 1 }, { enabled: id !== null });
  return (
    <Drawer
      open
      size={560}
      title={t(id === null ? 'actions.new' : 'actions.one')}
      extra={id !== null && <UndoButton undo={props.undo} small />}
      onClose={onClose}
    >
      {id === null ? (
        <ActionForm {...props} action={null} start={start} />
      ) : found.state === 'failed' && found.error.code === 'not_found' ? (
        <EmptyState small title={t('actions.gone')} />
      ) : (
        <Answer of={found} again={found.again} rows={12}>
          {(action) =>
            action.id === id && <ActionForm key={savedKey(action)} {...props} action={action} />
          }
        </Answer>
      )}
    </Drawer>
  );
}

/** What was saved last: when it changes (by undo, or elsewhere) the form starts from it again. */
function savedKey({ id, title, detail, note, proof, dueOn, parties, stepList }: ActionDetail) {
  const people = parties.map(({ employeeId, part }) => `${part} ${employeeId}`);
  const steps = stepList.map((step) => step.title);
  return JSON.stringify([id, title, detail, note, proof, dueOn, people, steps]);
}

interface Draft {
  readonly title: string;
  readonly detail: string;
  readonly note: string;
  readonly proof: string;
  readonly dueOn: string;
  readonly people: Readonly<Record<ActionPart, readonly number[]>>;
  readonly steps: string;
}

function ActionForm({
  action,
  start,
  deeds,
  undo,
  onSaved,
  onClose,
}: Props & { action: ActionDetail | null }) {
  const t = useT();
  const { message } = App.useApp();
  const people = useAsk('actions.people', {});
  const [draft, setDraft] = useState<Draft>(() => draftOf(action, start));
  const set = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const fixed = action?.plan != null;
  const options = (people.data ?? []).map(({ id, name }) => ({ value: id, label: name }));

  async function keep(): Promise<void> {
    const { people: parts, steps, dueOn, ...rest } = draft;
    const saved = await deeds.save(
      {
        ...(action === null ? sourceOf(start) : { id: action.id }),
        ...rest,
        dueOn: dueOn === '' ? null : dueOn,
        ...Object.fromEntries(actionParts.map((part) => [part, [...parts[part]]])),
        steps: linesOf(steps),
      },
      action,
    );
    if (saved === null) return;
    void message.success(t('actions.saved'));
    if (action === null) onSaved(saved.id);
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      {action !== null && <Head action={action} deeds={deeds} onClose={onClose} />}
      <label htmlFor="action-title">{t('actions.title')}</label>
      <Input
        id="action-title"
        autoFocus={action === null}
        maxLength={200}
        disabled={fixed}
        value={draft.title}
        onChange={({ target }) => set({ title: target.value })}
      />
      <label htmlFor="action-due">{t('actions.dueOn')}</label>
      <DayField id="action-due" value={draft.dueOn} onChange={(dueOn) => set({ dueOn })} />
      {actionParts.map((part) => (
        <PartField
          key={part}
          part={part}
          value={draft.people[part]}
          options={options}
          onChange={(ids) => set({ people: { ...draft.people, [part]: ids } })}
        />
      ))}
      <label htmlFor="action-detail">{t('actions.detail')}</label>
      <Input.TextArea
        id="action-detail"
        autoSize={{ minRows: 2, maxRows: 10 }}
        disabled={fixed}
        value={draft.detail}
        onChange={({ target }) => set({ detail: target.value })}
      />
      {action !== null && action.stepList.length > 0 && <Steps action={action} deeds={deeds} />}
      <label htmlFor="action-steps">{t('actions.steps')}</label>
      <Input.TextArea
        id="action-steps"
        autoSize={{ minRows: 1, maxRows: 12 }}
        placeholder={t('actions.stepsHint')}
        value={draft.steps}
        onChange={({ target }) => set({ steps: target.value })}
      />
      <label htmlFor="action-note">{t('actions.note')}</label>
      <Input.TextArea
        id="action-note"
        autoSize={{ minRows: 1, maxRows: 8 }}
        value={draft.note}
        onChange={({ target }) => set({ note: target.value })}
      />
      <label htmlFor="action-proof">{t('actions.proof')}</label>
      <Input
        id="action-proof"
        placeholder={t('actions.proofHint')}
        value={draft.proof}
        onChange={({ target }) => set({ proof: target.value })}
      />
      {action !== null && <Photos action={action} undo={undo} />}
      <div className={styles.formEnd}>
        <Button type="primary" htmlType="submit" disabled={draft.title.trim() === ''}>
          {t('common.save')}
        </Button>
      </div>
    </form>
  );
}

/** State, where it comes from, and taking it away. */
function Head({
  action,
  deeds,
  onClose,
}: {
  action: ActionDetail;
  deeds: ActionDeeds;
  onClose: () => void;
}) {
  const t = useT();
  const route = sourceRoute(action);
  return (
    <div className={styles.formHead}>
      <Select
        aria-label={t('plans.state')}
        value={action.state}
        options={taskStates.map((value) => ({ value, label: t(`plans.task_${value}`) }))}
        onChange={(state) => void deeds.move([action], state)}
      />
      {route === null ? (
        action.source !== 'hand' && <span>{t(`actions.source_${action.source}`)}</span>
      ) : (
        <a href={route}>{action.plan?.title || t(`actions.source_${action.source}`)} →</a>
      )}
      {action.plan === null && (
        <Button
          type="text"
          onClick={() => {
            void deeds.remove([action.id]);
            onClose();
          }}
        >
          {t('common.remove')}
        </Button>
      )}
    </div>
  );
}

interface PartProps {
  readonly part: ActionPart;
  readonly value: readonly number[];
  readonly options: readonly { readonly value: number; readonly label: string }[];
  readonly onChange: (ids: readonly number[]) => void;
}

function PartField({ part, value, options, onChange }: PartProps) {
  const t = useT();
  return (
    <>
      <label htmlFor={`action-${part}`}>{t(`actions.${part}`)}</label>
      <Select
        id={`action-${part}`}
        mode="multiple"
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        value={[...value]}
        options={[...options]}
        onChange={onChange}
      />
    </>
  );
}

function draftOf(action: ActionDetail | null, start: URLSearchParams): Draft {
  const idsOf = (part: ActionPart) =>
    (action?.parties ?? []).filter((one) => one.part === part).map((one) => one.employeeId);
  return {
    title: action?.title ?? start.get('title') ?? '',
    detail: action?.detail ?? start.get('detail') ?? '',
    note: action?.note ?? '',
    proof: action?.proof ?? '',
    dueOn: action?.dueOn ?? '',
    people: {
      responsible: idsOf('responsible'),
      accountable: idsOf('accountable'),
      consulted: idsOf('consulted'),
      informed: idsOf('informed'),
    },
    steps: (action?.stepList ?? []).map(({ title }) => title).join('\n'),
  };
}

type NewSource = Exclude<ActionSource, 'plan' | 'routine'>;

function sourceOf(start: URLSearchParams): { source: NewSource; sourceRef: string } {
  const named = actionSources.find((source) => source === start.get('source')) ?? 'hand';
  const source = named === 'plan' || named === 'routine' ? 'hand' : named;
  return { source, sourceRef: start.get('ref') ?? '' };
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
