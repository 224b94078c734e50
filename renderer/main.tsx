// main.tsx - where the page begins: connects to its host, makes the store, and draws the app.

import './styles/fonts.css';
import './styles/tokens.css';
import './styles/parts.css';
import './styles/annotations.css';
import './styles/roles.css';
import './styles/first.css';
import './styles/app.css';
import './styles/list.css';
import './styles/history.css';
import './styles/correct.css';
import './styles/dialogs.css';
import './styles/find.css';
import './styles/page.css';
import './styles/review.css';
import './styles/beside.css';
import './styles/links.css';
import './styles/codebook.css';
import './styles/print.css';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { sentenceOf } from './errorWords.ts';
import { App } from './App.tsx';
import { createCall } from './backend/call.ts';
import { connect } from './backend/connect.ts';
import { i18n } from './i18n.ts';
import { NotConnected } from './panels/NotConnected.tsx';
import { Wrong } from './panels/Wrong.tsx';
import { createProjectStore } from './state/createProjectStore.ts';

const root = createRoot(document.querySelector('#root') ?? document.body);

try {
  const transport = await connect();
  const store = createProjectStore(createCall(transport));
  const { actions } = store.getState();
  // What waits for a pause in typing must not wait for a page that is going away.
  addEventListener('pagehide', () => void actions.flush());
  document.addEventListener('visibilitychange', () => document.hidden && void actions.flush());
  root.render(
    <I18nextProvider i18n={i18n}>
      <Wrong>
        <App store={store} transport={transport} />
      </Wrong>
    </I18nextProvider>,
  );
  await actions.start();
} catch (thrown) {
  root.render(
    <I18nextProvider i18n={i18n}>
      <NotConnected reason={sentenceOf(thrown)} />
    </I18nextProvider>,
  );
}
