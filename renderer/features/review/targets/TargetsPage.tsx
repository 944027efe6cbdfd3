import { useAsk } from '../../../api/hooks';
import { Answer } from '../../../ui/Answer';
import { TargetsSection } from './TargetsSection';

/** What the shop wants to reach. */
export function TargetsPage() {
  const status = useAsk('app.status', {});
  return (
    <Answer of={status} again={status.again} rows={12}>
      {({ today }) => <TargetsSection today={today} />}
    </Answer>
  );
}
