"use client";

import { Badge } from "../ui/badge.tsx";
import { type Cell, type Column, Table, type Ticking } from "../ui/table.tsx";
import type { CaseColumnName, CaseWords } from "./case-words.ts";
import { Countdown } from "./countdown.tsx";
import { Risk } from "./risk.tsx";
import { StatusLine } from "./status.tsx";
import { Where } from "./where.tsx";

export interface CaseRowsProps {
  label: string;
  columns: (Column & { key: CaseColumnName })[];
  files: CaseWords[];
  density?: "comfortable" | "compact" | undefined;
  /** `each`: what a box says, with the pseudonym in the place of `{name}`. */
  ticking?: (Ticking & { each: string }) | undefined;
}

/**
 * Rows of files from words alone. It is of the browser for one reason: so the page carries the words, and not each
 * element once more for React (docs/decisions/0013).
 */
export function CaseRows({ label, columns, files, density, ticking }: CaseRowsProps) {
  const rows = files.map((file) => ({
    key: file.number,
    href: `/cases/${file.number}`,
    ...(ticking && {
      tick: { value: file.number, label: ticking.each.replace("{name}", () => file.pseudonym) },
    }),
    cells: Object.fromEntries(columns.map(({ key }) => [key, cellOf[key](file)])),
  }));
  return <Table label={label} columns={columns} rows={rows} density={density} ticking={ticking} />;
}

const whereCell = ({ where }: CaseWords): Cell => where && [<Where key="where" {...where} />, where.more];

/** When somebody last reached them, and the alarm; where nobody has, the alarm stands first. */
function contactCell({ silent, ...contact }: NonNullable<CaseWords["contact"]>): Cell {
  const alarm = silent && (
    <Badge key="silent" tone="danger">
      {silent}
    </Badge>
  );
  if ("day" in contact) return [contact.day, alarm];
  return alarm ? [alarm, contact.none] : <span className="muted">{contact.none}</span>;
}

const cellOf: Record<CaseColumnName, (file: CaseWords) => Cell> = {
  risk: ({ risk }) => risk && <Risk {...risk} />,
  file: ({ pseudonym, number }) => [
    pseudonym,
    <bdi key="number" dir="ltr">
      {number}
    </bdi>,
  ],
  where: whereCell,
  whereAndWhy: whereCell,
  limit: ({ limit }) => limit && [<Countdown key="clock" clock={limit.clock} />, limit.more],
  /** Always both lines: recognised by the one says nothing about the other. */
  status: ({ status }) =>
    status && [<StatusLine key="unhcr" {...status.unhcr} />, <StatusLine key="state" {...status.state} />],
  contact: ({ contact }) => contact && contactCell(contact),
  caseworker: ({ caseworker }) =>
    caseworker && ("name" in caseworker ? caseworker.name : <strong>{caseworker.none}</strong>),
  changed: ({ changed }) => changed,
};
