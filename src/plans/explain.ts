import type { z } from 'zod';

/** What zod found, in plain Vietnamese with the path named as a person would ("Chỉ tiêu thứ 3, mục "targetText": thiếu nội dung"). */
export function explainIssues(error: z.ZodError, places: Readonly<Record<string, string>>): string[] {
  return error.issues.map((issue) => `${placeOf(issue.path, places)}: ${reasonOf(issue)}.`);
}

function placeOf(path: readonly PropertyKey[], places: Readonly<Record<string, string>>): string {
  const words: string[] = [];
  path.forEach((step, index) => {
    if (typeof step === 'number') words[words.length - 1] = `${words.at(-1) ?? 'Dòng'} thứ ${step + 1}`;
    else if (index === 0) words.push(places[String(step)] ?? `Mục "${String(step)}"`);
    else words.push(`mục "${String(step)}"`);
  });
  return words.length > 0 ? words.join(', ') : 'Cả tệp';
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách',
  object: 'nhóm mục',
  record: 'nhóm mục',
};

function reasonOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.endsWith('received undefined')
        ? 'thiếu nội dung'
        : `phải là ${TYPES[issue.expected] ?? issue.expected}`;
    case 'unrecognized_keys':
      return `có mục không biết: ${issue.keys.join(', ')}`;
    case 'invalid_value':
      return `chỉ nhận một trong các giá trị: ${issue.values.join(', ')}`;
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? 'không được để trống'
        : `không được nhỏ hơn ${issue.minimum}`;
    case 'too_big':
      return `không được lớn hơn ${issue.maximum}`;
    case 'invalid_format':
      return issue.format === 'date'
        ? 'phải là ngày dạng 2026-12-31'
        : 'sai dạng (chỉ dùng chữ không dấu, số, dấu chấm, gạch nối)';
    default:
      return 'không đúng mẫu';
  }
}
