import { useRef, useState, type CSSProperties, type ReactElement } from 'react';
import type { ExcelHost } from '../host';
import type { Edits } from './edits';

const BAR: CSSProperties = {
  display: 'flex',
  flexWrap: 'wrap',
  gap: 6,
  padding: 6,
  borderBottom: '1px solid #888',
  alignItems: 'center',
};
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface ToolbarProps {
  readonly host: ExcelHost;
  readonly edits: Edits;
  readonly dark: boolean;
  readonly developing: boolean;
  /** The workbook, or what is typed in it, has changed. */
  onChanged(): void;
  /** Another workbook is open: the pane starts anew. */
  onOpened(): void;
  onDark(dark: boolean): void;
  onDeveloping(developing: boolean): void;
}

/** Opening and saving files, going back, light or dark, what goes over the wire. */
export function Toolbar(props: ToolbarProps): ReactElement {
  const { host, edits, dark, developing } = props;
  const input = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('So-lam-viec.xlsx');
  const [fault, setFault] = useState('');
  const open = async (file: File): Promise<void> => {
    try {
      const { openBook } = await import('../files/open');
      host.open(await openBook(new Uint8Array(await file.arrayBuffer())));
      setName(file.name);
      setFault('');
      props.onOpened();
    } catch {
      setFault(`Không mở được "${file.name}": tệp không phải sổ .xlsx hoặc đã hỏng. Sổ đang mở vẫn còn nguyên.`);
    }
  };
  const save = async (): Promise<void> => {
    const { saveBook } = await import('../files/save');
    host.calculation.update();
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([(await saveBook(host.book)) as BlobPart], { type: XLSX }));
    link.download = name;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  const step = (back: () => void) => () => {
    back();
    props.onChanged();
  };
  return (
    <div style={BAR} role="toolbar" aria-label="Bàn thử">
      <button type="button" onClick={() => input.current?.click()}>
        Mở .xlsx
      </button>
      <button type="button" onClick={() => void save()}>
        Lưu .xlsx
      </button>
      <button type="button" disabled={!edits.canUndo} onClick={step(() => edits.undo())}>
        Hoàn tác
      </button>
      <button type="button" disabled={!edits.canRedo} onClick={step(() => edits.redo())}>
        Làm lại
      </button>
      <button type="button" aria-pressed={dark} onClick={() => props.onDark(!dark)}>
        Nền tối
      </button>
      <button type="button" aria-pressed={developing} onClick={() => props.onDeveloping(!developing)}>
        Lượt đồng bộ
      </button>
      <input
        ref={input}
        hidden
        type="file"
        accept=".xlsx"
        aria-label="Tệp .xlsx cần mở"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          currentTarget.value = '';
          if (file) void open(file);
        }}
      />
      <span role="status">{fault}</span>
    </div>
  );
}
