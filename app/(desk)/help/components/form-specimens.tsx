import { Compare } from "#components/forms/compare.client.tsx";
import { Consequences } from "#components/forms/consequences.client.tsx";
import { ErrorSummary } from "#components/forms/error-summary.client.tsx";
import { formWords } from "#components/forms/form-page.tsx";
import { type FormState, untouched } from "#components/forms/form-state.ts";
import { PaperQuestion } from "#components/forms/paper-question.tsx";
import type { Question } from "#components/forms/question.ts";
import { SendButtons, type SendButtonsProps } from "#components/forms/send-buttons.client.tsx";
import { SignInAgain } from "#components/forms/sign-in-again.client.tsx";
import { Answered } from "./answered.client.tsx";
import { everyQuestion } from "./every-question.ts";
import { HERE, LONG, LONG_WORD } from "./invented.ts";
import type { Shown } from "./specimen.tsx";

const stale = {
  sentence: "Marat T. changed this file at 08:20. Compare and choose.",
  version: "2",
  rows: [
    {
      field: "place",
      label: "Place",
      yours: { value: "Police HQ" },
      theirs: { value: "District court" },
    },
    { field: "what", label: "What happened", yours: { value: LONG }, theirs: { value: LONG_WORD } },
  ],
};
const values = {
  tiles: "other",
  who: "The men of the landlord",
  "when.how": "about",
  "when.words": "27–30 June",
  text: "Police HQ, Almaty",
  number: "4",
  select: "1",
  checks: ["0", "2"],
  area: "They came before dawn.",
};
const wrong = [
  { field: "tiles", sentence: "Say who took them, or choose “Not known”." },
  { field: "when", sentence: "The release cannot be before the arrest (Sat 5 July, 16:10)." },
  { field: "text", sentence: "Say where they are held, or choose “Not known”." },
  { field: "select", sentence: "Say how far they can be relied on." },
];

/** What forms are made of, as it stands after each thing that can come of sending one. */
export const formSpecimens: Shown[] = [
  {
    of: "forms/questions.client.tsx",
    states: {
      rest: <Asked as="rest" />,
      filled: <Asked as="filled" values={values} />,
      error: <Asked as="error" problems={wrong} />,
      read_only: (
        <Asked
          as="read"
          questions={[
            { kind: "text", name: "number", label: "File number", value: "ALA-2025-00027", readOnly: true },
          ]}
        />
      ),
      long: (
        <Asked
          as="long"
          questions={[
            {
              kind: "text",
              name: "text",
              label: LONG.slice(0, 180),
              hint: LONG.slice(0, 260),
              optional: true,
            },
            {
              kind: "tiles",
              name: "tiles",
              label: LONG.slice(0, 86),
              options: [
                { value: "one", label: LONG.slice(0, 120), second: LONG_WORD },
                { value: "two", label: LONG_WORD },
              ],
            },
          ]}
        />
      ),
    },
  },
  {
    of: "forms/error-summary.client.tsx",
    states: {
      danger: <Summary id="wrong" state={{ ...untouched, problems: wrong }} />,
      info: (
        <Summary
          id="told"
          state={{
            ...untouched,
            banner: {
              tone: "info",
              title: "Lochin is held at Police HQ since Sat 5 July.",
              sentence: "Everything that you typed is kept.",
              acts: [{ label: "Record a transfer", href: HERE }],
            },
          }}
        />
      ),
    },
  },
  { of: "forms/compare.client.tsx", states: { rest: <Compared /> } },
  {
    of: "forms/consequences.client.tsx",
    states: {
      rest: (
        <Consequences
          what="The file is closed when another person has approved it."
          seen="Everybody on this file will see who asked, and why."
          undo="It can be opened again."
        />
      ),
    },
  },
  {
    of: "forms/send-buttons.client.tsx",
    states: {
      rest: <Sending button={{ label: "Record the contact" }} cancel={{ label: "Cancel", href: HERE }} />,
      recording: <Sending button={{ label: "Record the contact" }} sending />,
      not_sent: <Sending button={{ label: "Record the contact" }} unsent />,
      grave: (
        <Sending
          button={{ label: "Close the file", kind: "grave" }}
          other={{ label: "Ask somebody else" }}
          cancel={{ label: "Cancel", href: HERE }}
        />
      ),
    },
  },
  {
    of: "forms/sign-in-again.client.tsx",
    states: {
      rest: (
        <SignInAgain
          sentence="You were signed out after 15 minutes. What you typed is kept."
          label="Password"
        />
      ),
    },
  },
  {
    of: "forms/paper-question.tsx",
    states: {
      rest: (
        <div className="paper">
          <PaperQuestion
            label="Who was taken?"
            hint="Pseudonym or file number, never the real name"
            options={["Police", "Not known"]}
            lines={2}
          />
        </div>
      ),
    },
  },
];

/** The buttons under a form, outside of any. */
export async function Sending({
  sending = false,
  unsent = false,
  ...buttons
}: Omit<SendButtonsProps, "words" | "sending" | "unsent"> & { sending?: boolean; unsent?: boolean }) {
  return <SendButtons {...buttons} sending={sending} unsent={unsent} words={await formWords()} />;
}

async function Asked({
  as,
  questions = everyQuestion,
  values: typed = {},
  problems = [],
}: { as: string; questions?: Question[] } & Partial<FormState>) {
  const named = (name: string) => `${as}.${name}`;
  const state: FormState = {
    values: Object.fromEntries(Object.entries(typed).map(([name, value]) => [named(name), value])),
    problems: problems.map(({ field, sentence }) => ({ field: named(field), sentence })),
    readings: { [named("when")]: "understood as 27 to 30 June 2025" },
  };
  return <Answered questions={renamed(questions, named)} state={state} words={await formWords()} />;
}

/** The same questions under other names: two of one name cannot stand on one page. */
const renamed = (questions: Question[], named: (name: string) => string): Question[] =>
  questions.map((question) => {
    if (question.kind === "more" || question.kind === "group")
      return { ...question, questions: renamed(question.questions, named) };
    const anew = { ...question, name: named(question.name) };
    if (anew.kind !== "tiles") return anew;
    return {
      ...anew,
      options: anew.options.map((option) => ({
        ...option,
        ...(option.follow && { follow: renamed(option.follow, named) }),
      })),
    };
  });

async function Summary({ state, id }: { state: FormState; id: string }) {
  return <ErrorSummary id={id} state={state} words={await formWords()} form="nothing" ref={null} />;
}

async function Compared() {
  return <Compare stale={stale} words={await formWords()} />;
}
