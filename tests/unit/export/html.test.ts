import { describe, expect, it } from 'vitest';
import { html, raw } from '#electron/io/export/html';

describe('markup', () => {
  it('escapes what is put in', () => {
    expect(html`<td title="${'"x"'}">${"<b>'&"}</td>`.text).toBe(
      '<td title="&quot;x&quot;">&lt;b&gt;&#39;&amp;</td>',
    );
  });

  it('takes markup as it is, joins lists and leaves nothing for null', () => {
    const items = ['a', 'b'].map((name) => html`<li>${name}</li>`);
    expect(html`<ul>${items}${null}${raw('<hr>')}${3}</ul>`.text).toBe(
      '<ul><li>a</li><li>b</li><hr>3</ul>',
    );
  });

  it('drops characters that no document may contain', () => {
    expect(html`${'a\u0007b\ud800c'}`.text).toBe('a b c');
  });
});
