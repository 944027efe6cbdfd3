import type { ElectronApplication } from 'playwright';

/** The operating system's dialogs cannot be driven by a test: they answer with these paths at once. */
export async function answerDialogs(
  app: ElectronApplication,
  answers: { readonly open?: readonly string[]; readonly save?: string },
): Promise<void> {
  await app.evaluate(({ dialog }, { open = [], save = '' }) => {
    const filePaths = [...open];
    dialog.showOpenDialog = async () => ({ canceled: filePaths.length === 0, filePaths });
    dialog.showSaveDialog = async () => ({ canceled: save === '', filePath: save });
  }, answers);
}
