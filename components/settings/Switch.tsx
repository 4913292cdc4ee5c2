import { useWords } from '../words';

interface Props {
  readonly label: string;
  readonly note?: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** A switch with its state in words beside it. */
export function Switch({ label, note, isOn, onChange }: Props) {
  const words = useWords();
  return (
    <label class="rowline">
      <span>
        <b>{label}</b>
        {note !== undefined && <span class="small">{note}</span>}
      </span>
      <input
        type="checkbox"
        role="switch"
        checked={isOn}
        aria-checked={isOn}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span aria-hidden="true">{words.t(isOn ? 'settings.on' : 'settings.off')}</span>
    </label>
  );
}
