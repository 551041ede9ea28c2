// biome-ignore-all lint/a11y/noRedundantRoles: on phones rows are cards, which takes the table's meaning away
import { getLocale } from "next-intl/server";
import { numbers } from "../ui/numbers.ts";
import { Linked } from "./linked.tsx";
import { Picture, type PictureProps } from "./picture.tsx";

export interface MatrixCell {
  number: number;
  href?: string;
}

export interface MatrixProps extends Omit<PictureProps, "children"> {
  heads: { label: string; columns: string[]; total: string };
  /** A cell for each column, and the total of the row. */
  rows: { key?: string; label: string; cells: MatrixCell[]; total: MatrixCell }[];
  totals: { cells: MatrixCell[]; total: MatrixCell };
}

/** Numbers by two things at once: a cell in which there is anything is tinted, and each says its number. */
export async function Matrix({ heads, rows, totals, ...picture }: MatrixProps) {
  const { format } = numbers(await getLocale());
  const cell = ({ number, href }: MatrixCell) => (
    <Linked href={number > 0 ? href : undefined}>{format(number)}</Linked>
  );
  return (
    <Picture {...picture}>
      <table className="matrix" role="table">
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              {heads.label}
            </th>
            {[...heads.columns, heads.total].map((head) => (
              <th key={head} role="columnheader" scope="col" className="number">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map(({ key, label, cells, total }) => (
            <tr key={key ?? label} role="row">
              <th role="rowheader" scope="row">
                {label}
              </th>
              {cells.map((one, place) => (
                <td
                  role="cell"
                  key={heads.columns[place]}
                  className="number"
                  data-head={heads.columns[place]}
                  data-any={one.number > 0 || undefined}
                >
                  {cell(one)}
                </td>
              ))}
              <td role="cell" className="number total" data-head={heads.total}>
                {cell(total)}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot role="rowgroup">
          <tr role="row">
            <th role="rowheader" scope="row">
              {heads.total}
            </th>
            {[...totals.cells, totals.total].map((one, place) => (
              <td
                role="cell"
                key={heads.columns[place] ?? "total"}
                className={place < totals.cells.length ? "number" : "number total"}
                data-head={heads.columns[place] ?? heads.total}
              >
                {cell(one)}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </Picture>
  );
}
