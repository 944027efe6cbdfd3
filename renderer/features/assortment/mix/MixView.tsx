import { useState } from 'react';
import type { MixScope } from '#shared/contract/roles';
import type { Basis } from '#shared/domain/mix/basis';
import { useAsk } from '../../../api/hooks';
import { Answer } from '../../../ui/Answer';
import { Gauges } from './Gauges';
import { HistorySection } from './HistorySection';
import styles from './Mix.module.css';
import { ScopeTable } from './ScopeTable';
import { amountOn, scopeKey } from './scope';

/** The shop's gauges, its parts, and how one of them came to where it stands. */
export function MixView() {
  const mix = useAsk('roles.mix', {});
  return (
    <Answer of={mix} again={mix.again} rows={10}>
      {(scopes) => <Parts scopes={scopes} />}
    </Answer>
  );
}

function Parts({ scopes }: { scopes: readonly MixScope[] }) {
  const [chosen, setChosen] = useState('');
  const [asked, setAsked] = useState<Basis | null>(null);
  const store = scopes.find(({ scope }) => scope === 'store');
  if (store === undefined) return null;
  const basis = asked ?? firstKnown(store);
  const scope = scopes.find((one) => scopeKey(one) === chosen) ?? store;
  return (
    <>
      <Gauges store={store} basis={basis} onChoose={setAsked} />
      <div className={styles.parts}>
        <ScopeTable
          scopes={scopes}
          basis={basis}
          onBasis={setAsked}
          onScope={(one) => setChosen(scopeKey(one))}
        />
        <HistorySection scope={scope} basis={basis} />
      </div>
    </>
  );
}

/** Facings where they are known, else the SKUs. */
function firstKnown(store: MixScope): Basis {
  return amountOn(store, 'facings')?.stapleShare == null ? 'count' : 'facings';
}
