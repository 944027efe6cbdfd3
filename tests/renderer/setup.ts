/**
 * Before every renderer test file. Files share a worker, so each test leaves an empty page.
 *
 * The page has no layout: tables that show only what is in sight are told that every box is
 * 800 × 600. Style sheets decide nothing here either, so an element's own style is all there is to
 * compute; working through Ant Design's rules for every element asked about costs seconds per test.
 */
import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach, vi } from 'vitest';

// A busy machine is slow, not wrong.
vi.setConfig({ testTimeout: 60_000 });
configure({ asyncUtilTimeout: 20_000 });

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(800);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
  vi.spyOn(window, 'getComputedStyle').mockImplementation((element) =>
    element instanceof HTMLElement ? element.style : new CSSStyleDeclaration(),
  );
});

afterEach(cleanup);
