import type { FromBackendProcess, ToBackendProcess } from '#electron/backend/parent-messages';
import { QisanError } from '#shared/domain/errors';

/** In the installed program the main process prints, by the same messages as for the backend. */
export function printWithParent(
  parent: Electron.ParentPort,
): (html: string) => Promise<Uint8Array> {
  const waiting = new Map<number, (pdf: Uint8Array | null) => void>();
  let nextId = 1;
  parent.on('message', ({ data }: { data: ToBackendProcess }) => {
    if (data.type !== 'printed') return;
    waiting.get(data.id)?.(data.pdf);
    waiting.delete(data.id);
  });
  return async (html) => {
    const id = nextId++;
    const pdf = await new Promise<Uint8Array | null>((resolve) => {
      waiting.set(id, resolve);
      parent.postMessage({ type: 'print', id, html } satisfies FromBackendProcess);
    });
    if (pdf === null) throw new QisanError('no_printer');
    return pdf;
  };
}
