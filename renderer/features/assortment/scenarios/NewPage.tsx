import { Button } from 'antd';
import { useEffect } from 'react';
import { useAsk } from '../../../api/hooks';
import { Answer } from '../../../ui/Answer';
import { ErrorView } from '../../../ui/ErrorView';
import { goInstead } from '../../../ui/routes';
import { useT } from '../../../ui/words';
import { RulesForm } from './form/RulesForm';
import { scenarioRoute } from './routes';
import { Infeasible } from './run/Infeasible';
import { Running } from './run/Running';
import { useRun } from './run/use-run';
import styles from './Scenarios.module.css';
import { useScenarioStore } from './store';

/** The rules of a new scenario, then its search, then where that has led. */
export function NewPage({ from }: { from: number | null }) {
  const t = useT();
  const state = useScenarioStore((store) => store.run);
  const run = useRun();
  const found =
    state.state === 'answered' && state.answer.kind === 'solved' ? state.answer.scenarioId : null;
  useEffect(() => {
    if (found === null) return;
    run.clear();
    goInstead(scenarioRoute(found));
  }, [found, run]);

  if (state.state === 'running') return <Running run={state} />;
  if (state.state === 'failed') {
    return (
      <div className={styles.narrow}>
        <ErrorView error={state.error} />
        <Button onClick={run.clear}>{t('range.uiBackToRules')}</Button>
      </div>
    );
  }
  if (state.state === 'answered' && state.answer.kind === 'infeasible') {
    return <Infeasible clashes={state.answer.clashes} />;
  }
  const notice =
    state.state !== 'answered'
      ? null
      : state.answer.kind === 'stopped'
        ? t('range.uiStoppedEmpty')
        : state.answer.kind === 'lacking'
          ? t('range.uiLackingStops')
          : null;
  return from === null ? (
    <FromSettings notice={notice} />
  ) : (
    <FromScenario id={from} notice={notice} />
  );
}

/** A first draft takes target and tolerance from the settings of the shop. */
function FromSettings({ notice }: { notice: string | null }) {
  const settings = useAsk('settings.get', {});
  const from = useScenarioStore(({ draft }) => draft.from);
  const { setDraft, setRules } = useScenarioStore.getState();
  const { data } = settings;
  useEffect(() => {
    if (data === undefined || from !== null) return;
    setDraft({ from: 'settings' });
    setRules({ target: data.stapleTarget, tolerance: data.stapleTolerance });
  }, [data, from, setDraft, setRules]);
  return (
    <Answer of={settings} again={settings.again} rows={12}>
      {() => <RulesForm notice={notice} />}
    </Answer>
  );
}

/** The rules of an earlier scenario, put into the form once. */
function FromScenario({ id, notice }: { id: number; notice: string | null }) {
  const scenario = useAsk('assortment.scenario', { id });
  const from = useScenarioStore(({ draft }) => draft.from);
  const { setDraft } = useScenarioStore.getState();
  const { data } = scenario;
  useEffect(() => {
    if (data === undefined || from === id) return;
    setDraft({ from: id, title: '', rules: data.rules });
  }, [data, from, id, setDraft]);
  return (
    <Answer of={scenario} again={scenario.again} rows={12}>
      {() => <RulesForm notice={notice} />}
    </Answer>
  );
}
