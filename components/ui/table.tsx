// biome-ignore-all lint/a11y/noRedundantRoles: on phones rows are cards, and a grid takes the table's meaning away
import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";

export interface Column {
  key: string;
  label: string;
  width?: number;
  /** Numbers and amounts. */
  end?: boolean;
  /** Shown from this width of the window on: 1024, 1280, 1366, 1440. */
  from?: "desk" | "wide" | "office" | "full";
  /** The address that sorts by this column; the head becomes a link. */
  sort?: string;
  sorted?: "ascending" | "descending";
  /** The cell that names the row and leads to `row.href`. */
  link?: boolean;
  /** On a phone: beside the title, not at all, or with its label before it. */
  card?: "corner" | "none" | "labelled";
}

/** A cell is a text, a node, or two lines. */
export type Cell = ReactNode | readonly [first: ReactNode, second: ReactNode];

export interface Row {
  key: string;
  href?: string;
  /** What its box says, where rows can be ticked: "Choose Lochin". */
  tick?: { value: string; label: string };
  selected?: boolean;
  tone?: "danger";
  cells: Record<string, Cell>;
}

/** Boxes before the rows, which belong to a form elsewhere on the page. */
export interface Ticking {
  form: string;
  name: string;
  /** Over the boxes, for those who cannot see them. */
  label: string;
  /** All of them are ticked already. */
  all?: boolean;
}

export interface TableProps {
  /** Said to those who cannot see where the table stands. */
  label: string;
  columns: Column[];
  rows: Row[];
  density?: "comfortable" | "compact" | undefined;
  ticking?: Ticking | undefined;
}

/** Rows of one kind of thing. Every cell is plain; the style sheet knows the columns from the table. */
export function Table({ label, columns, rows, density = "comfortable", ticking }: TableProps) {
  const layout = layoutOf(columns, ticking ? 2 : 1);
  return (
    <table
      className="table"
      role="table"
      aria-label={label}
      data-density={density}
      data-ticking={ticking && ""}
      {...layout}
    >
      <colgroup>
        {ticking && <col width={48} />}
        {columns.map(({ key, width }) => (
          <col key={key} width={width} />
        ))}
      </colgroup>
      <thead role="rowgroup">
        <tr role="row">
          {ticking && (
            <th role="columnheader" scope="col">
              <span className="out-of-sight">{ticking.label}</span>
            </th>
          )}
          {columns.map((column) => (
            <th key={column.key} role="columnheader" scope="col" aria-sort={column.sorted}>
              <Head column={column} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={row.key} role="row" aria-selected={row.selected} data-tone={row.tone}>
            {ticking && <Box ticking={ticking} row={row} />}
            {columns.map((column) => (
              <BodyCell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Head({ column: { label, sort, sorted } }: { column: Column }) {
  if (!sort) return label;
  return (
    <a href={sort}>
      {label}
      {sorted && <Icon name={sorted === "ascending" ? "arrow-up" : "arrow-down"} />}
    </a>
  );
}

function Box({ ticking: { form, name, all }, row: { tick } }: { ticking: Ticking; row: Row }) {
  return (
    <td role="cell">
      {tick && (
        <input
          type="checkbox"
          form={form}
          name={name}
          value={tick.value}
          aria-label={tick.label}
          defaultChecked={all}
        />
      )}
    </td>
  );
}

function BodyCell({ column, row }: { column: Column; row: Row }) {
  const cell = row.cells[column.key];
  const [first, second] = isPair(cell) ? cell : [cell, undefined];
  return (
    <td
      role={column.link ? "rowheader" : "cell"}
      data-label={column.card === "labelled" && isSaid(first) ? column.label : undefined}
    >
      {column.link && row.href ? (
        <a className="row-link" href={row.href}>
          {first}
        </a>
      ) : (
        first
      )}
      {isSaid(second) && <small>{second}</small>}
    </td>
  );
}

function isPair(cell: Cell): cell is readonly [ReactNode, ReactNode] {
  return Array.isArray(cell) && cell.length === 2;
}

function isSaid(node: ReactNode): boolean {
  return node !== undefined && node !== null && node !== false && node !== "";
}

/** Which columns do what, as words on the table: the style sheet finds the cells by their place. */
function layoutOf(columns: Column[], first: number): Record<`data-${string}`, string> {
  const places = (does: (column: Column) => unknown): string =>
    columns.flatMap((column, at) => (does(column) ? [at + first] : [])).join(" ");
  return {
    "data-end": places((column) => column.end),
    "data-from-desk": places((column) => column.from === "desk"),
    "data-from-wide": places((column) => column.from === "wide"),
    "data-from-office": places((column) => column.from === "office"),
    "data-from-full": places((column) => column.from === "full"),
    "data-title": places((column) => column.link),
    "data-corner": places((column) => column.card === "corner"),
    "data-uncarded": places((column) => column.card === "none"),
  };
}
