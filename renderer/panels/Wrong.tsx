// Wrong.tsx - what is left when drawing the app fails: a sentence, and a way to go on.

import { Component, type ReactNode } from 'react';
import { translate } from '../i18n.ts';

interface Props {
  readonly children: ReactNode;
}

export class Wrong extends Component<Props, { readonly failed: boolean }> {
  override readonly state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <main className="alone">
        <h1>{translate('common:wrong')}</h1>
        <p>{translate('common:wrongDetail')}</p>
        <button type="button" className="primary" onClick={() => location.reload()}>
          {translate('common:openAgain')}
        </button>
      </main>
    );
  }
}
