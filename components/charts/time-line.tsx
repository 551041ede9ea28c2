import { wordsOf } from "#domain/time-line/place-labels.ts";
import type { TickUnit } from "#domain/time-line/place-ticks.ts";
import { type PlacedItem, placeTimeLine, type Stretch } from "#domain/time-line/place-time-line.ts";
import type { TimeItem } from "#domain/time-line/time-line.ts";

export interface TimeLineRow {
  label: string;
  items: { key: string; drawn: TimeItem; title: string; when: string }[];
}

export interface TimeLineProps {
  /** Tells this picture from others on a page. */
  id: string;
  rows: TimeLineRow[];
  now: Date;
  timeZone: string;
  /** What the picture shows, and what it says to those who cannot see it. */
  title: string;
  description: string;
  /** Says from when to when it goes, what a grey line begins, and how many limits end beyond it. */
  sayScale: (scale: { from: Date; until: Date; unit: TickUnit; beyond: number }) => string;
}

const ROW = 32;

/** Rows on one scale, and under them the list of everything in it: the picture may be left out, and nothing is lost. */
export function TimeLine(props: TimeLineProps) {
  const { id, rows, now, timeZone, title, description, sayScale } = props;
  const placed = placeTimeLine(
    rows.map(({ items }) => items.map(({ drawn }) => drawn)),
    now,
    timeZone,
  );
  const height = rows.length * ROW;
  return (
    <figure className="time-line">
      <div className="drawn">
        <ul aria-hidden="true">
          {rows.map(({ label }) => (
            <li key={label}>{label}</li>
          ))}
        </ul>
        <svg
          role="img"
          width="100%"
          height={height}
          aria-labelledby={`${id}-title`}
          aria-describedby={`${id}-says`}
        >
          <title id={`${id}-title`}>{title}</title>
          <desc id={`${id}-says`}>{description}</desc>
          {placed.ticks.at.map((x) => (
            <line key={x} x1={percent(x)} x2={percent(x)} y1="0" y2={height} className="tick" />
          ))}
          <Today x={placed.today} height={height} />
          {placed.rows.map(({ items, labels }, at) => (
            <svg key={rows[at]?.label} aria-hidden="true" y={at * ROW} height={ROW} width="100%">
              {items.map((item) => (
                <Drawn key={item.number} item={item} />
              ))}
              {labels.map((label) => (
                <text key={label.first} x={percent(label.x)} y="11">
                  {wordsOf(label)}
                </text>
              ))}
            </svg>
          ))}
        </svg>
      </div>
      <figcaption>{sayScale({ ...placed, unit: placed.ticks.unit })}</figcaption>
      <List rows={rows} />
    </figure>
  );
}

const Today = ({ x, height }: { x: number; height: number }) => (
  <line x1={percent(x)} x2={percent(x)} y1="0" y2={height} className="today" />
);

function Drawn({ item }: { item: PlacedItem }) {
  if (item.kind === "spell")
    return (
      <>
        {item.doubt && <Bar of={item.doubt} className="doubt" />}
        {item.solid && <Bar of={item.solid} className="bar" />}
      </>
    );
  return (
    <>
      {item.doubt && (
        <line
          x1={percent(item.doubt.x)}
          x2={percent(item.doubt.x + item.doubt.width)}
          y1="21"
          y2="21"
          strokeDasharray="3 3"
          className="doubt"
        />
      )}
      {item.kind === "step" ? (
        <circle cx={percent(item.x)} cy="21" r="4" className="bar" />
      ) : (
        <svg aria-hidden="true" x={percent(item.x)} y="21">
          <path d="M0-6 6 0 0 6-6 0z" className="hollow" />
        </svg>
      )}
    </>
  );
}

const Bar = ({ of: { x, width }, className }: { of: Stretch; className: string }) => (
  <rect
    x={percent(x)}
    y="15"
    width={percent(width)}
    height="12"
    rx="2"
    className={className}
    strokeDasharray={className === "doubt" ? "3 3" : undefined}
  />
);

/** Everything that is drawn, and what has no time besides, under the numbers of the picture. */
function List({ rows }: { rows: TimeLineRow[] }) {
  let number = 1;
  return rows.map(({ label, items }) => {
    const start = number;
    number += items.length;
    return (
      <section key={label} aria-label={label}>
        <h3>{label}</h3>
        <ol start={start}>
          {items.map(({ key, title, when }) => (
            <li key={key}>
              {title} <small>{when}</small>
            </li>
          ))}
        </ol>
      </section>
    );
  });
}

const percent = (share: number): string => `${Math.round(share * 100) / 100}%`;
