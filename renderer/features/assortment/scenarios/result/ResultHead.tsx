import { ArrowLeftOutlined } from '@ant-design/icons';
import { App, Button, Tag } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import type { Scenario } from '#shared/contract/assortment';
import { clientOf, useLink } from '../../../../api/ApiProvider';
import { failureOf } from '../../../../api/hooks';
import { native } from '../../../../api/native';
import { type Command, useCommands } from '../../../../ui/commands';
import { useErrorWords } from '../../../../ui/ErrorView';
import { go } from '../../../../ui/routes';
import { useFormat, useLang, useT, useTimeZone } from '../../../../ui/words';
import { AcceptDialog } from '../../plans/AcceptDialog';
import { useTitle } from '../../use-title';
import { listRoute, newFromRoute, planRoute } from '../routes';
import styles from './Result.module.css';
import { useRemove } from './use-remove';

interface Props {
  readonly scenario: Scenario;
  /** SKUs of the changes that are ticked. */
  readonly chosen: readonly number[];
}

/** Name and state of the scenario, and what can be done with it. */
export function ResultHead({ scenario, chosen }: Props) {
  const t = useT();
  const format = useFormat();
  const timeZone = useTimeZone();
  const remove = useRemove();
  const titleOf = useTitle();
  const print = usePrint(scenario.id);
  const commands = useMemo<readonly Command[]>(
    () => [
      {
        id: 'scenario.print',
        name: 'range.uiPrint',
        shortcut: 'Ctrl+P',
        perform: () => void print(),
      },
    ],
    [print],
  );
  useCommands('scenario', commands);
  const [accepting, setAccepting] = useState<'all' | 'chosen' | null>(null);
  const { id, createdAt, state, result } = scenario;
  const open = state === 'proposed';
  return (
    <header className={styles.head}>
      <Button
        type="text"
        icon={<ArrowLeftOutlined aria-hidden="true" />}
        aria-label={t('range.uiToList')}
        onClick={() => go(listRoute)}
      />
      <div className={styles.name}>
        <h2>{titleOf(scenario)}</h2>
        <span className={styles.note}>
          {t('range.uiMadeAt', {
            time: format.dateTime(createdAt, timeZone),
            date: format.date(result.asOf),
          })}
        </span>
      </div>
      <Tag variant="outlined">{t(`range.uiState_${state}`)}</Tag>
      <div className={styles.actions}>
        <Button onClick={() => void print()}>{t('common.print')}</Button>
        <Button onClick={() => go(newFromRoute(id))}>{t('range.uiNewFrom')}</Button>
        {!open && <Button onClick={() => go(planRoute(id))}>{t('range.uiToPlan')}</Button>}
        {open && (
          <>
            <Button onClick={() => remove(scenario, () => go(listRoute))}>
              {t('common.remove')}
            </Button>
            <Button disabled={chosen.length === 0} onClick={() => setAccepting('chosen')}>
              {t('range.uiAcceptChosen', { count: chosen.length })}
            </Button>
            <Button
              type="primary"
              disabled={result.changes.length === 0}
              onClick={() => setAccepting('all')}
            >
              {t('range.uiAcceptAll')}
            </Button>
          </>
        )}
      </div>
      <AcceptDialog
        scenarioId={id}
        changes={result.changes}
        chosen={accepting === 'chosen' ? chosen : null}
        open={accepting !== null}
        onClose={() => setAccepting(null)}
      />
    </header>
  );
}

/** Opens the print dialog with the whole result on A4. */
function usePrint(id: number): () => Promise<void> {
  const lang = useLang();
  const link = useLink();
  const words = useErrorWords();
  const { message } = App.useApp();
  return useCallback(async () => {
    try {
      const page = await clientOf(link).assortment.document({ id, lang });
      await native().printHtml(page.html);
    } catch (error) {
      void message.error(words(failureOf(error)));
    }
  }, [id, lang, link, message, words]);
}
