import type { ChosenFile } from "#casework/cases/list-chosen.ts";
import { CaseTable } from "#components/cases/case-table.tsx";
import { Panel } from "#components/ui/panel.tsx";

/** Files that are given, or are to be: how grave, whose, and who carries them now. */
export const ChosenFiles = ({ label, files, now }: { label: string; files: ChosenFile[]; now: Date }) => (
  <Panel title={label} count={files.length}>
    <CaseTable
      label={label}
      files={files}
      now={now}
      columns={["risk", "file", "where", "caseworker", "changed"]}
      chosen
    />
  </Panel>
);
