import { Form, InputNumber, Modal } from 'antd';
import { useId, useState } from 'react';
import type { RangeChange } from '#shared/domain/assortment/result';
import { useCommand } from '../../../api/hooks';
import { ClashAlert } from '../../../ui/clash';
import { TermsFields, useTerms } from '../../../ui/plan/terms';
import { go, href } from '../../../ui/routes';
import { useLang, useT } from '../../../ui/words';
import { ChangeCounts } from './ChangeCounts';
import styles from './Plans.module.css';

export interface AcceptDialogProps {
  readonly scenarioId: number;
  /** All changes of the scenario. */
  readonly changes: readonly RangeChange[];
  /** SKUs of the changes that are taken; null: all. */
  readonly chosen: readonly number[] | null;
  readonly open: boolean;
  onClose(): void;
}

/** Makes a plan of a scenario: from when, until when the floor is ready, who sees to it. */
export function AcceptDialog(props: AcceptDialogProps) {
  return props.open ? <Accepting {...props} /> : null;
}

/** Weeks after which a new item is looked at. */
const TRIAL_WEEKS = 8;

function Accepting({ scenarioId, changes, chosen, onClose }: AcceptDialogProps) {
  const t = useT();
  const lang = useLang();
  const accept = useCommand('plans.accept');
  const id = useId();
  const [terms, setTerms] = useTerms();
  const [trialWeeks, setTrialWeeks] = useState(TRIAL_WEEKS);
  const taken = chosen === null ? changes : changes.filter(({ skuId }) => chosen.includes(skuId));
  const { startsOn, dueOn, ownerId } = terms;
  const ready = startsOn !== null && dueOn !== null && taken.length > 0;

  async function run(): Promise<void> {
    if (!ready) return;
    const skuIds = chosen === null ? {} : { skuIds: taken.map(({ skuId }) => skuId) };
    try {
      const { planId } = await accept.run({
        scenarioId,
        ...skuIds,
        startsOn,
        dueOn,
        ownerId,
        trialWeeks,
        lang,
      });
      onClose();
      go(href('assortment', ['plans', String(planId)]));
    } catch {
      // `accept.error` is on the screen.
    }
  }
  return (
    <Modal
      open
      title={t('plans.acceptTitle')}
      onCancel={onClose}
      okText={t('plans.accept')}
      cancelText={t('common.cancel')}
      okButtonProps={{ disabled: !ready, loading: accept.running }}
      onOk={() => void run()}
    >
      <p className={styles.lead}>
        {taken.length === changes.length
          ? t('plans.acceptAll', { count: taken.length })
          : t('plans.acceptSome', { count: taken.length, of: changes.length })}{' '}
        <ChangeCounts changes={taken} />
      </p>
      <p className={styles.lead}>{t('plans.acceptText')}</p>
      <Form layout="vertical">
        <TermsFields
          terms={terms}
          onChange={setTerms}
          startsOnLabel={t('plans.startsOn')}
          startsOnHint={t('plans.startsOnHint')}
        />
        {taken.some(({ kind }) => kind === 'add') && (
          <Form.Item
            label={t('plans.trialWeeks')}
            htmlFor={`${id}-weeks`}
            extra={t('plans.trialWeeksHint')}
          >
            <InputNumber
              id={`${id}-weeks`}
              min={1}
              max={52}
              precision={0}
              value={trialWeeks}
              onChange={(weeks) => setTrialWeeks(weeks ?? TRIAL_WEEKS)}
            />
          </Form.Item>
        )}
      </Form>
      {accept.error !== null && <ClashAlert error={accept.error} part="plans" />}
    </Modal>
  );
}
