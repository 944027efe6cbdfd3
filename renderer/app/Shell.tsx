import { useState } from 'react';
import { useAsk } from '../api/hooks';
import { FirstStart } from '../features/first-start/FirstStart';
import { Answer } from '../ui/Answer';
import { go, importRoute, useRoute } from '../ui/routes';
import { DemoBanner } from './DemoBanner';
import { ErrorBoundary } from './ErrorBoundary';
import { FileDrop } from './FileDrop';
import { HelpPanel } from './help/HelpPanel';
import { Navigation } from './Navigation';
import { CommandPalette } from './palette/CommandPalette';
import { useShellCommands } from './palette/shell-commands';
import { placeEntries } from './places';
import styles from './Shell.module.css';
import { StatusBar } from './status-bar/StatusBar';

/** Business dates change with the clock: the status is asked for again now and then. */
const STATUS_EVERY = 60_000;

/** What stands around every place: navigation, status bar, palette, help, and where files can fall. */
export function Shell() {
  const route = useRoute();
  const status = useAsk('app.status', {}, { every: STATUS_EVERY });
  const [waiting, setWaiting] = useState<readonly string[]>([]);
  const overlay = useShellCommands();
  const entry = placeEntries.find(({ place }) => place === route.place) ?? placeEntries[0];

  return (
    <div className={styles.shell}>
      <Answer of={status} again={status.again}>
        {({ store, demo, lastDate }) => (
          <FileDrop
            onFiles={(files) => (store === null ? setWaiting(files) : go(importRoute(files)))}
          >
            {store === null ? (
              <FirstStart files={waiting} salesTo={lastDate} />
            ) : (
              <div className={styles.inside}>
                <Navigation place={route.place} />
                <main className={styles.main}>
                  {demo && <DemoBanner />}
                  <div className={styles.place}>
                    <ErrorBoundary resetKey={route.place}>{entry?.screen()}</ErrorBoundary>
                  </div>
                </main>
              </div>
            )}
          </FileDrop>
        )}
      </Answer>
      <StatusBar />
      <CommandPalette open={overlay.palette} onClose={overlay.close} />
      <HelpPanel open={overlay.help} place={route.place} onClose={overlay.close} />
    </div>
  );
}
