import { Button } from 'antd';
import type { NamedClash } from '#shared/domain/assortment/result';
import { writeSentence } from '#shared/i18n/sentence';
import { useFormat, useT } from '../../../../ui/words';
import { type FormSection, useScenarioStore } from '../store';
import styles from './Run.module.css';
import { useRun } from './use-run';

/** Where each kind of rule is set; the engine's sentences are named after it. */
const sectionOf: Readonly<Record<string, FormSection>> = {
  shelf: 'room',
  mix: 'mix',
  coverage: 'coverage',
  limit: 'limits',
  new: 'changes',
  changes: 'changes',
  keep: 'choice',
};

/** Rules that cannot hold together, each with what would have to give way. */
export function Infeasible({ clashes }: { clashes: readonly NamedClash[] }) {
  const t = useT();
  const format = useFormat();
  const { clear } = useRun();
  const write = (sentence: NamedClash['rule']) => writeSentence({ t, format }, sentence);
  function mend(section: FormSection): void {
    useScenarioStore.getState().want(section);
    clear();
  }
  return (
    <section className={styles.clash}>
      <h2>{t('range.uiInfeasibleTitle', { count: clashes.length })}</h2>
      <p>{t('range.uiInfeasibleText')}</p>
      <ol className={styles.clashes}>
        {clashes.map((clash) => {
          const rule = write(clash.rule);
          const section = sectionFor(clash);
          return (
            <li key={rule}>
              <div>
                <p className={styles.rule}>{rule}</p>
                <p className={styles.note}>
                  {clash.loosen === null ? t('range.uiLoosenNot') : write(clash.loosen)}
                </p>
              </div>
              <Button onClick={() => mend(section)}>
                {t('range.uiLoosen', {
                  section: t(section === 'mix' ? 'range.uiMix' : `range.uiSection_${section}`),
                })}
              </Button>
            </li>
          );
        })}
      </ol>
      <Button onClick={clear}>{t('range.uiBackToRules')}</Button>
    </section>
  );
}

function sectionFor({ rule }: NamedClash): FormSection {
  const name = Object.keys(sectionOf).find((kind) => rule.key.startsWith(`range.clash_${kind}`));
  return (name === undefined ? undefined : sectionOf[name]) ?? 'mix';
}
