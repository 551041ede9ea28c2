import { getLocale } from "next-intl/server";
import { numbers } from "../ui/numbers.ts";
import { Bar } from "./bar.tsx";
import { sum } from "./bar-parts.ts";
import { Linked } from "./linked.tsx";
import { Picture, type PictureProps } from "./picture.tsx";

export interface BarRow {
  /** Where two rows may have one label. */
  key?: string;
  label: string;
  /** Nothing known: "not recorded", in the caller's words. */
  number: number | string;
  href?: string;
  /** What the bar is made of, first to last; without it the number. */
  parts?: number[];
  /** What the whole width stands for in this row; without it the largest row. */
  of?: number;
  /** Part of the row above. */
  inset?: boolean;
  /** More columns of words, such as "54 %". */
  notes?: string[];
  /** A number of its own at the end, such as overdue. */
  end?: { number: number; href?: string; danger?: boolean };
}

export interface BarTableProps extends Omit<PictureProps, "children"> {
  heads: { label: string; number: string; bar?: string; notes?: string[]; end?: string };
  rows: BarRow[];
}

/** Take the drawings away and nothing is lost. */
export async function BarTable({ heads, rows, ...picture }: BarTableProps) {
  const { format } = numbers(await getLocale());
  const largest = Math.max(0, ...rows.map((row) => sum(partsOf(row))));
  return (
    <Picture {...picture}>
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
            {[...(heads.notes ?? []), ...(heads.end ? [heads.end] : [])].map((head) => (
              <th key={head} scope="col" className="number">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key ?? row.label}>
              <th scope="row" data-inset={row.inset || undefined}>
                {row.label}
              </th>
              <td className="number">
                <Linked href={row.href}>
                  {typeof row.number === "number" ? format(row.number) : row.number}
                </Linked>
              </td>
              <td className="bars">
                <Bar parts={partsOf(row)} largest={row.of ?? largest} />
              </td>
              {row.notes?.map((note, place) => (
                <td key={heads.notes?.[place]} className="number">
                  {note}
                </td>
              ))}
              {row.end && (
                <td className="number" data-danger={row.end.danger || undefined}>
                  <Linked href={row.end.href}>{format(row.end.number)}</Linked>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Picture>
  );
}

function partsOf(row: BarRow): number[] {
  return row.parts ?? (typeof row.number === "number" ? [row.number] : []);
}
