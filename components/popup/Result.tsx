import { useState } from 'preact/hooks';
import type { Offer } from '../../utils/core/catalogue/offer';
import type { Cert } from '../../utils/core/certs/cert';
import type { OtherSet } from '../../utils/core/plan/alternatives';
import type { Report } from '../../utils/core/report/report';
import { Icon } from '../Icon';
import { Rich } from '../Rich';
import { JobHead } from '../result/JobHead';
import { NameForm } from '../result/NameForm';
import { type LineActions, NeedList } from '../result/NeedList';
import type { Needs } from '../result/needs';
import { PlanCard } from '../result/PlanCard';
import type { StepActions } from '../result/PlanStep';
import { useWords } from '../words';

interface Props {
  readonly report: Report;
  readonly needs: Needs;
  readonly certs: readonly Cert[];
  readonly offers: readonly Offer[];
  /** Certificates held in all. None: nothing is compared. */
  readonly held: number;
  readonly alternatives: Readonly<Record<string, readonly Offer[]>>;
  readonly otherSets: readonly OtherSet[];
  readonly opened: { readonly now: number; readonly after: number; readonly of: number } | null;
  readonly nameOf: (id: string) => string;
  readonly dashboardHref: string;
  readonly selectedWords: number;
  /** Host of the page where reading always can be offered; null where it cannot. */
  readonly site: string | null;
  readonly actions: ResultActions;
}

export type ResultActions = LineActions &
  StepActions & {
    /** Adds a name that the posting has; what is wrong with it, or null when it was taken. */
    readonly onAddSkill: (name: string) => Promise<string | null>;
    readonly onReadPage: () => void;
    readonly onReadSelection: () => void;
    readonly onAlways: () => void;
  };

/** A posting that was read: cover, plan, and every need with its sentence. */
export function Result(props: Props) {
  const { report, needs, certs, held, nameOf, dashboardHref, actions } = props;
  const isCompared = held > 0;
  const lists = { certs, today: report.today, nameOf, actions, isCompared };
  return (
    <>
      <JobHead report={report} needs={needs} compared={isCompared} />
      {isCompared ? (
        <div class="sec">
          <PlanCard
            plan={report.plan}
            offers={props.offers}
            alternatives={props.alternatives}
            otherSets={props.otherSets}
            today={report.today}
            opened={props.opened}
            nameOf={nameOf}
            required={report.coverage.required}
            planHref={`${dashboardHref}#/next`}
            actions={actions}
          />
        </div>
      ) : (
        <EmptyVault dashboardHref={dashboardHref} />
      )}
      <NeedList need="required" lines={needs.required} {...lists} />
      <NeedList need="preferred" lines={needs.preferred} {...lists} />
      <Uncounted needs={needs} onAdd={actions.onAddSkill} />
      <Again {...props} />
    </>
  );
}

function EmptyVault({ dashboardHref }: { readonly dashboardHref: string }) {
  const words = useWords();
  const files = `${dashboardHref}#/certificates`;
  return (
    <div class="sec first-run">
      <h2 class="t-16">{words.t('empty.heading')}</h2>
      <div class="drop">
        <Icon name="badge" />
        <p class="small">{words.t('empty.files')}</p>
        <a class="btn main" href={files} target="_blank" rel="noopener">
          {words.t('empty.choose')}
        </a>
      </div>
      <p class="meta">
        <Rich
          k="empty.typeIn"
          values={{
            link: (
              <a href={`${files}/new`} target="_blank" rel="noopener">
                {words.t('empty.typeInLink')}
              </a>
            ),
          }}
        />
      </p>
    </div>
  );
}

function Uncounted({ needs, onAdd }: { readonly needs: Needs; readonly onAdd: ResultActions['onAddSkill'] }) {
  const words = useWords();
  return (
    <section class="sec">
      {needs.uncounted.length > 0 && (
        <>
          <h2 class="t-13">
            {words.t('need.mentioned')} <span class="small">{words.t('need.notCounted')}</span>
          </h2>
          <p class="chips">
            {needs.uncounted.map(({ id, label }) => (
              <span key={id} class="chip">
                <bdi>{label}</bdi>
              </span>
            ))}
          </p>
        </>
      )}
      <AddSkill onAdd={onAdd} />
    </section>
  );
}

/** Ways to a better reading: again, only a part, or from now on by itself. */
function Again({ selectedWords, site, actions }: Props) {
  const words = useWords();
  const button = (key: 'popup.readAgain' | 'selection.scan' | 'always.heading', act: () => void) => (
    <button class="link" type="button" onClick={act}>
      {words.t(key)}
    </button>
  );
  return (
    <p class="sec teach">
      {button('popup.readAgain', actions.onReadPage)}
      {selectedWords > 0 && button('selection.scan', actions.onReadSelection)}
      {site !== null && button('always.heading', actions.onAlways)}
    </p>
  );
}

/** "Something missing? Add a skill from the page". */
export function AddSkill({ onAdd }: { readonly onAdd: ResultActions['onAddSkill'] }) {
  const words = useWords();
  const [isAdding, setAdding] = useState(false);
  if (isAdding)
    return <NameForm label={words.t('teach.addLabel')} onName={onAdd} onClose={() => setAdding(false)} />;
  return (
    <p class="small add">
      {words.t('teach.missing')}{' '}
      <button class="link" type="button" onClick={() => setAdding(true)}>
        {words.t('teach.add')}
      </button>
    </p>
  );
}
