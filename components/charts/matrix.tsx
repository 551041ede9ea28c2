import { getLocale } from "next-intl/server";
import { Linked } from "./linked.tsx";
import { Picture } from "./picture.tsx";

export interface MatrixCell {
  number: number;
  href?: string;
}

export interface MatrixProps {
  title: string;
  caption: string;
  heads: { label: string; columns: string[]; total: string };
  /** A cell for each column, and the total of the row. */
  rows: { label: string; cells: MatrixCell[]; total: MatrixCell }[];
  totals: { cells: MatrixCell[]; total: MatrixCell };
}

/** Numbers by two things at once: a cell in which there is anything is tinted, and each says its number. */
export async function Matrix({ title, caption, heads, rows, totals }: MatrixProps) {
  const { format } = new Intl.NumberFormat(await getLocale());
  const cell = ({ number, href }: MatrixCell) => (
    <Linked href={number > 0 ? href : undefined}>{format(number)}</Linked>
  );
  return (
    <Picture title={title} caption={caption}>
      <table className="matrix">
        <thead>
          <tr>
            <th scope="col">{heads.label}</th>
            {[...heads.columns, heads.total].map((head) => (
              <th key={head} scope="col" className="number">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, cells, total }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {cells.map((one, place) => (
                <td key={heads.columns[place]} className="number" data-any={one.number > 0 || undefined}>
                  {cell(one)}
                </td>
              ))}
              <td className="number">{cell(total)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{heads.total}</th>
            {[...totals.cells, totals.total].map((one, place) => (
              <td key={heads.columns[place] ?? "total"} className="number">
                {cell(one)}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </Picture>
  );
}
