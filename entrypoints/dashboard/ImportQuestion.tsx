import { ColumnMapper } from '@/components/certs/ColumnMapper';
import type { useImport } from './use-import';

type Asking = Pick<ReturnType<typeof useImport>, 'unclear' | 'map'>;

/** Asks for the columns of the first table that an import did not understand. */
export function ImportQuestion({ unclear, map }: Asking) {
  if (unclear === null) return null;
  const { file, preview } = unclear;
  return <ColumnMapper key={file} file={file} preview={preview} onMap={map} onSkip={() => map(null)} />;
}
