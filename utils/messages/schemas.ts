/** What the worker lets in, message by message. Everything is bounded; unknown keys are dropped (THREATS.md B1). */
import * as v from 'valibot';
import { READING } from '../core/skills/reading-schema';
import type { Protocol } from './protocol';
import { CORRECTION, OWN_OFFERS } from './schemas-offers';
import { BACKUP, CERT, CHOICE, MEANING, NOTE, SETTINGS_PATCH, SOURCE, STAGE } from './schemas-records';

const tab = v.pipe(v.number(), v.integer(), v.minValue(0));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const action = v.pipe(v.string(), v.minLength(8), v.maxLength(64));
const key = v.pipe(v.string(), v.minLength(1), v.maxLength(500));
const ids = v.pipe(v.array(key), v.maxLength(50_000));

export const SCHEMAS = {
  'posting:read': READING,
  'posting:gone': v.null(),
  'display:get': v.null(),
  'details:open': v.null(),
  'report:of-tab': v.object({ tab }),
  'reading:of-tab': v.object({ tab }),
  'tab:read': v.object({ tab, scope: v.picklist(['page', 'selection']) }),
  'tab:show': v.object({ tab, start: offset, end: offset }),
  'certs:list': v.null(),
  'certs:commit': v.object({
    action,
    certs: v.pipe(
      v.array(v.object({ cert: CERT, revision: v.nullable(v.number()), raw: v.nullable(v.string()) })),
      v.maxLength(50_000),
    ),
    sources: v.array(SOURCE),
  }),
  'certs:delete': v.object({ action, ids }),
  'plan:opens': v.object({ tab }),
  'postings:save': v.object({ action, tab }),
  'postings:unsave': v.object({ action, key }),
  'postings:note': v.object({ action, key, revision: offset, note: NOTE, stage: STAGE }),
  'postings:delete': v.object({ action, keys: ids }),
  'choices:set': v.object({ action, offers: ids, choice: v.nullable(CHOICE) }),
  'offers:keep': v.object({ action, offers: OWN_OFFERS }),
  'offers:remove': v.object({ action, offers: ids }),
  'offers:correct': v.object({ action, offer: key, correction: v.nullable(CORRECTION) }),
  'words:teach': v.object({ action, names: ids, meaning: v.nullable(MEANING) }),
  'settings:get': v.null(),
  'settings:change': v.object({ action, patch: SETTINGS_PATCH }),
  'action:undo': v.object({ action, target: action }),
  'backup:restore': v.object({
    action,
    backup: BACKUP,
    mode: v.picklist(['merge', 'merge-revive', 'replace']),
  }),
  'backup:saved': v.object({ action }),
  'data:delete-all': v.null(),
} as const satisfies Record<keyof Protocol, v.GenericSchema>;
