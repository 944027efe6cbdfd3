import { useState } from 'react';
import type { UnclassifiedSku } from '#shared/contract/catalogue';
import { useAsk } from '../../../api/hooks';
import { Answer } from '../../../ui/Answer';
import { EmptyState } from '../../../ui/EmptyState';
import { useT } from '../../../ui/words';
import { AssignBar } from './AssignBar';
import styles from './Classify.module.css';
import { PickList } from './PickList';

/** Items that an import has brought and nobody has put into a category yet. */
export function ClassifyPage() {
  const t = useT();
  const skus = useAsk('catalogue.unclassified', {});
  return (
    <Answer of={skus} again={skus.again} rows={10}>
      {(waiting) =>
        waiting.length === 0 ? (
          <EmptyState title={t('data.nothingToClassify')} hint={t('data.nothingToClassifyHint')} />
        ) : (
          <Classify skus={waiting} />
        )
      }
    </Answer>
  );
}

function Classify({ skus }: { skus: readonly UnclassifiedSku[] }) {
  const t = useT();
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const ids = skus.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
  return (
    <div className={styles.page}>
      <p className={styles.hint}>{t('data.classifyHint')}</p>
      <AssignBar skuIds={ids} onAssigned={() => setChosen(new Set())} />
      <PickList skus={skus} chosen={chosen} onChoose={setChosen} />
    </div>
  );
}
