import { App, Form, Modal } from 'antd';
import type { CutPlan } from '#shared/contract/cuts';
import { sumExits } from '#shared/domain/pruning/exit-sums';
import { ledgerWindow } from '#shared/domain/pruning/ledger';
import { useCommand } from '../../../api/hooks';
import { ClashAlert } from '../../../ui/clash';
import { type Terms, TermsFields, useTerms } from '../../../ui/plan/terms';
import { useFormat, useLang, useT } from '../../../ui/words';
import styles from './CutPlans.module.css';
import { writeGain, writeRecovery } from './cut-words';

/** From when, until when, who sees to it; and what will happen then. */
export function ApproveDialog({ plan, onClose }: { plan: CutPlan; onClose: () => void }) {
  const t = useT();
  const lang = useLang();
  const { message } = App.useApp();
  const approve = useCommand('cuts.approve');
  const [terms, setTerms] = useTerms();
  const { startsOn, dueOn, ownerId } = terms;

  async function run(): Promise<void> {
    if (startsOn === null || dueOn === null) return;
    try {
      const { tasks } = await approve.run({ planId: plan.id, startsOn, dueOn, ownerId, lang });
      onClose();
      void message.success(t('slow.plan_approved', { count: tasks }));
    } catch {
      // `approve.error` is on the screen.
    }
  }
  return (
    <Modal
      open
      title={t('slow.plan_approveTitle')}
      onCancel={onClose}
      okText={t('slow.plan_approveDo')}
      cancelText={t('common.cancel')}
      okButtonProps={{ disabled: startsOn === null, loading: approve.running }}
      onOk={() => void run()}
    >
      <Will plan={plan} startsOn={startsOn} />
      <Form layout="vertical">
        <TermsFields
          terms={terms}
          onChange={setTerms}
          startsOnLabel={t('slow.plan_startsOn')}
          startsOnHint={t('slow.plan_startsOnHint')}
        />
      </Form>
      {approve.error !== null && <ClashAlert error={approve.error} part="slow" />}
    </Modal>
  );
}

/** What the approval sets going, in sentences. */
function Will({ plan, startsOn }: { plan: CutPlan } & Pick<Terms, 'startsOn'>) {
  const t = useT();
  const format = useFormat();
  const leaving = plan.itemList.filter(({ state }) => state === 'accepted');
  const staying = plan.itemList.filter(
    ({ state }) => state === 'protected' || state === 'postponed',
  );
  const { recovery, loss, kinds } = sumExits(leaving.map(({ exit }) => exit));
  const exits = kinds.map(({ kind, items }) =>
    kind === null
      ? t('slow.plan_willNoExit', { count: items })
      : t('slow.plan_willExit', { exit: t(`slow.exit_${kind}`), count: items }),
  );
  const sentences = [
    t('slow.plan_willLeave', { count: leaving.length }),
    t('slow.plan_willExits', { exits: format.list(exits) }),
    ...(leaving.some(({ exit }) => exit !== null)
      ? [t('slow.plan_willRecover', { figures: writeRecovery(t, format, { recovery, loss }) })]
      : []),
    ...(startsOn === null
      ? []
      : [
          writeGain(t, format, plan.predicted),
          t('slow.plan_willJudge', { date: format.date(ledgerWindow(startsOn).after.to) }),
        ]),
    ...(plan.open === 0 ? [] : [t('slow.plan_willPostpone', { count: plan.open })]),
    ...(staying.length === 0 ? [] : [t('slow.plan_willStay', { count: staying.length })]),
  ];
  return (
    <section className={styles.will} aria-label={t('slow.plan_approveWill')}>
      <h3>{t('slow.plan_approveWill')}</h3>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
