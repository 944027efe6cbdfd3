import { Fragment } from 'react';
import { useT } from '../../../../ui/words';
import styles from '../CutPlans.module.css';
import { decisionKeys } from './ReviewBar';
import type { Decision } from './use-review';

/** The key of each decision, for the row or for all chosen. */
export const decisionLetters: Readonly<Record<string, Decision>> = {
  a: 'accepted',
  p: 'protected',
  l: 'postponed',
  b: 'proposed',
};

/** The keys of the review, under its table. */
export function KeyHints() {
  const t = useT();
  const hints = [
    ['↑ ↓', t('slow.plan_key_move')],
    ...Object.entries(decisionLetters).map(([letter, decision]) => [
      letter.toUpperCase(),
      t(decisionKeys[decision]),
    ]),
    ['Enter', t('slow.plan_key_open')],
    ['Space', t('slow.plan_key_choose')],
  ];
  return (
    <p className={styles.keys}>
      {t('slow.plan_keys')}
      {hints.map(([key, does]) => (
        <Fragment key={key}>
          {' '}
          <span>
            <kbd>{key}</kbd> {does}
          </span>
        </Fragment>
      ))}
    </p>
  );
}
