import { Fragment } from "react";
import { DayHead, Entry, type EntryProps } from "./entry.tsx";

/** Entries, newest first; `day` names the day under which an entry stands. */
export function History({ entries }: { entries: (EntryProps & { key: string; day?: string })[] }) {
  return (
    <ol className="entries">
      {entries.map(({ key, day, ...entry }, at) => (
        <Fragment key={key}>
          {day && day !== entries[at - 1]?.day && <DayHead day={day} />}
          <Entry {...entry} />
        </Fragment>
      ))}
    </ol>
  );
}
