import { useLayoutEffect, useRef } from 'preact/hooks';
import { droppedFiles, type GivenFiles, pastedFiles } from './given-files';

/** Where pasted words belong to what is being written. */
const EDITABLE = 'input, textarea, select, [contenteditable]';

/**
 * Takes what is pasted or dropped anywhere on the page while the view is shown. A file dropped beside the drop zone
 * would otherwise be opened by the browser in place of the page.
 */
export function useIntake(onFiles: (given: GivenFiles) => void): void {
  const take = useRef(onFiles);
  take.current = onFiles;
  // In step with the page: no paste is taken after the view is gone.
  useLayoutEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      if (event.clipboardData === null) return;
      if (event.target instanceof Element && event.target.closest(EDITABLE) !== null) return;
      const given = pastedFiles(event.clipboardData);
      if (given.files.length === 0) return;
      event.preventDefault();
      take.current(given);
    };
    const isOfFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') === true;
    const onDragOver = (event: DragEvent) => {
      if (isOfFiles(event)) event.preventDefault();
    };
    const onDrop = (event: DragEvent) => {
      if (!isOfFiles(event) || event.dataTransfer === null) return;
      event.preventDefault();
      void droppedFiles(event.dataTransfer).then((given) => take.current(given));
    };
    document.addEventListener('paste', onPaste);
    document.addEventListener('dragover', onDragOver);
    document.addEventListener('drop', onDrop);
    return () => {
      document.removeEventListener('paste', onPaste);
      document.removeEventListener('dragover', onDragOver);
      document.removeEventListener('drop', onDrop);
    };
  }, []);
}
