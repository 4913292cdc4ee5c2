import { useState } from 'preact/hooks';
import { Notice, type NoticeData } from '@/components/shell/Notice';
import { Shell } from '@/components/shell/Shell';
import { CertificatesView } from './CertificatesView';
import { useRoute } from './route';

export function App() {
  const route = useRoute();
  const [notice, setNotice] = useState<NoticeData | null>(null);
  return (
    <Shell current={route.view} shown={['certificates']} counts={{}}>
      <CertificatesView path={route.path} onNotice={setNotice} />
      <Notice notice={notice} onClose={() => setNotice(null)} />
    </Shell>
  );
}
