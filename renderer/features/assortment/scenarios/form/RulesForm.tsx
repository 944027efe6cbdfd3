import { Collapse, Input } from 'antd';
import { type ReactNode, useDeferredValue, useEffect, useId, useMemo } from 'react';
import { writeRules } from '#shared/i18n/range-words';
import { useAsk } from '../../../../api/hooks';
import { Answer } from '../../../../ui/Answer';
import { Section } from '../../../../ui/Section';
import { useFormat, useT } from '../../../../ui/words';
import { rulesInput } from '../rules-input';
import { FoundRun } from '../run/FoundRun';
import { type FormSection, sections, useScenarioStore } from '../store';
import { AdvancedRules } from './AdvancedRules';
import { ChangeRules } from './ChangeRules';
import { ChoiceRules } from './ChoiceRules';
import { CoverageRules } from './CoverageRules';
import styles from './Form.module.css';
import { LimitRules } from './LimitRules';
import { MixRules } from './MixRules';
import { PreparationPanel } from './PreparationPanel';
import { RoomRules } from './RoomRules';
import { RunPanel } from './RunPanel';

/** The rules of the house on one page: what most shops want is set, the rest folds away. */
export function RulesForm({ notice }: { notice: string | null }) {
  const t = useT();
  const format = useFormat();
  const rules = useScenarioStore(({ draft }) => draft.rules);
  const title = useScenarioStore(({ draft }) => draft.title);
  const unfolded = useScenarioStore((state) => state.unfolded);
  const { setDraft, unfold } = useScenarioStore.getState();
  const words = writeRules({ t, format }, rules);
  // Typing comes first, asking the backend after it.
  const settled = useDeferredValue(rules);
  const input = useMemo(() => ({ rules: rulesInput(settled) }), [settled]);
  const prepared = useAsk('assortment.prepare', input);
  useWantedSection();
  const titleId = useId();

  return (
    <div className={styles.form}>
      <div className={styles.rules}>
        <FoundRun />
        {notice !== null && (
          <p className={styles.notice} role="status">
            {notice}
          </p>
        )}
        <Answer of={prepared} again={prepared.again} rows={6}>
          {(preparation) => (
            <>
              <PreparationPanel preparation={preparation} />
              <div id="rules-mix">
                <MixRules preparation={preparation} />
              </div>
              <Section title={t('range.uiMoreRules')} finding={t('range.uiMoreRulesHint')} flush>
                <Collapse
                  ghost
                  size="small"
                  activeKey={[...unfolded]}
                  onChange={(keys) => unfold([...keys])}
                  items={sections.map((section) => ({
                    key: section,
                    id: `rules-${section}`,
                    label: t(`range.uiSection_${section}`),
                    extra: (
                      <span className={styles.set}>
                        {section === 'advanced' ? t('range.uiSaysAdvanced') : words[section]}
                      </span>
                    ),
                    children: contents(preparation)[section],
                  }))}
                />
              </Section>
            </>
          )}
        </Answer>
      </div>
      <aside className={styles.aside}>
        <div className={styles.title}>
          <label htmlFor={titleId}>{t('range.uiTitleOptional')}</label>
          <Input
            id={titleId}
            value={title}
            maxLength={120}
            placeholder={t('range.uiTitlePlaceholder')}
            onChange={(event) => setDraft({ title: event.target.value })}
          />
        </div>
        <RunPanel preparation={prepared.data} words={words} />
      </aside>
    </div>
  );
}

type Prepared = Parameters<typeof PreparationPanel>[0]['preparation'];

function contents(preparation: Prepared): Readonly<Record<(typeof sections)[number], ReactNode>> {
  return {
    room: <RoomRules rooms={preparation.rooms} />,
    changes: <ChangeRules />,
    choice: <ChoiceRules />,
    coverage: <CoverageRules rooms={preparation.rooms} />,
    limits: <LimitRules />,
    advanced: <AdvancedRules />,
  };
}

/** Brings the part that a clash has led to into sight, once. */
function useWantedSection(): void {
  const wanted = useScenarioStore((state) => state.wanted);
  useEffect(() => {
    if (wanted === null) return;
    const element = document.getElementById(idOf(wanted));
    element?.scrollIntoView({ block: 'start' });
    element?.querySelector<HTMLElement>('[role="button"], button, input')?.focus();
    useScenarioStore.getState().want(null);
  }, [wanted]);
}

function idOf(section: FormSection): string {
  return `rules-${section}`;
}
