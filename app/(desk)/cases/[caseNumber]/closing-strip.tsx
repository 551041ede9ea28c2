import { getLocale, getTranslations } from "next-intl/server";
import type { ShownCase } from "#casework/cases/show-case.ts";
import { lowered } from "#components/cases/lowered.ts";
import { sayMoment } from "#components/ui/moment.ts";
import { Notice } from "#components/ui/notice.tsx";
import { listing } from "#components/ui/numbers.ts";

/** That a file is closed, and how; that somebody has asked to close or to reopen it, and whom that waits for. */
export async function ClosingStrip({ file }: { file: ShownCase }) {
  return (
    <>
      {file.stage === "closed" && <Closed file={file} />}
      {file.closing.asked && <Asked file={file} asked={file.closing.asked} />}
    </>
  );
}

async function Closed({ file: { caseNumber, closing, held, may, now, office } }: { file: ShownCase }) {
  const [locale, say, outcomes] = [
    await getLocale(),
    await getTranslations("cases.closing"),
    await getTranslations("words.closing_outcomes"),
  ];
  const { asked, closure } = closing;
  const when = closure && sayMoment(closure.closedAt, { locale, zone: office.timeZone, now, dateOnly: true });
  const title =
    closure && when
      ? say("closed", { when, outcome: lowered(outcomes(closure.outcome), locale) })
      : say("closed_plain");
  return (
    <Notice
      title={title}
      actions={may.record && !asked && <a href={`/cases/${caseNumber}/reopening/new`}>{say("reopen")}</a>}
    >
      {closure?.reason && <p>{closure.reason}</p>}
      {held && <p>{say("held")}</p>}
    </Notice>
  );
}

type Asked = NonNullable<ShownCase["closing"]["asked"]>;

async function Asked({ file, asked }: { file: ShownCase; asked: Asked }) {
  const [locale, say] = [await getLocale(), await getTranslations("cases.closing")];
  const { caseNumber, may, now, office } = file;
  const { approvers, askedAt, askedBy, endsAt, id, state } = asked;
  const when = (at: Date) => sayMoment(at, { locale, zone: office.timeZone, now });
  const act = asked.act === "case.close" ? "close" : "reopen";
  if (state === "ended" || state === "overtaken") {
    const again = `/cases/${caseNumber}/${act === "close" ? "closure" : "reopening"}/new`;
    return (
      <Notice
        title={say(state, { act, who: askedBy, ends: when(endsAt) })}
        actions={
          may.record && (
            <>
              <a href={again}>{say("ask_again")}</a>
              {asked.may.withdraw && <a href={`/approvals/${id}/withdrawal/new`}>{say("withdraw")}</a>}
            </>
          )
        }
      />
    );
  }
  const list = listing(locale, "disjunction");
  const who = approvers.length > 0 ? list.format(approvers) : say("nobody");
  return (
    <Notice
      title={say("waiting", { act, who, since: when(askedAt) })}
      actions={
        may.record && (
          <>
            <a href={`/approvals/${id}`}>{say("look")}</a>
            {asked.may.withdraw && <a href={`/approvals/${id}/withdrawal/new`}>{say("withdraw")}</a>}
          </>
        )
      }
    >
      <p>{say("asked_by", { who: askedBy, ends: when(endsAt) })}</p>
      {approvers.length === 0 && <p>{say("no_supervisor")}</p>}
    </Notice>
  );
}
