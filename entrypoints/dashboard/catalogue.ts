import type { Catalogue } from '@/utils/core/catalogue/catalogue';
import { NO_WISHES, type PlanWishes } from '@/utils/core/plan/plan';
import type { Vault } from '@/utils/store/live';
import type { Settings } from '@/utils/store/records';
import { userCatalogue } from '../shared/user-catalogue';

/** The catalogue as this user has it. */
export const shownCatalogue = ({ choices }: Pick<Vault, 'choices'>): Catalogue => userCatalogue(choices);

export const plannedIn = ({ choices }: Pick<Vault, 'choices'>): readonly string[] =>
  choices
    .filter(({ choice }) => choice === 'planned')
    .sort((a, b) => a.atMs - b.atMs || (a.offer < b.offer ? -1 : 1))
    .map(({ offer }) => offer);

/** What plans are made by. */
export interface WishedIn extends Pick<Vault, 'choices'> {
  readonly settings: Pick<Settings, 'wishes'>;
}

export const wishesIn = ({ settings, choices }: WishedIn): PlanWishes => ({
  ...NO_WISHES,
  ...settings.wishes,
  planned: plannedIn({ choices }),
});
