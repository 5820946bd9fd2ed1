import { useEffect, useState } from 'react';

/** Milliseconds that the news of something done stays to be read. */
const READ = 6_000;

/** What the grid says: what went wrong stays until the next action, what was done goes away by itself. */
export function useNotice() {
  const [notice, setNotice] = useState({ text: '', passing: false });
  useEffect(() => {
    if (!notice.passing) return;
    const timer = setTimeout(() => setNotice({ text: '', passing: false }), READ);
    return () => clearTimeout(timer);
  }, [notice]);
  return {
    notice: notice.text,
    say: (text: string): void => setNotice((old) => (old.text === text && !old.passing ? old : { text, passing: false })),
    done: (text: string): void => setNotice({ text, passing: true }),
  };
}
