import { getLocale, getTranslations } from "next-intl/server";
import type { ShownCase } from "#casework/cases/show-case.ts";
import type { PrintedCase } from "#casework/printing/printed-case.ts";
import { Back } from "#components/ui/back.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TabTitle } from "#components/ui/tab-title.tsx";
import { sayInstant } from "#domain/when/say-when.ts";
import { FileOnPaper } from "./file-on-paper.tsx";
import { FirstSheet } from "./first-sheet.tsx";

export interface OnPaper {
  file: ShownCase;
  printed: PrintedCase;
}

/** What is handed over on paper: one sheet that is enough for tonight, then the file. */
export async function HandOver({ file, printed }: OnPaper) {
  const say = await getTranslations("print");
  const { caseNumber, pseudonym, office, now } = file;
  const telling = { locale: await getLocale(), timeZone: office.timeZone, now, withYear: true };
  return (
    <div className="stack">
      <TabTitle words={caseNumber} />
      <Back label={pseudonym} href={`/cases/${caseNumber}`} />
      <div className="off-paper">
        <Notice tone="settled" title={say("recorded", { number: printed.entry })} focus>
          {say("how")}
        </Notice>
      </div>
      <article className="paper">
        <header>
          <h1>{say("paper_title", { pseudonym })}</h1>
          <p>
            <bdi dir="ltr">{caseNumber}</bdi>
            {` · ${office.name}`}
          </p>
          <p>
            {say("made", { when: sayInstant(printed.at, telling), who: printed.by, number: printed.entry })}
          </p>
          <p>
            <strong>{say("no_identity")}</strong> {say("internal")}
          </p>
        </header>
        <FirstSheet file={file} printed={printed} />
        <FileOnPaper file={file} printed={printed} />
      </article>
    </div>
  );
}
