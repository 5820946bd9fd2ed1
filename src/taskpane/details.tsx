import { Button } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { copyText } from './hand-over';
import { useTexts } from './texts';

/** What a person in support needs to know, folded away, and a way to copy it. */
export function Details({ text }: { readonly text: string }): ReactElement {
  const texts = useTexts();
  const [copied, setCopied] = useState<boolean | null>(null);
  return (
    <details>
      <summary>{texts.details}</summary>
      <div className="bc-details">{text}</div>
      <Button size="small" onClick={() => void copyText(text).then(setCopied)}>
        {texts.copy}
      </Button>
      {copied !== null && ` ${copied ? texts.copied : texts.notCopied}`}
    </details>
  );
}
