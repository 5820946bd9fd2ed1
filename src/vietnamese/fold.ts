/**
 * A text as look-ups compare it: lower case, without Vietnamese accents (đ as d), punctuation and repeated spaces as one space.
 * Composed and decomposed letters (NFC, NFD) fold to the same.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
