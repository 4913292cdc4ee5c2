import { useRef, useState } from 'preact/hooks';
import { Icon } from '../Icon';
import { useWords } from '../words';

/** Where files are dropped, or chosen through a real file field. */
export function DropZone({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const words = useWords();
  const field = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const take = (list: FileList | null | undefined) => {
    setOver(false);
    if (list && list.length > 0) onFiles([...list]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the button below does the same by keyboard
    <div
      class={isOver ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        take(event.dataTransfer?.files);
      }}
    >
      <Icon name="upload" />
      <p>
        <b>{words.t('import.drop')}</b>
      </p>
      <p class="small">{words.t('import.kinds')}</p>
      <input
        ref={field}
        class="vh"
        type="file"
        multiple
        tabIndex={-1}
        aria-label={words.t('import.choose')}
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
      <button class="btn" type="button" onClick={() => field.current?.click()}>
        {words.t('import.choose')}
      </button>
    </div>
  );
}
