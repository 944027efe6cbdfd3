import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { droppedPaths } from '../api/native';
import { useT } from '../ui/words';
import styles from './FileDrop.module.css';

interface Props {
  readonly onFiles: (paths: readonly string[]) => void;
  readonly children: ReactNode;
}

/** Takes files that are dropped anywhere on the window. */
export function FileDrop({ onFiles, children }: Props) {
  const t = useT();
  // Entering a child leaves its parent: only the count tells when the pointer is really gone.
  const depth = useRef(0);
  const [over, setOver] = useState(false);

  function enter(event: DragEvent): void {
    if (!hasFiles(event)) return;
    depth.current += 1;
    setOver(true);
  }
  function leave(): void {
    depth.current = Math.max(0, depth.current - 1);
    if (depth.current === 0) setOver(false);
  }
  function drop(event: DragEvent): void {
    event.preventDefault();
    depth.current = 0;
    setOver(false);
    const paths = droppedPaths(event.dataTransfer);
    if (paths.length > 0) onFiles(paths);
  }
  return (
    <section
      className={styles.area}
      onDragEnter={enter}
      onDragOver={(event) => hasFiles(event) && event.preventDefault()}
      onDragLeave={leave}
      onDrop={drop}
      aria-label={t('app.dropArea')}
    >
      {children}
      {over && (
        <div className={styles.veil}>
          <p>{t('app.dropHere')}</p>
        </div>
      )}
    </section>
  );
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer.types.includes('Files');
}
