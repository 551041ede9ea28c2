import { getTranslations } from "next-intl/server";
import { Back } from "#components/ui/back.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Panel } from "#components/ui/panel.tsx";
import { TabTitle } from "#components/ui/tab-title.tsx";
import { page } from "../../../../answer.tsx";
import { fileToRecordIn } from "../../file-to-record-in.ts";
import { type Act, recordable } from "../recordable.ts";

/** All that can be recorded in a file, each under the heading where one would look for it. */
export default page<{ caseNumber: string }>(async ({ params }) => {
  const file = await fileToRecordIn(params);
  const { caseNumber, pseudonym } = file;
  const say = await getTranslations("cases.record_all");
  const groups = Object.entries<Partial<Record<string, Act>>>(await recordable(file)).map(([name, acts]) => ({
    title: say(`groups.${name}` as never),
    acts: Object.values(acts).filter((act) => act !== undefined),
  }));
  return (
    <>
      <TabTitle words={caseNumber} />
      <Back label={pseudonym} href={`/cases/${caseNumber}`} />
      <p className="case-line">{`${pseudonym} · ${caseNumber}`}</p>
      <PageHead title={say("title")} />
      <div className="act-groups">
        {groups
          .filter(({ acts }) => acts.length > 0)
          .map(({ title, acts }) => (
            <Panel key={title} title={title}>
              <ul className="panel-rows">
                {acts.map(({ label, href }) => (
                  <li key={href}>
                    <a href={href}>{label}</a>
                  </li>
                ))}
              </ul>
            </Panel>
          ))}
      </div>
    </>
  );
});
