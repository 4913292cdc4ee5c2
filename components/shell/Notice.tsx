import { Icon } from '../Icon';
import { useWords } from '../words';

/** What an action did, or why it could not be done. */
export interface NoticeData {
  readonly text: string;
  readonly failed?: boolean;
  readonly onUndo?: () => void;
}

/** Says it where a screen reader hears it, and offers the way back. Stays until the next action or until closed. */
export function Notice({
  notice,
  onClose,
}: {
  readonly notice: NoticeData | null;
  readonly onClose: () => void;
}) {
  const words = useWords();
  return (
    <div class="notices" role="status">
      {notice !== null && (
        <div class={notice.failed === true ? 'toast failed' : 'toast'}>
          <Icon name={notice.failed === true ? 'failed' : 'covered'} />
          <span>{notice.text}</span>
          {notice.onUndo !== undefined && (
            <button class="btn plain" type="button" onClick={notice.onUndo}>
              {words.t('undo.button')}
            </button>
          )}
          <button class="btn plain icon" type="button" aria-label={words.t('nav.close')} onClick={onClose}>
            <Icon name="close" />
          </button>
        </div>
      )}
    </div>
  );
}
