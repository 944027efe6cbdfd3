import { type ThemeConfig, theme } from 'antd';
import type { Palette } from './palette';

export const FONT_FAMILY =
  "-apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei UI', 'Microsoft YaHei', Ubuntu, Cantarell, 'Qisan Sans', 'Noto Sans CJK SC', sans-serif";

/** The palette as Ant Design's tokens: hairlines instead of shadows, radius 8, short motion. */
export function antdTheme(
  palette: Palette,
  options: { dark: boolean; compact: boolean; still: boolean },
): ThemeConfig {
  return {
    algorithm: options.dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    hashed: false,
    token: {
      colorPrimary: palette.accent,
      colorLink: palette.accent,
      colorLinkHover: palette.accent,
      colorInfo: palette.accent,
      colorError: palette.error,
      colorWarning: palette.warning,
      colorWarningBg: palette.warningSoft,
      colorSuccess: palette.green,
      colorTextBase: palette.text,
      colorText: palette.text,
      colorTextSecondary: palette.textSecondary,
      colorTextTertiary: palette.textTertiary,
      colorTextDescription: palette.textSecondary,
      colorTextPlaceholder: palette.textTertiary,
      colorTextLightSolid: palette.onAccent,
      colorBgBase: palette.surface,
      colorBgLayout: palette.canvas,
      colorBgContainer: palette.surface,
      colorBgElevated: palette.raised,
      colorBorder: palette.lineStrong,
      colorBorderSecondary: palette.line,
      colorSplit: palette.line,
      fontFamily: FONT_FAMILY,
      fontSize: 14,
      fontSizeSM: 12,
      fontSizeLG: 16,
      fontSizeXL: 20,
      borderRadius: 8,
      borderRadiusSM: 6,
      borderRadiusLG: 8,
      controlHeight: options.compact ? 30 : 36,
      wireframe: false,
      motion: !options.still,
      motionDurationFast: '0.12s',
      motionDurationMid: '0.14s',
      motionDurationSlow: '0.16s',
      colorBgMask: 'rgb(0 0 0 / 28%)',
      boxShadow: `0 0 0 1px ${palette.line}, 0 8px 24px rgb(0 0 0 / 12%)`,
      boxShadowSecondary: `0 0 0 1px ${palette.line}, 0 8px 24px rgb(0 0 0 / 12%)`,
    },
    components: {
      Tooltip: { colorBgSpotlight: palette.raised, colorTextLightSolid: palette.text },
      Drawer: { paddingLG: 16, colorBgElevated: palette.surface },
      Checkbox: { borderRadiusSM: 3 },
      Form: { itemMarginBottom: 14, verticalLabelPadding: '0 0 4px' },
      InputNumber: { colorFillQuaternary: 'transparent' },
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
    },
  };
}
