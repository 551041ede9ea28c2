"use client";

import { Asking } from "#components/forms/asking.client.ts";
import type { FormState } from "#components/forms/form-state.ts";
import type { FormWords } from "#components/forms/form-words.ts";
import type { Question } from "#components/forms/question.ts";
import { Questions } from "#components/forms/questions.client.tsx";

export interface AnsweredProps {
  questions: Question[];
  state: FormState;
  words: FormWords;
}

/** Questions as a form shows them that was sent, whatever came of it. */
export function Answered({ questions, state, words }: AnsweredProps) {
  return (
    <Asking.Provider value={{ state, words }}>
      <Questions questions={questions} />
    </Asking.Provider>
  );
}
