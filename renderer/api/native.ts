import type { Bridge, NativeApi } from '#shared/contract/native';

declare global {
  interface Window {
    /** Put there by the preload script. */
    readonly qisan: Bridge;
  }
}

/** What the window asks of the operating system. */
export function native(): NativeApi {
  return window.qisan.native;
}

/** Paths of files that were dropped on the window. */
export function droppedPaths(transfer: DataTransfer): string[] {
  return [...transfer.files]
    .map((file) => window.qisan.pathOfFile(file))
    .filter((path) => path !== '');
}
