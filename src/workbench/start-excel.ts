/** Microsoft's tools, fetched when asked for: they bring 590 packages (450 MB), one of which is compiled, and nobody else needs them. */
export const TOOLS = { certificates: 'office-addin-dev-certs@3.0.0', debugging: 'office-addin-debugging@7.0.0' } as const;

/** Why the add-in cannot be opened in Excel here and what to do instead; null where it can. */
export function hindrance(platform: NodeJS.Platform, hasExcel: boolean): string | null {
  if (platform !== 'win32' && platform !== 'darwin')
    return [
      'Máy này không chạy được Excel (chỉ có trên Windows và macOS). Có thể:',
      '- chạy "npm start": bàn thử có bảng tính và ngăn tác vụ ngay trong trình duyệt;',
      '- chạy "npm run start:excel" trên máy Windows hoặc macOS có Excel;',
      '- đặt dist/ lên máy chủ HTTPS rồi nạp dist/manifest.xml vào Excel trên web: Home > Add-ins > More Add-ins > Upload My Add-in (docs/cai-dat.md).',
    ].join('\n');
  if (!hasExcel)
    return [
      'Không tìm thấy Excel trên máy này. Hãy cài Microsoft 365 hoặc Excel 2021 trở lên rồi chạy lại,',
      'hoặc chạy "npm start" để dùng bàn thử trong trình duyệt.',
    ].join('\n');
  return null;
}
