import { Fragment } from "react";

export interface KeyRow {
  /** One after the other: "g t". */
  keys: string;
  does: string;
}

/** Which keys there are, and what each does. */
export function KeyList({ rows }: { rows: KeyRow[] }) {
  return (
    <dl className="facts key-list" data-keys>
      {rows.map(({ keys, does }) => (
        <div key={keys}>
          <dt>
            {keys.split(" ").map((key) => (
              <Fragment key={key}>
                <kbd dir="ltr">{key}</kbd>{" "}
              </Fragment>
            ))}
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}
