import { App, Button, Image } from 'antd';
import type { ActionDetail, ActionPhoto } from '#shared/contract/actions';
import { failureOf, useAsk, useCommand } from '../../../api/hooks';
import { native } from '../../../api/native';
import { Answer } from '../../../ui/Answer';
import { useErrorWords } from '../../../ui/ErrorView';
import type { Undo } from '../../../ui/undo/use-undo';
import { useT } from '../../../ui/words';
import styles from './Actions.module.css';

/** Pictures that prove it, copied into the store's own folder. */
export function Photos({ action, undo }: { action: ActionDetail; undo: Undo }) {
  const t = useT();
  const { message } = App.useApp();
  const words = useErrorWords();
  const { run: add } = useCommand('actions.addPhoto');
  const { run: remove } = useCommand('actions.removePhoto');
  const { run: restore } = useCommand('actions.restorePhoto');
  const { id } = action;

  async function choose(): Promise<void> {
    const paths = await native().pickFiles({
      title: t('actions.addPhoto'),
      filterName: t('actions.pictures'),
      extensions: ['jpg', 'jpeg', 'png', 'webp'],
    });
    for (const path of paths) {
      await undo.run(
        t('actions.addPhoto'),
        () => add({ id, path }),
        ({ photoList }) => {
          const added = photoList.find(
            (photo) => !action.photoList.some((one) => one.id === photo.id),
          );
          return added === undefined ? null : () => remove({ photoId: added.id });
        },
      );
    }
  }
  const takeAway = (photo: ActionPhoto) =>
    void undo.run(
      t('actions.photoRemoved', { file: photo.fileName }),
      () => remove({ photoId: photo.id }),
      () => () => restore({ id, sha256: photo.sha256, fileName: photo.fileName }),
    );
  return (
    <>
      <span>{t('actions.photoList')}</span>
      <div className={styles.photos}>
        {action.photoList.map((photo) => (
          <Photo key={photo.id} photo={photo} onRemove={() => takeAway(photo)} />
        ))}
        <Button
          size="small"
          onClick={() =>
            void choose().catch((error: unknown) => void message.error(words(failureOf(error))))
          }
        >
          {t('actions.addPhoto')}
        </Button>
      </div>
    </>
  );
}

function Photo({ photo, onRemove }: { photo: ActionPhoto; onRemove: () => void }) {
  const t = useT();
  const shown = useAsk('actions.photo', { photoId: photo.id });
  return (
    <figure className={styles.photo}>
      <Answer of={shown} again={shown.again} rows={2}>
        {({ url, intact }) => (
          <>
            <Image src={url} alt={photo.fileName} height={96} />
            {!intact && <p className={styles.late}>{t('actions.photoChanged')}</p>}
          </>
        )}
      </Answer>
      <figcaption>
        {photo.fileName}
        <Button type="link" size="small" onClick={onRemove}>
          {t('common.remove')}
        </Button>
      </figcaption>
    </figure>
  );
}
