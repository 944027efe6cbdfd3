import { useState } from 'react';
import type { Scenario } from '#shared/contract/assortment';
import type { RangeChange } from '#shared/domain/assortment/result';
import { useAsk } from '../../../../api/hooks';
import { Answer } from '../../../../ui/Answer';
import type { Selection } from '../../../../ui/data-table/use-choice';
import { WhatIf } from '../what-if/WhatIf';
import { AssumptionSection } from './AssumptionSection';
import { ChangeDrawer } from './ChangeDrawer';
import { ChangeSection } from './ChangeSection';
import { Comparison } from './Comparison';
import { FrontierSection } from './FrontierSection';
import { Headline } from './Headline';
import { ProofSection } from './ProofSection';
import styles from './Result.module.css';
import { ResultHead } from './ResultHead';
import { RoomSection } from './RoomSection';

/** What a search has found: the finding, what it rests on, and what to do about it. */
export function ResultPage({ id }: { id: number }) {
  const scenario = useAsk('assortment.scenario', { id });
  return (
    <Answer of={scenario} again={scenario.again} rows={16}>
      {(found) => <Result scenario={found} />}
    </Answer>
  );
}

function Result({ scenario }: { scenario: Scenario }) {
  const { result, rules } = scenario;
  const [chosen, setChosen] = useState<Selection['chosen']>(new Set());
  const [opened, setOpened] = useState<RangeChange | null>(null);
  return (
    <div className={styles.result}>
      <ResultHead
        scenario={scenario}
        chosen={result.changes.map(({ skuId }) => skuId).filter((id) => chosen.has(id))}
      />
      <Headline result={result} />
      <Comparison result={result} rules={rules} className={styles.half} />
      <FrontierSection result={result} rules={rules} className={styles.half} />
      <ChangeSection
        changes={result.changes}
        selection={{ chosen, onChoose: setChosen }}
        onOpen={setOpened}
      />
      <RoomSection rooms={result.rooms} />
      <WhatIf scenario={scenario} />
      <ProofSection result={result} className={styles.half} />
      <AssumptionSection scenario={scenario} className={styles.half} />
      <ChangeDrawer change={opened} onClose={() => setOpened(null)} />
    </div>
  );
}
