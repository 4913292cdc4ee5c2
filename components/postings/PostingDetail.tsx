import { useState } from 'preact/hooks';
import type { Report } from '../../utils/core/report/report';
import { Icon } from '../Icon';
import { httpOnly } from '../links';
import { JobHead } from '../result/JobHead';
import { NeedName } from '../result/NeedList';
import { type NeedLine, needsOf } from '../result/needs';
import { StatusIcon, StatusWord } from '../result/StatusWord';
import { useWords } from '../words';
import type { PostingLine, Stage } from './posting-line';

const STAGES: readonly Stage[] = ['saved', 'applied', 'interview', 'offer', 'closed'];

interface Props {
  readonly line: PostingLine;
  readonly report: Report;
  readonly held: number;
  /** The user's own note; null when the posting is not saved. */
  readonly note: string | null;
  readonly onNote: (note: string, stage: Stage) => void;
  readonly onUnsave: () => void;
  readonly onDelete: () => void;
  readonly onDirty: (isDirty: boolean) => void;
}

/** The posting chosen in the table: its needs, and what the user keeps about it. */
export function PostingDetail(props: Props) {
  const words = useWords();
  const { line, report, held } = props;
  const needs = needsOf(report);
  const url = httpOnly(report.reading.posting?.url ?? null);
  return (
    <aside class="card detail" aria-label={line.title ?? words.t('posting.untitled')}>
      <JobHead report={report} needs={needs} compared={held > 0} level={2} />
      <div class="pad">
        <ShortList lines={needs.required} />
        {needs.preferred.length > 0 && <h3>{words.t('need.preferred')}</h3>}
        <ShortList lines={needs.preferred} />
        {needs.uncounted.length > 0 && (
          <p class="meta">
            <b>{words.t('need.mentioned')}</b>: {needs.uncounted.map(({ label }) => label).join(', ')}
          </p>
        )}
        {props.note === null ? (
          <p class="small">{words.t('postings.textNotKept')}</p>
        ) : (
          <NoteForm {...props} note={props.note} />
        )}
        <p class="acts">
          <a class="btn main" href={`#/reports/${encodeURIComponent(line.key)}`}>
            {words.t('postings.report')}
          </a>
          {url !== undefined && (
            <a class="btn" href={url} target="_blank" rel="noopener noreferrer">
              {words.t('postings.openPage')}
            </a>
          )}
          {props.note !== null && (
            <button class="btn" type="button" onClick={props.onUnsave}>
              {words.t('postings.unsave')}
            </button>
          )}
          <button class="btn danger" type="button" onClick={props.onDelete}>
            <Icon name="trash" />
            {words.t('postings.delete')}
          </button>
        </p>
      </div>
    </aside>
  );
}

function ShortList({ lines }: { readonly lines: readonly NeedLine[] }) {
  return (
    <ul class="short">
      {lines.map((line) => (
        <li key={line.key}>
          <StatusIcon status={line.status} />
          <NeedName line={line} />
          <StatusWord status={line.status} />
        </li>
      ))}
    </ul>
  );
}

function NoteForm({ line, note, onNote, onDirty }: Props & { readonly note: string }) {
  const words = useWords();
  const [text, setText] = useState(note);
  const [stage, setStage] = useState<Stage>(line.stage ?? 'saved');
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        onNote(text, stage);
      }}
    >
      <label class="field">
        {words.t('postings.stage')}
        <select
          value={stage}
          onChange={(event) => {
            setStage(event.currentTarget.value as Stage);
            onDirty(true);
          }}
        >
          {STAGES.map((one) => (
            <option key={one} value={one}>
              {words.t(`postings.stages.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        {words.t('postings.note')}
        <textarea
          rows={3}
          value={text}
          onInput={(event) => {
            setText(event.currentTarget.value);
            onDirty(true);
          }}
        />
      </label>
      <button class="btn" type="submit">
        {words.t('postings.keepNote')}
      </button>
    </form>
  );
}
