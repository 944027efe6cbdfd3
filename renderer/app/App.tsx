import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { ApiProvider, useLinkState } from '../api/ApiProvider';
import type { Link } from '../api/link';
import { native } from '../api/native';
import { ThemeProvider } from '../ui/theme/ThemeProvider';
import { WordsProvider } from '../ui/words';
import { ErrorBoundary } from './ErrorBoundary';
import { Shell } from './Shell';
import { Splash } from './Splash';
import { TableSaving } from './TableSaving';
import { useAppearance } from './use-appearance';

/** The whole window. */
export function App({ link }: { link: Link }) {
  return (
    <ApiProvider link={link}>
      <Started>
        <Appearance>
          <ErrorBoundary>
            <TableSaving>
              <Shell />
            </TableSaving>
          </ErrorBoundary>
        </Appearance>
      </Started>
    </ApiProvider>
  );
}

/** Waits for the first port: there is nothing to say before it, and it takes a blink. */
function Started({ children }: { children: ReactNode }) {
  return useLinkState().status === 'starting' ? <Splash /> : children;
}

/** Language, currency, colours: from the settings, at once when they change. */
function Appearance({ children }: { children: ReactNode }) {
  const appearance = useAppearance();
  useEffect(() => {
    if (appearance === null) return;
    document.documentElement.lang = appearance.lang;
    void native().setAppearance({ lang: appearance.lang, theme: appearance.theme });
  }, [appearance]);
  if (appearance === null) return <Splash />;
  return (
    <WordsProvider
      lang={appearance.lang}
      currency={appearance.currency}
      timeZone={appearance.timeZone}
    >
      <ThemeProvider
        theme={appearance.theme}
        density={appearance.density}
        moneyColours={appearance.moneyColours}
      >
        {children}
      </ThemeProvider>
    </WordsProvider>
  );
}
