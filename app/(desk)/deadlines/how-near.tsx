import { HowNear as NearLimit } from "#components/cases/countdown.tsx";
import type { DeadlineWords } from "#components/cases/deadline-words.ts";
import { Badge } from "#components/ui/badge.tsx";

/** How near it is; a task that is late is no limit, and so not red. */
export function HowNear({ words }: { words: DeadlineWords }) {
  if (!words.late) return <NearLimit clock={words} />;
  return (
    <Badge tone="warning" icon="triangle-alert">
      {words.amount}
    </Badge>
  );
}
