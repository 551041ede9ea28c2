import { getLocale, getTranslations } from "next-intl/server";
import type { ShownCase } from "#casework/cases/show-case.ts";
import { lowered } from "#components/cases/lowered.ts";
import { Panel } from "#components/ui/panel.tsx";
import type { DeclaredProcedure } from "#domain/procedures/machines.ts";
import { sayDate } from "#domain/when/say-when.ts";

type Proposal = ShownCase["proposals"][number];

/** What is to be recorded next once it has happened, each with the form that says so. Where nothing is proposed there is no panel. */
export async function FileProposals({ file }: { file: ShownCase }) {
  const { proposals, may } = file;
  if (!may.record || proposals.length === 0) return null;
  const say = await getTranslations("cases.proposal");
  const rows = await Promise.all(
    proposals.map(async (proposal) => ({
      ...(await wordsOf(file, proposal)),
      href: formFor(file, proposal),
    })),
  );
  return (
    <Panel title={say("title")} count={rows.length}>
      <ul className="panel-rows">
        {rows.map(({ href, what, why }) => (
          <li key={href}>
            {what}
            <small>{why}</small>
            <div className="acts">
              <a href={href}>
                {say("record")}
                <span className="out-of-sight">{`: ${what}`}</span>
              </a>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

async function wordsOf(file: ShownCase, proposal: Proposal): Promise<{ what: string; why: string }> {
  const [say, words, locale] = [
    await getTranslations("cases.proposal"),
    await getTranslations("words"),
    await getLocale(),
  ];
  if (proposal.record === "arrest") return { what: say("arrest"), why: say("arrest_why") };
  const kind: DeclaredProcedure = proposal.record === "custody" ? "extradition" : proposal.kind;
  const step = (of: DeclaredProcedure, name: string) =>
    lowered(words(`steps.${of}.${name}` as never), locale);
  const what = say("step", { procedure: words(`procedures.${kind}`), step: step(kind, proposal.step) });
  if (proposal.record === "custody") {
    const telling = { locale, timeZone: file.office.timeZone, now: file.now };
    return { what, why: say("custody_why", { day: sayDate(proposal.on, telling) }) };
  }
  const { because } = proposal;
  return { what, why: say("step_why", { step: step(because.kind, because.step) }) };
}

function formFor({ caseNumber, procedures }: ShownCase, proposal: Proposal): string {
  if (proposal.record === "arrest") return `/arrests/new?file=${caseNumber}&attempt=${proposal.attemptId}`;
  const { id, step } = proposal;
  const words = new URLSearchParams({ step, ...(proposal.record === "custody" && { on: proposal.on }) });
  const form = (address: string) =>
    `/cases/${caseNumber}/${address}${address.includes("?") ? "&" : "?"}${words}`;
  if (proposal.record === "custody") return form(id ? ofExtradition(id) : "extradition-requests/new?as=step");
  switch (proposal.kind) {
    case "rsd":
      return form("rsd-steps/new");
    case "state_asylum":
      return form("asylum-steps/new");
    case "removal":
      return form("removal-steps/new");
    case "criminal":
      return form(id ? `criminal-steps/new?criminal=${id}` : "criminal-steps/new");
    case "extradition":
      if (step === "request_received") return `/cases/${caseNumber}/extradition-requests/new`;
      return form(id ? ofExtradition(id) : "extradition-requests/new?as=step");
    case "interim_measures":
      return form(id ? `interim-measures/${id}/steps/new` : "interim-measures/new");
    case "safe_way_out": {
      const way = procedures.ways.find((one) => one.id === id)?.way;
      return form(way ? `solution-steps/new?way=${way}` : "solution-steps/new");
    }
  }
}

const ofExtradition = (id: string) => `extradition-requests/${id}/steps/new`;
