import { useState } from 'react';
import type { QisanError } from '#shared/domain/errors';
import { clientOf, useLink } from '../../../../api/ApiProvider';
import { failureOf } from '../../../../api/hooks';
import { useHistory, type Way } from '../model/history';
import type { Run } from './run-store';
import { useRun } from './use-run';

/** Undoes what a search has changed. A failure stays on the screen, and can be tried again. */
export function useTakeBack({ deed, leaveId }: Extract<Run, { state: 'answered' }>) {
  const link = useLink();
  const { clear } = useRun();
  const [leave, setLeave] = useState(leaveId);
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<QisanError | null>(null);

  async function undo(): Promise<void> {
    const { roster, people } = clientOf(link);
    // The leave of a sick call goes first: the shifts are lawful again without it.
    if (leave !== null) await people.removeLeave({ id: leave });
    setLeave(null);
    // What a hand has done since then goes first: the way back leads through it.
    for (const way of waysSince(deed)) {
      const { weekOf, patches } = way;
      const { inverse } = await roster.change({ weekOf, patches: [...patches], force: true });
      useHistory.getState().undid({ ...way, patches: inverse });
    }
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

/** The deeds from the latest back to this one; none where it was taken back already. */
function waysSince(deed: Way | null): readonly Way[] {
  const { past } = useHistory.getState();
  const at = deed === null ? -1 : past.indexOf(deed);
  return at < 0 ? [] : past.slice(at).reverse();
}
