import { useRef } from 'preact/hooks';
import { Icon } from '../Icon';
import { useWords } from '../words';

export type EarlierFault = 'not-a-report' | 'newer-version' | 'invalid';

interface Props {
  /** Day of the report that is compared with, `YYYY-MM-DD`. */
  readonly since: string | null;
  readonly fault: EarlierFault | null;
  readonly onFile: (file: File) => void;
  readonly onNone: () => void;
}

/** An earlier report to compare with: what was gained since. */
export function EarlierChoice({ since, fault, onFile, onNone }: Props) {
  const words = useWords();
  const field = useRef<HTMLInputElement>(null);
  return (
    <fieldset class="stack">
      <legend>{words.t('reports.compare')}</legend>
      <p class="small">{words.t('reports.compareNote')}</p>
      <input
        ref={field}
        class="vh"
        type="file"
        accept=".json,application/json"
        tabIndex={-1}
        aria-label={words.t('reports.compareFile')}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (file !== undefined) onFile(file);
        }}
      />
      <p role="status">{since !== null && words.t('reports.since', { date: words.date(since) })}</p>
      {fault !== null && (
        <p class="st" role="alert">
          <Icon name="failed" />
          {words.t(`reports.fault.${fault}`)}
        </p>
      )}
      <p class="acts">
        <button class="btn" type="button" onClick={() => field.current?.click()}>
          {words.t('reports.compareFile')}
        </button>
        {since !== null && (
          <button class="btn plain" type="button" onClick={onNone}>
            {words.t('reports.compareNone')}
          </button>
        )}
      </p>
    </fieldset>
  );
}
