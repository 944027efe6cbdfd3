import { Button } from 'antd';
import type { RosterRules } from '#shared/contract/roster/demand';
import { useAsk } from '../../../api/hooks';
import { Answer } from '../../../ui/Answer';
import { UndoButton } from '../../../ui/undo/UndoButton';
import { useT } from '../../../ui/words';
import { LimitsSection } from './LimitsSection';
import styles from './Rules.module.css';
import { ShapesSection } from './ShapesSection';
import { StandingsLine } from './StandingsLine';
import { useRuleSettings } from './use-rule-settings';
import { WeightsSection } from './WeightsSection';

/** What the law and the shop allow, and how much each thing weighs in the search. */
export function RulesPage() {
  const rules = useAsk('roster.rules', {});
  return (
    <Answer of={rules} again={rules.again} rows={12}>
      {(found) => <Known rules={found} />}
    </Answer>
  );
}

function Known({ rules }: { rules: RosterRules }) {
  const t = useT();
  const deeds = useRuleSettings(rules);
  return (
    <div className={styles.page}>
      <div className={styles.deeds}>
        <p className={styles.note}>{t('schedule.rulesNotice')}</p>
        <UndoButton undo={deeds.undo} />
        <Button disabled={rules.isDefault} onClick={deeds.toDefaults}>
          {t('schedule.toDefaults')}
        </Button>
      </div>
      <StandingsLine />
      <LimitsSection rules={rules} deeds={deeds} />
      <WeightsSection rules={rules} deeds={deeds} />
      <ShapesSection rules={rules} deeds={deeds} />
    </div>
  );
}
