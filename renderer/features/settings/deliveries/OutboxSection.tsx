import { useAsk } from '../../../api/hooks';
import { OutboxList } from '../../../ui/outbox/OutboxList';
import { Section } from '../../../ui/Section';
import { useT } from '../../../ui/words';

const HEIGHT = 320;

/** What has gone out and what waits; absent while nobody gets anything. */
export function OutboxSection() {
  const t = useT();
  const { data } = useAsk('outbox.list', { limit: 1 });
  if (data === undefined || data.total === 0) return null;
  return (
    <Section title={t('outbox.title')} flush>
      <OutboxList height={HEIGHT} />
    </Section>
  );
}
