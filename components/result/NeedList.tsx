import { useState } from 'preact/hooks';
import type { Cert } from '../../utils/core/certs/cert';
import { Icon } from '../Icon';
import { Rich } from '../Rich';
import { useWords } from '../words';
import { Because } from './Because';
import { NameForm } from './NameForm';
import type { NeedLine } from './needs';
import { StatusIcon, StatusWord } from './StatusWord';

/** What can be done with a line. */
export interface LineActions {
  /** Scrolls the page to the sentence. */
  readonly onShow: (line: NeedLine) => void;
  readonly onNotASkill: (line: NeedLine) => void;
  /** What is wrong with the name; null when it was taken. */
  readonly onSameAs: (line: NeedLine, name: string) => Promise<string | null>;
}

interface Props {
  readonly need: 'required' | 'preferred';
  readonly lines: readonly NeedLine[];
  readonly certs: readonly Cert[];
  readonly today: string;
  readonly nameOf: (id: string) => string;
  /** Null where nothing can be done with a line: it is shown only. */
  readonly actions: LineActions | null;
  /** False before anything is held to compare with: a line then has no status. */
  readonly isCompared?: boolean;
}

/** The needs of one kind, gaps first. A line opens to the sentence that asks for it. */
export function NeedList({ need, lines, ...rest }: Props) {
  const words = useWords();
  if (lines.length === 0) return null;
  const id = `needs-${need}`;
  const { isCompared = true } = rest;
  return (
    <section class="needs" aria-labelledby={id}>
      <h2 id={id}>
        {words.t(`need.${need}`)}{' '}
        {!isCompared && <span class="small">{words.t('need.count', { n: lines.length })}</span>}
        {isCompared && need === 'required' && <span class="small">{words.t('need.hint')}</span>}
      </h2>
      <ul>
        {lines.map((line) => (
          <li key={line.key} class={isCompared ? undefined : 'plain'}>
            <Line line={line} {...rest} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Line({
  line,
  certs,
  today,
  nameOf,
  actions,
  isCompared = true,
}: { readonly line: NeedLine } & Omit<Props, 'need' | 'lines'>) {
  const words = useWords();
  const grade =
    words.t(`need.grade.${line.match.need}`) +
    (line.others.length > 0 ? `, ${words.t('need.oneIsEnough')}` : '');
  return (
    <details>
      <summary>
        {isCompared ? <StatusIcon status={line.status} /> : <Icon name="dot" class="ic-m" />}
        <NeedName line={line} />
        {isCompared && <StatusWord status={line.status} />}
        <Icon name="chevron" class="chev" />
      </summary>
      <div class="more">
        {line.quote.length > 0 && (
          <blockquote dir="auto">
            “
            {line.quote.map(({ text, marked }, at) =>
              marked ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
            )}
            ”
            <cite>
              {line.heading === null ? grade : words.t('need.under', { heading: line.heading, grade })}
            </cite>
          </blockquote>
        )}
        {isCompared && line.others.length > 0 && <Members line={line} />}
        {isCompared && (
          <p>
            <Because because={line.match.because} certs={certs} today={today} nameOf={nameOf} />{' '}
            {line.steps.map((step) => (
              <Rich key={step} k="need.closedBy" values={{ step: <span class="num">{step}</span> }} />
            ))}
          </p>
        )}
        {line.years !== null && <p>{words.t('need.yearsNote')}</p>}
        {actions !== null && <Teach line={line} actions={actions} />}
      </div>
    </details>
  );
}

/** "Azure or AWS or GCP", "Kubernetes · 2+ years". */
export function NeedName({ line }: { readonly line: NeedLine }) {
  const words = useWords();
  return (
    <span class="nm">
      <bdi>{line.skill.label}</bdi>
      {line.others.map(({ skill }) => (
        <small key={skill.id}> {words.t('need.or', { name: skill.label })}</small>
      ))}
      {line.years !== null && <small> · {words.t('need.years', { n: line.years })}</small>}
    </span>
  );
}

function Members({ line }: { readonly line: NeedLine }) {
  const members = [{ skill: line.skill, status: line.status }, ...line.others];
  return (
    <p class="alts">
      {members.map(({ skill, status }) => (
        <span key={skill.id} class="chip line">
          <StatusIcon status={status} />
          {skill.label}
        </span>
      ))}
    </p>
  );
}

function Teach({ line, actions }: { readonly line: NeedLine; readonly actions: LineActions }) {
  const words = useWords();
  const [isNaming, setNaming] = useState(false);
  if (isNaming) {
    return (
      <NameForm
        label={words.t('teach.sameLabel', { name: line.skill.label })}
        hint={words.t('teach.sameHint')}
        onName={(name) => actions.onSameAs(line, name)}
        onClose={() => setNaming(false)}
      />
    );
  }
  return (
    <div class="teach">
      <button class="link" type="button" onClick={() => actions.onNotASkill(line)}>
        {words.t('teach.notASkill')}
      </button>
      <button class="link" type="button" onClick={() => setNaming(true)}>
        {words.t('teach.sameAs')}
      </button>
      <button class="link" type="button" onClick={() => actions.onShow(line)}>
        {words.t('teach.show')}
      </button>
    </div>
  );
}
