import { useState } from 'react';
import { findingsCsv, findingsTable, type ListedFinding } from '../../sheets';
import { copyText, download } from '../hand-over';
import { useTexts } from '../texts';
import { today } from '../today';

/** Hands the list of findings over as a file or through the clipboard; `said` tells what became of it, for a live region. */
export function useExport(findings: readonly ListedFinding[]): {
  readonly said: string;
  offer(): void;
  copy(): Promise<void>;
} {
  const texts = useTexts();
  const [said, setSaid] = useState('');
  return {
    said,
    offer: () => {
      const name = `ket-qua-kiem-tra_${today()}.csv`;
      download(new Blob([findingsCsv(findings)], { type: 'text/csv;charset=utf-8' }), name);
      setSaid(texts.findings.downloaded(name));
    },
    copy: async () =>
      setSaid((await copyText(findingsTable(findings))) ? texts.findings.copied(findings.length) : texts.notCopied),
  };
}
