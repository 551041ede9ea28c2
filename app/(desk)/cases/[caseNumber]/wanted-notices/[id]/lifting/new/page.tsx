import { getLocale, getTranslations } from "next-intl/server";
import { FormPage } from "#components/forms/form-page.tsx";
import { notFound } from "#domain/refusals.ts";
import { page } from "../../../../../../../answer.tsx";
import { fileToRecordIn } from "../../../../../file-to-record-in.ts";
import { aboutFile, sourceQuestions } from "../../../../../form-parts.ts";
import { noticeWords } from "../../../notice-words.ts";
import { submit } from "./submit.ts";

export default page<{ caseNumber: string; id: string }>(async ({ params }) => {
  const file = await fileToRecordIn(params);
  const notice = file.wanted.find(({ id, open }) => id === params.id && open);
  if (!notice) throw notFound();
  const [say, about] = [await getTranslations("cases.wanted_lifted"), await aboutFile(file)];
  const telling = { locale: await getLocale(), timeZone: file.office.timeZone, now: file.now };
  return (
    <FormPage
      {...about.page}
      action={submit}
      title={say("title")}
      lead={say("lead", { notice: await noticeWords(notice, telling) })}
      version={String(notice.version)}
      questions={[
        ...about.hidden,
        { kind: "hidden", name: "noticeId", value: notice.id },
        { kind: "when", name: "when", label: say("when") },
        ...(await sourceQuestions()),
        { kind: "area", name: "text", label: say("text"), optional: true },
      ]}
      button={{ label: say("button") }}
    />
  );
});
