import '@/components/tokens.css';
import '@/components/base.css';
import '@/components/result.css';
import '@/components/dashboard.css';
import { render } from 'preact';
import { WordsProvider } from '@/components/words';
import { browserWords } from '../shared/words';
import { App } from './App';
import { startCounter } from './counting/desk-counter';

const counter = startCounter();
const words = browserWords();
document.documentElement.lang = words.locale;
const root = document.getElementById('app');
if (root !== null) {
  render(
    <WordsProvider value={words}>
      <App counter={counter} />
    </WordsProvider>,
    root,
  );
}
