import { describe, expect, it } from 'vitest';
import { fontFaces, withoutGlyph } from '#electron/io/export/fonts';

const countOf = (css: string) => css.match(/@font-face/g)?.length ?? 0;

describe('fonts of a page', () => {
  it('carry only the pieces that the text needs', () => {
    const latin = countOf(fontFaces('Net sales 12,345.60'));
    const chinese = countOf(fontFaces('销售额 12,345.60'));
    expect(latin).toBeGreaterThan(0);
    expect(chinese).toBeGreaterThan(latin);
    expect(chinese).toBeLessThan(30);
  });

  it('are inside the document and fetch nothing', () => {
    const css = fontFaces('销售');
    expect(css).toContain('url(data:font/woff2;base64,');
    expect(css).not.toMatch(/url\((?!data:)/);
  });

  it('have every sign that the report uses', () => {
    expect(withoutGlyph('▲▼–−·…¥$€£%±×÷；：（）“”、。°')).toEqual([]);
  });

  it('say which characters they cannot show', () => {
    expect(withoutGlyph('a\u{10ffff}')).toEqual(['\u{10ffff}']);
  });
});
