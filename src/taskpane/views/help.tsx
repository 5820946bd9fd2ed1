import type { ReactElement } from 'react';
import { TEXTS } from '../texts';

/** A short guide, step by step. */
export function HelpView(): ReactElement {
  return (
    <dl>
      {TEXTS.help.map(([title, text]) => (
        <div key={title}>
          <dt>
            <strong>{title}</strong>
          </dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
