import { getTranslations } from "next-intl/server";
import type { auditEntry } from "#casework/audit/audit-entry.ts";
import { Facts } from "#components/ui/facts.tsx";
import { Hash } from "#components/ui/hash.tsx";
import { Panel } from "#components/ui/panel.tsx";

type Entry = Awaited<ReturnType<typeof auditEntry>>;

/** The header field by field, as it was hashed. People, sessions and rows stand in it as tags. */
export async function HeaderFacts({ entry: { header, hash } }: { entry: Entry }) {
  const say = await getTranslations("audit.header");
  const plain = (text: string | number) => <bdi dir="ltr">{text}</bdi>;
  const rows = [
    { term: say("chain"), value: <Hash value={header.chain} /> },
    { term: say("number"), value: plain(header.chainSeq) },
    {
      term: say("prev"),
      value: <Hash value={header.prev} />,
      source: header.chainSeq === 1 ? say("first") : undefined,
    },
    {
      term: say("at"),
      value: plain(header.at),
      source: header.clock === "back" ? say("clock_back") : undefined,
    },
    { term: say("event"), value: plain(header.event) },
    { term: say("actor"), value: tag(header.actor, say("none")) },
    { term: say("session"), value: tag(header.session, say("no_session")) },
    { term: say("command"), value: plain(header.command) },
    {
      term: say("subject"),
      value: <Hash value={header.subject} />,
      source: say("version", { version: header.version }),
    },
    ...header.rows.map(([table, row, version, rowHash], index) => ({
      term: say("row", { number: index + 1, table }),
      value: (
        <>
          <Hash value={row} />
          <br />
          <Hash value={rowHash} />
        </>
      ),
      source: say("version", { version }),
    })),
    { term: say("commit"), value: <Hash value={header.commit} />, source: say("commit_what") },
    { term: say("hash"), value: <Hash value={hash} /> },
  ];
  return (
    <Panel title={say("title")}>
      <Facts rows={rows} />
    </Panel>
  );
}

const tag = (value: string, none: string) =>
  value === "" ? <span className="muted">{none}</span> : <Hash value={value} />;
