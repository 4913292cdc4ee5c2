import { cleanLine } from '../clean-text';
import { fieldsOf, listOf, textOf } from './fields';

/** Most places named one by one. */
const PLACES = 5;

function addressOf(value: unknown): string | null {
  if (typeof value === 'string') return cleanLine(value) || null;
  const fields = fieldsOf(value);
  if (!fields) return null;
  const parts = ['addresslocality', 'addressregion', 'addresscountry']
    .map((name) => textOf(fields.get(name)))
    .filter((part) => part !== null)
    .map(cleanLine)
    .filter((part) => part !== '');
  if (parts.length > 0) return parts.join(', ');
  const street = textOf(fields.get('streetaddress')) ?? textOf(value);
  return street === null ? null : cleanLine(street) || null;
}

/** Reads `jobLocation`: town, region and country of each place, several apart by `; `. Null when it names none. */
export function readPlace(value: unknown): string | null {
  const places = listOf(value)
    .map((place) => {
      const fields = fieldsOf(place);
      return fields?.has('address') ? (addressOf(fields.get('address')) ?? textOf(place)) : addressOf(place);
    })
    .filter((place) => place !== null);
  return places.length > 0 ? [...new Set(places)].slice(0, PLACES).join('; ') : null;
}
