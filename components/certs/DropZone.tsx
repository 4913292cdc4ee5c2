import { useRef, useState } from 'preact/hooks';
import { Icon } from '../Icon';
import { useWords } from '../words';
import { type GivenFiles, givenFiles } from './given-files';
import { useIntake } from './use-intake';

/**
 * Where files and folders are dropped, or chosen through real file fields. While it is shown, what is dropped or pasted
 * anywhere else on the page is taken as well.
 */
export function DropZone({ onFiles }: { readonly onFiles: (given: GivenFiles) => void }) {
  const words = useWords();
  const [isOver, setOver] = useState(false);
  useIntake(onFiles);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the buttons below do the same by keyboard
    <div
      class={isOver ? 'drop over' : 'drop'}
      onDragOver={() => setOver(true)}
      onDragLeave={() => setOver(false)}
      onDrop={() => setOver(false)}
    >
      <Icon name="upload" />
      <p>
        <b>{words.t('import.drop')}</b>
      </p>
      <p class="small">{words.t('import.kinds')}</p>
      <p class="acts">
        <FileButton label={words.t('import.choose')} onFiles={onFiles} />
        <FileButton label={words.t('import.chooseFolder')} isFolder onFiles={onFiles} />
      </p>
    </div>
  );
}

interface FileButtonProps {
  readonly label: string;
  readonly isFolder?: boolean;
  readonly onFiles: (given: GivenFiles) => void;
}

function FileButton({ label, isFolder = false, onFiles }: FileButtonProps) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={field}
        class="vh"
        type="file"
        multiple
        // Every browser has it, the types of JSX do not.
        {...(isFolder && { webkitdirectory: true })}
        tabIndex={-1}
        aria-label={label}
        onChange={(event) => {
          const given = givenFiles(event.currentTarget.files ?? []);
          event.currentTarget.value = '';
          onFiles(given);
        }}
      />
      <button class="btn" type="button" onClick={() => field.current?.click()}>
        {label}
      </button>
    </>
  );
}
