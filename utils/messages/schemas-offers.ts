/** The shapes of what the user makes of the catalogue, at the door of the worker and in a backup. */
import * as v from 'valibot';
import { CORRECTION_SCHEMA, OFFER_SCHEMA } from '../core/catalogue/offer-schema';

/** An own offer never goes by the id of one that ships, and never claims that somebody checked it. */
export const OWN_OFFER = v.pipe(
  OFFER_SCHEMA,
  v.check(({ id, confidence }) => id.startsWith('user:') && confidence === 'user', 'not an own offer'),
);

export const CORRECTION = CORRECTION_SCHEMA;

/** More than any list of offers that a person could look after. */
export const OWN_OFFERS = v.pipe(v.array(OWN_OFFER), v.minLength(1), v.maxLength(20_000));
