import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { ExcelHost, FaultMoment } from '../../host';
import type { Recorder } from './recorder';
import { statementOf } from './statements';

/** More of a batch than this helps nobody. */
const MOST_STATEMENTS = 300;
const bytes = (count: number): string => count.toLocaleString('vi-VN');

const MOMENTS: Readonly<Record<FaultMoment, string>> = { before: 'trước', middle: 'giữa chừng', after: 'sau' };

/** For those who write add-ins: every sync with its size and its statements, and a way to make one fail. */
export function DeveloperPanel({ host, recorder }: { readonly host: ExcelHost; readonly recorder: Recorder }): ReactElement {
  const [shown, setShown] = useState<number | null>(null);
  const batch = recorder.batches.find(({ number }) => number === shown) ?? recorder.batches[0];
  const statements = batch ? batch.body.Actions.map((action) => statementOf(action, batch.body)) : [];
  return (
    <section className="developer" aria-label="Dành cho người lập trình">
      <div className="batches">
        <table>
          <caption>Các lượt đồng bộ gần nhất</caption>
          <thead>
            <tr>
              <th scope="col">Lượt</th>
              <th scope="col">Lúc</th>
              <th scope="col">Byte gửi</th>
              <th scope="col">Thao tác</th>
              <th scope="col">ms</th>
            </tr>
          </thead>
          <tbody>
            {recorder.batches.map(({ number, at, bytes: sent, body, milliseconds }) => (
              <tr key={number}>
                <td>
                  <button type="button" aria-pressed={number === batch?.number} onClick={() => setShown(number)}>
                    {number}
                  </button>
                </td>
                <td>{at.toLocaleTimeString('vi-VN')}</td>
                <td>{bytes(sent)}</td>
                <td>{bytes(body.Actions.length)}</td>
                <td>{Math.round(milliseconds)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <FailNext host={host} />
      </div>
      <pre tabIndex={0} aria-label="Lượt đồng bộ cuối">
        {statements.slice(0, MOST_STATEMENTS).join('\n')}
        {statements.length > MOST_STATEMENTS && `\n... và ${statements.length - MOST_STATEMENTS} câu lệnh nữa`}
      </pre>
    </section>
  );
}

function FailNext({ host }: { readonly host: ExcelHost }): ReactElement {
  const [count, setCount] = useState('1');
  const [moment, setMoment] = useState<FaultMoment>('middle');
  const [set, setSet] = useState('');
  const number = Number(count);
  return (
    <div className="fail">
      <Field label="Làm hỏng lượt thứ (tính từ bây giờ)" size="small">
        <Input size="small" type="number" min={1} value={count} onChange={(_, { value }) => setCount(value)} />
      </Field>
      <Field label="Vào lúc" size="small">
        <Select size="small" value={moment} onChange={(_, { value }) => setMoment(value as FaultMoment)}>
          {Object.entries(MOMENTS).map(([key, label]) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <Button
        size="small"
        disabled={!Number.isInteger(number) || number < 1}
        onClick={() => {
          host.failSync(number, moment);
          setSet(`Lượt ${host.counters.syncs + number} sẽ hỏng (${MOMENTS[moment]}).`);
        }}
      >
        Đặt lỗi
      </Button>
      <span role="status">{set}</span>
    </div>
  );
}
