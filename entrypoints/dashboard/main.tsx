import '@/components/tokens.css';
import '@/components/base.css';
import '@/components/result.css';
import '@/components/dashboard.css';
import { render } from 'preact';
import { WordsProvider } from '@/components/words';
import { browserWords } from '../shared/words';
import { App } from './App';

import { startCounter } from './counting/desk-counter';

import { RecoveryView } from './RecoveryView';

const words = browserWords();
document.documentElement.lang = words.locale;
/** `dashboard.html?safe`: nothing but what saves the data. */
const isSafe = new URLSearchParams(location.search).has('safe');
const root = document.getElementById('app');
if (root !== null) {
  render(
    <WordsProvider value={words}>
      {isSafe ? <RecoveryView failure={null} /> : <App counter={startCounter()} />}
    </WordsProvider>,
    root,
  );
}
