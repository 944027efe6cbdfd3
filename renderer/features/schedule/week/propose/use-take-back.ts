import { useState } from 'react';
import type { QisanError } from '#shared/domain/errors';
import { clientOf, useLink } from '../../../../api/ApiProvider';
import { failureOf } from '../../../../api/hooks';
import { useT } from '../../../../ui/words';
import { useHistory } from '../model/history';
import type { Run } from './run-store';
import { useRun } from './use-run';

/** Undoes what a search has changed. A failure stays on the screen, and can be tried again. */
export function useTakeBack({
  answer,
  before,
  kind,
  leaveId,
}: Extract<Run, { state: 'answered' }>) {
  const t = useT();
  const link = useLink();
  const { clear } = useRun();
  const [leave, setLeave] = useState(leaveId);
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<QisanError | null>(null);

  async function undo(): Promise<void> {
    const patches = answer.kind === 'solved' ? [...answer.inverse] : [];
    const { roster, people } = clientOf(link);
    // The leave of a sick call goes first: the shifts are lawful again without it.
    if (leave !== null) await people.removeLeave({ id: leave });
    setLeave(null);
    if (patches.length === 0) return;
    const { inverse } = await roster.change({ weekOf: before.from, patches, force: true });
    const name = t(kind === 'sick' ? 'schedule.did_sick' : 'schedule.did_propose');
    useHistory.getState().undid({ name, weekOf: before.from, patches: inverse });
  }
  async function takeBack(): Promise<void> {
    setRunning(true);
    setError(null);
    try {
      await undo();
      clear();
    } catch (failed) {
      setError(failureOf(failed));
      setRunning(false);
    }
  }
  return { takeBack, running, error };
}
