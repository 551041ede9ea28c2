import { getLocale, getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { auditEntry } from "#casework/audit/audit-entry.ts";
import { Back } from "#components/ui/back.tsx";
import { Facts } from "#components/ui/facts.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Panel } from "#components/ui/panel.tsx";
import { TabTitle } from "#components/ui/tab-title.tsx";
import { sayInstant } from "#domain/when/say-when.ts";
import { page } from "../../../../../answer.tsx";
import { entryOf } from "../../../entry-of.ts";
import { CheckByHand } from "./check-by-hand.tsx";
import { detailFacts } from "./detail-facts.tsx";
import { HeaderFacts } from "./header-facts.tsx";

/** One entry: what it says, its header as it was hashed, and how to hash it again. */
export default page<{ chain: string; seq: string }>(async ({ params }) => {
  const actor = await currentActor();
  const entry = await auditEntry(actor, entryOf(params));
  const [locale, say, words] = [
    await getLocale(),
    await getTranslations("audit"),
    await getTranslations("words"),
  ];
  const telling = { timeZone: entry.timeZone, now: entry.now, locale };
  const title = say("entry_title", { number: entry.chainSeq });
  return (
    <>
      <TabTitle words={title} />
      <Back {...backOf(entry, actor.roles.includes("auditor"), say("title"))} />
      <PageHead
        title={title}
        beside={say("entry_beside", {
          what: words(`events.${entry.event}` as never),
          when: sayInstant(entry.at, telling),
          who: entry.by || say("nobody"),
        })}
        end={<Neighbours {...entry} chain={params.chain} />}
      />
      <div className="stack">
        <Panel title={say("says")}>
          <Facts rows={await detailFacts(entry, telling)} />
        </Panel>
        <HeaderFacts entry={entry} />
        <CheckByHand text={entry.text} hash={entry.hash} recomputed={entry.recomputed} />
      </div>
    </>
  );
});

/** An auditor comes from the desk; who works with the file from its history. */
const backOf = (
  { caseNumber, pseudonym }: { caseNumber: string | null; pseudonym: string | null },
  audits: boolean,
  desk: string,
) =>
  audits || !caseNumber
    ? { label: desk, href: "/audit" }
    : { label: pseudonym ?? caseNumber, href: `/cases/${caseNumber}/history` };

async function Neighbours({ chain, chainSeq, last }: { chain: string; chainSeq: number; last: number }) {
  const say = await getTranslations("audit");
  return (
    <nav className="acts" aria-label={say("neighbours")}>
      {chainSeq > 1 && <a href={`/audit/entries/${chain}/${chainSeq - 1}`}>{say("before")}</a>}
      {chainSeq < last && <a href={`/audit/entries/${chain}/${chainSeq + 1}`}>{say("after")}</a>}
    </nav>
  );
}
