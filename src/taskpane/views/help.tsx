import type { ReactElement } from 'react';
import { useTexts } from '../texts';

/** A short guide, step by step. */
export function HelpView(): ReactElement {
  const texts = useTexts();
  return (
    <dl>
      {texts.help.map(([title, text]) => (
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
