/** States of a task, as the list in its cell offers them. */
export const TASK_STATES = ['Chưa thực hiện', 'Đang thực hiện', 'Hoàn thành', 'Tạm dừng'] as const;

export type TaskState = (typeof TASK_STATES)[number];

/** The state a cell holds, or null where it is none of the list. */
export function taskState(value: unknown): TaskState | null {
  return TASK_STATES.find((state) => state === value) ?? null;
}
