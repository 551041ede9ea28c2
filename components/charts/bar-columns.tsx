import { getLocale } from "next-intl/server";
import { Fragment } from "react";
import { numbers } from "../ui/numbers.ts";
import { Bar } from "./bar.tsx";
import { Linked } from "./linked.tsx";
import { Picture } from "./picture.tsx";

export interface BarColumnsProps {
  title: string;
  caption: string;
  /** What a row is, and what each of its numbers counts. */
  heads: { label: string; numbers: string[] };
  rows: { label: string; numbers: { number: number; href?: string }[] }[];
}

/** Several numbers a row, each with its bar, all on one scale: a column may be compared with another. */
export async function BarColumns({ title, caption, heads, rows }: BarColumnsProps) {
  const { format } = numbers(await getLocale());
  const largest = Math.max(0, ...rows.flatMap(({ numbers }) => numbers.map(({ number }) => number)));
  return (
    <Picture title={title} caption={caption}>
      <table data-columns={heads.numbers.length}>
        <thead>
          <tr>
            <th scope="col">{heads.label}</th>
            {heads.numbers.map((head) => (
              <th key={head} scope="col" colSpan={2}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, numbers }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {numbers.map(({ number, href }, place) => (
                <Fragment key={heads.numbers[place]}>
                  <td className="number">
                    <Linked href={number > 0 ? href : undefined}>{format(number)}</Linked>
                  </td>
                  <td className="bars">
                    <Bar parts={[number]} largest={largest} />
                  </td>
                </Fragment>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Picture>
  );
}
