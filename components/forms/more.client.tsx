"use client";

import { useContext } from "react";
import { Asking } from "./asking.client.ts";
import type { FormState } from "./form-state.ts";
import type { Question } from "./question.ts";
import { Questions } from "./questions.client.tsx";

/** Open again after an attempt, when something was answered in it or is wrong with it. */
export function More({ label, questions }: { label: string; questions: Question[] }) {
  const { state } = useContext(Asking);
  return (
    <details className="more" open={questions.some((question) => concerns(question, state))}>
      <summary>
        <svg className="icon" aria-hidden="true" data-mirror>
          <use href="/icons.svg#chevron-right" />
        </svg>
        {label}
      </summary>
      <Questions questions={questions} />
    </details>
  );
}

function concerns(question: Question, state: FormState): boolean {
  if ("questions" in question) return question.questions.some((inner) => concerns(inner, state));
  if (state.problems.some((problem) => problem.field === question.name)) return true;
  const given = state.values[question.name];
  const began = "value" in question ? question.value : undefined;
  return given !== undefined && given !== "" && `${given}` !== `${began}`; // what was ticked is a list of one
}
