import { openBadgesPart } from './formats/open-badges-part';
import type { ContentResult } from './input/content';
import type { JsonObject } from './input/json';
import { idOf, objectsOf } from './input/typed';

/** Documents of this import by id, so that a badge that only links to its parts finds them beside it. */
export function linkedDocuments(contents: readonly ContentResult[]): ReadonlyMap<string, JsonObject> {
  const documents = new Map<string, JsonObject>();
  for (const content of contents) {
    if (content.kind !== 'json') continue;
    for (const document of objectsOf(content.value)) {
      const id = idOf(document);
      if (id !== null) documents.set(id, document);
    }
  }
  return documents;
}

/** Files in the order given, but those that others may link to last: by then it is known whether one did. */
export function partsLast(contents: readonly ContentResult[]): readonly number[] {
  const isPart = (index: number) => {
    const content = contents[index] as ContentResult;
    return content.kind !== 'refused' && openBadgesPart.recognises(content);
  };
  const order = contents.map((_, index) => index);
  return [...order.filter((index) => !isPart(index)), ...order.filter(isPart)];
}
