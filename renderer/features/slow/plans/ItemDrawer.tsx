import { Button, Drawer, Radio } from 'antd';
import type { CutPlan, CutPlanItem } from '#shared/contract/cuts';
import type { Exit } from '#shared/domain/pruning/model';
import { writeSentence } from '#shared/i18n/sentence';
import { go, href } from '../../../ui/routes';
import { useFormat, useT } from '../../../ui/words';
import styles from './CutPlans.module.css';
import { ItemState, writeGain, writeRecovery } from './cut-words';
import { decisionKeys } from './review/ReviewBar';
import type { Decision, Review } from './review/use-review';

interface Props {
  readonly plan: CutPlan;
  /** Null: nothing is open. */
  readonly item: CutPlanItem | null;
  readonly onClose: () => void;
  /** Only in review. */
  readonly onDecide?: (item: CutPlanItem, decision: Decision) => void;
  readonly chooseExit?: Review['chooseExit'];
}

const WIDTH = 480;

/** One item of a plan: what its leaving costs, its ways out, and the decision. */
export function ItemDrawer({ plan, item, onClose, onDecide, chooseExit }: Props) {
  const t = useT();
  return (
    <Drawer
      open={item !== null}
      onClose={onClose}
      size={WIDTH}
      title={item === null ? '' : `${item.name} ${item.code}`}
      footer={
        item !== null &&
        onDecide !== undefined && (
          <div className={styles.decisions}>
            {(['accepted', 'protected', 'postponed', 'proposed'] as const).map((decision) => (
              <Button
                key={decision}
                type={decision === 'accepted' ? 'primary' : 'default'}
                disabled={item.state === decision && decision !== 'protected'}
                onClick={() => onDecide(item, decision)}
              >
                {t(decisionKeys[decision])}
              </Button>
            ))}
          </div>
        )
      }
    >
      {item !== null && (
        <div className={styles.item}>
          <p>
            <ItemState state={item.state} plan={plan} />
            {item.note !== '' && ` · ${item.note}`}
          </p>
          <Facts item={item} />
          <Exits item={item} chooseExit={chooseExit} />
          <p>
            <Button
              type="link"
              className={styles.inline ?? ''}
              onClick={() => go(href('slow', [String(item.skuId)]))}
            >
              {t('slow.plan_toEvidence')}
            </Button>
          </p>
        </div>
      )}
    </Drawer>
  );
}

function Facts({ item: { predicted, stockQty, stockValue, unit } }: { item: CutPlanItem }) {
  const t = useT();
  const format = useFormat();
  return (
    <>
      <p>{writeGain(t, format, predicted)}</p>
      <p>
        {stockQty === null
          ? t('slow.plan_noStock')
          : t('slow.plan_stockLine', {
              qty: format.qty(stockQty),
              unit,
              value: format.money(stockValue),
            })}
      </p>
    </>
  );
}

interface ExitsProps {
  readonly item: CutPlanItem;
  readonly chooseExit: Review['chooseExit'] | undefined;
}

function Exits({ item, chooseExit }: ExitsProps) {
  const t = useT();
  const format = useFormat();
  // Where its stock is not known the facts have said so.
  if (item.exit === null && item.stockQty === null) return null;
  if (item.exit === null) return <p className={styles.quiet}>{t('slow.plan_noExit')}</p>;
  return (
    <section aria-label={t('slow.plan_exits')}>
      <h3>{t('slow.plan_exits')}</h3>
      <Radio.Group
        className={styles.exits ?? ''}
        value={item.exit.kind}
        disabled={chooseExit === undefined}
        onChange={({ target }) => void chooseExit?.([item], target.value)}
      >
        {item.exits.map((choice) => (
          <Radio key={choice.kind} value={choice.kind}>
            <b>{t(`slow.exit_${choice.kind}`)}</b> {writeRecovery(t, format, choice)}
          </Radio>
        ))}
      </Radio.Group>
      <ChosenExit exit={item.exit} />
    </section>
  );
}

/** Why this way, and the steps of a markdown. */
function ChosenExit({ exit }: { exit: Exit }) {
  const t = useT();
  const format = useFormat();
  return (
    <div className={styles.chosenExit}>
      <p>{writeSentence({ t, format }, exit.reason)}</p>
      <ul>
        {exit.steps.map(({ from, price, expectedUnits }) => (
          <li key={from}>
            {t('slow.plan_step', {
              price: format.money(price),
              date: format.dateShort(from),
              units: format.decimal(expectedUnits),
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}
