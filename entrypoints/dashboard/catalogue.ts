import type { Catalogue } from '@/utils/core/catalogue/catalogue';
import { NO_WISHES, type PlanWishes } from '@/utils/core/plan/plan';
import type { Vault } from '@/utils/store/live';
import { userCatalogue } from '../shared/user-catalogue';

/** The catalogue as this user has it. */
export const shownCatalogue = ({ choices }: Pick<Vault, 'choices'>): Catalogue => userCatalogue(choices);

export const plannedIn = ({ choices }: Pick<Vault, 'choices'>): readonly string[] =>
  choices
    .filter(({ choice }) => choice === 'planned')
    .sort((a, b) => a.atMs - b.atMs || (a.offer < b.offer ? -1 : 1))
    .map(({ offer }) => offer);

export const wishesIn = (vault: Vault): PlanWishes => ({
  ...NO_WISHES,
  ...vault.settings.wishes,
  planned: plannedIn(vault),
});
