import { App, Button } from 'antd';
import type { ArchivedDeck } from '#shared/contract/review-export';
import { failureOf, useAsk, useCommand } from '../../../api/hooks';
import { Answer } from '../../../ui/Answer';
import { useErrorWords } from '../../../ui/ErrorView';
import { OutboxList } from '../../../ui/outbox/OutboxList';
import { Section } from '../../../ui/Section';
import { useFormat, useT } from '../../../ui/words';
import styles from './Archive.module.css';

const HEIGHT = 200;

/** Who has had this deck, and a way to send it to whoever has not. */
export function Deliveries({ deck }: { deck: ArchivedDeck | undefined }) {
  const t = useT();
  const format = useFormat();
  const list = useAsk(
    'outbox.list',
    { reportId: deck?.id ?? null, limit: 1 },
    { enabled: deck !== undefined },
  );
  if (deck === undefined) return null;
  return (
    <Section
      title={t('outbox.settingsTitle')}
      extra={
        <span className={styles.pick}>
          {`${format.range(deck.from, deck.to)} · ${t('review.ui_version')} ${deck.version}`}
          <Send reportId={deck.id} />
        </span>
      }
    >
      <Answer of={list} again={list.again} rows={3}>
        {({ total }) =>
          total === 0 ? (
            <p className={styles.none}>{t('outbox.reportNotSent')}</p>
          ) : (
            <OutboxList height={HEIGHT} reportId={deck.id} />
          )
        }
      </Answer>
    </Section>
  );
}

/** Puts the deck in; nobody to put it in for is said, with where recipients are chosen. */
function Send({ reportId }: { reportId: number }) {
  const t = useT();
  const { message } = App.useApp();
  const words = useErrorWords();
  const queue = useCommand('outbox.queue');
  async function send(): Promise<void> {
    try {
      const { queued } = await queue.run({ reportId });
      if (queued === 0) void message.info(t('outbox.nobodyLeft'));
      else void message.success(t('outbox.queued', { count: queued }));
    } catch (error) {
      void message.error(words(failureOf(error)));
    }
  }
  return (
    <Button size="small" loading={queue.running} onClick={() => void send()}>
      {t('outbox.sendReport')}
    </Button>
  );
}
