import { getLocale } from "next-intl/server";

export interface BarRow {
  label: string;
  /** Nothing known: "not recorded", in the caller's words. */
  number: number | string;
  href?: string;
  /** What the bar is made of, first to last; without it the number. */
  parts?: number[];
  /** A number of its own at the end, such as overdue. */
  end?: { number: number; href?: string; danger?: boolean };
}

export interface BarTableProps {
  /** Says the finding: "14 people are held, 5 of them longer than 72 hours". */
  title: string;
  /** Period, office, "as of 09:00". */
  caption: string;
  heads: { label: string; number: string; bar?: string; end?: string };
  rows: BarRow[];
}

/** Take the drawings away and nothing is lost. */
export async function BarTable({ title, caption, heads, rows }: BarTableProps) {
  const { format } = new Intl.NumberFormat(await getLocale());
  const largest = Math.max(1, ...rows.map((row) => sum(partsOf(row))));
  return (
    <figure className="panel picture">
      <div className="panel-head">
        <h2>{title}</h2>
      </div>
      <table>
        <thead>
          <tr>
            <th scope="col">{heads.label}</th>
            <th scope="col" className="number">
              {heads.number}
            </th>
            {heads.bar ? (
              <th scope="col" className="bars">
                {heads.bar}
              </th>
            ) : (
              <td className="bars" />
            )}
            {heads.end && (
              <th scope="col" className="number">
                {heads.end}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.label}>
              <th scope="row">{row.label}</th>
              <td className="number">
                <Linked href={row.href}>
                  {typeof row.number === "number" ? format(row.number) : row.number}
                </Linked>
              </td>
              <td className="bars">
                <Bar parts={partsOf(row)} largest={largest} />
              </td>
              {row.end && (
                <td className="number" data-danger={row.end.danger || undefined}>
                  <Linked href={row.end.href}>{format(row.end.number)}</Linked>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <figcaption>{caption}</figcaption>
    </figure>
  );
}

function Linked({ href, children }: { href?: string; children: string }) {
  return href ? <a href={href}>{children}</a> : children;
}

/** Starts at zero; segments stand 2 px apart. */
function Bar({ parts, largest }: { parts: number[]; largest: number }) {
  const total = sum(parts);
  if (total === 0) return null;
  let at = 0;
  return (
    <svg width="100%" height="12" aria-hidden="true">
      {parts.map((part, place) => {
        const x = at;
        at += part;
        // The parts have no names of their own: their order is what they are.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        return <Segment key={place} x={x / largest} width={part / largest} place={place} />;
      })}
    </svg>
  );
}

function Segment({ x, width, place }: { x: number; width: number; place: number }) {
  if (width === 0) return null;
  return (
    <>
      <rect
        x={percent(x)}
        width={percent(width)}
        height="12"
        rx="2"
        className={place === 0 ? "bar" : `bar-${place + 1}`}
      />
      {x > 0 && <rect x={percent(x)} width="2" height="12" className="gap" />}
    </>
  );
}

function partsOf(row: BarRow): number[] {
  return row.parts ?? (typeof row.number === "number" ? [row.number] : []);
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}

function sum(parts: number[]): number {
  return parts.reduce((total, part) => total + part, 0);
}
