import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { CertFormat } from '@/utils/core/certs/formats/format';
import { CERT_FORMATS } from '@/utils/core/certs/formats/index';

const FOLDER = 'utils/core/certs/formats';
const NOT_FORMATS = new Set(['index.ts', 'format.ts']);

test('every format of the folder is listed, and nothing else', async () => {
  const names = readdirSync(FOLDER).filter((name) => !NOT_FORMATS.has(name));
  const modules = await Promise.all(
    names.map(
      (name) => import(/* @vite-ignore */ `../../../${FOLDER}/${name}`) as Promise<Record<string, unknown>>,
    ),
  );
  const exported = modules.flatMap((module) => Object.values(module)).filter(isFormat);
  expect(new Set(CERT_FORMATS)).toEqual(new Set(exported));
  expect(CERT_FORMATS).toHaveLength(exported.length);
});

function isFormat(value: unknown): value is CertFormat {
  return typeof value === 'object' && value !== null && 'recognises' in value && 'read' in value;
}
