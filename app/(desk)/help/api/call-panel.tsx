import { getTranslations } from "next-intl/server";
import { Panel } from "#components/ui/panel.tsx";
import { Table } from "#components/ui/table.tsx";
import { type JsonSchema, sayType } from "./say-type.ts";

interface CallPanelProps {
  method: "GET" | "POST";
  path: string;
  what: string;
  /** JSON Schema of the body, or of what may stand in the address. */
  fields?: JsonSchema | undefined;
}

/** One call: its address, what it does, and the fields that it takes. */
export async function CallPanel({ method, path, what, fields }: CallPanelProps) {
  const say = await getTranslations("api.page");
  const names = Object.entries(fields?.properties ?? {});
  const required = fields?.required ?? [];
  return (
    <Panel title={`${method} ${path}`}>
      <p className="panel-body">{what}</p>
      {names.length > 0 && (
        <Table
          label={say("fields_of", { path })}
          density="compact"
          columns={[
            { key: "name", label: say("field"), width: 200 },
            { key: "needed", label: say("needed"), width: 120, card: "labelled" },
            { key: "type", label: say("value") },
          ]}
          rows={names.map(([name, schema]) => ({
            key: name,
            cells: {
              name: (
                <code className="font-mono" dir="ltr">
                  {name}
                </code>
              ),
              needed: required.includes(name) ? say("yes") : undefined,
              type: (
                <span className="font-mono break-words" dir="ltr">
                  {sayType(schema)}
                </span>
              ),
            },
          }))}
        />
      )}
    </Panel>
  );
}
