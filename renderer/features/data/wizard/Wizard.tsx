import { useEffect, useRef } from 'react';
import { goInstead, importFiles, importRoute, useRoute } from '../../../ui/routes';
import { BookingView } from './BookingView';
import { CheckFiles } from './CheckFiles';
import { ChooseFiles } from './ChooseFiles';
import { ResultView } from './ResultView';
import { useWizardStore } from './store';
import { useAdd } from './use-pick';
import { useWizard } from './use-wizard';

/** From files to figures: choose, check, book, see what came of it. */
export function Wizard() {
  useFilesOfRoute();
  useFreshStart();
  const booking = useWizardStore((state) => state.booking);
  const empty = useWizardStore((state) => state.files.length === 0);
  if (booking.state === 'done') return <ResultView result={booking.result} />;
  if (booking.state !== 'not_started') return <BookingView booking={booking} />;
  return empty ? <ChooseFiles /> : <CheckFiles />;
}

/** A finished import is not shown again after the place has been left. */
function useFreshStart(): void {
  const wizard = useWizard();
  useEffect(
    () => () => {
      if (useWizardStore.getState().booking.state === 'done') wizard.clear();
    },
    [wizard],
  );
}

/** Takes in the files that the address names: dropped on the window, or chosen at the first start. */
function useFilesOfRoute(): void {
  const route = useRoute();
  const wizard = useWizard();
  const add = useRef(useAdd());
  const files = importFiles(route).join('\n');
  useEffect(() => {
    if (files === '') return;
    if (useWizardStore.getState().booking.state === 'done') wizard.clear();
    void add.current(files.split('\n'));
    // The same files can be dropped again later: the address must change then.
    goInstead(importRoute());
  }, [files, wizard]);
}
