import { App, ConfigProvider } from 'antd';
import enGB from 'antd/locale/en_GB';
import zhCN from 'antd/locale/zh_CN';
import { createContext, type ReactNode, useContext, useLayoutEffect, useMemo } from 'react';
import type { Settings } from '#shared/contract/settings';
import { useLang } from '../words';
import { antdTheme } from './antd-theme';
import { dark, light, type Palette } from './palette';
import { useMediaQuery } from './use-media-query';

export type Density = Settings['density'];

/** What components that draw for themselves need to know of the theme. */
export interface Look {
  readonly dark: boolean;
  readonly palette: Palette;
  readonly density: Density;
  /** Height of a table row in px. */
  readonly rowHeight: number;
  /** The colours of more and of less money, by the person's convention. */
  readonly rise: string;
  readonly fall: string;
  /** True when nothing should move: by the system's wish. */
  readonly still: boolean;
}

const LookContext = createContext<Look | null>(null);

export function useLook(): Look {
  const look = useContext(LookContext);
  if (look === null) throw new Error('useLook outside of ThemeProvider');
  return look;
}

/** Which direction of money is red. */
export type MoneyColours = Exclude<Settings['moneyColours'], 'language'>;

interface Props {
  readonly theme: Settings['theme'];
  readonly density: Density;
  readonly moneyColours: MoneyColours;
  readonly children: ReactNode;
}

/** Sets Ant Design's tokens and the CSS variables (`--canvas`, `--text` …) that style sheets use. */
export function ThemeProvider({ theme, density, moneyColours, children }: Props) {
  const systemDark = useMediaQuery('(prefers-color-scheme: dark)');
  const still = useMediaQuery('(prefers-reduced-motion: reduce)');
  const lang = useLang();
  const isDark = theme === 'dark' || (theme === 'system' && systemDark);

  const look = useMemo<Look>(() => {
    const palette = isDark ? dark : light;
    const redUp = moneyColours === 'red_up';
    return {
      dark: isDark,
      palette,
      density,
      rowHeight: density === 'compact' ? 36 : 44,
      rise: redUp ? palette.red : palette.green,
      fall: redUp ? palette.green : palette.red,
      still,
    };
  }, [isDark, density, moneyColours, still]);

  useLayoutEffect(() => writeVariables(look), [look]);

  const config = useMemo(
    () => antdTheme(look.palette, { dark: isDark, compact: density === 'compact', still }),
    [look, isDark, density, still],
  );
  return (
    <LookContext value={look}>
      <ConfigProvider
        theme={config}
        button={{ autoInsertSpace: false }}
        locale={lang === 'zh-CN' ? zhCN : enGB}
      >
        <App component={false}>{children}</App>
      </ConfigProvider>
    </LookContext>
  );
}

function writeVariables(look: Look): void {
  const { style, dataset } = document.documentElement;
  for (const [name, value] of Object.entries(look.palette)) {
    if (typeof value === 'string') style.setProperty(`--${kebab(name)}`, value);
  }
  style.setProperty('--rise', look.rise);
  style.setProperty('--fall', look.fall);
  style.setProperty('--row-height', `${look.rowHeight}px`);
  style.colorScheme = look.dark ? 'dark' : 'light';
  dataset.theme = look.dark ? 'dark' : 'light';
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
