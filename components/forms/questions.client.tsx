"use client";

import { useContext } from "react";
import { Area } from "./area.client.tsx";
import { Asking } from "./asking.client.ts";
import { Checks } from "./checks.client.tsx";
import { More } from "./more.client.tsx";
import type { Question } from "./question.ts";
import { Rows } from "./rows.client.tsx";
import { Select } from "./select.client.tsx";
import { Text } from "./text.client.tsx";
import { Tiles } from "./tiles.client.tsx";
import { When } from "./when.client.tsx";

/** Those that are compared instead are left out. */
export function Questions({ questions }: { questions: Question[] }) {
  const { state } = useContext(Asking);
  const compared = state.stale?.rows.map((row) => row.field) ?? [];
  return (
    <div className="questions">
      {questions
        .filter((question) => !("name" in question && compared.includes(question.name)))
        .map((question) => (
          <Ask key={"name" in question ? question.name : question.label} question={question} />
        ))}
    </div>
  );
}

function Ask({ question }: { question: Question }) {
  switch (question.kind) {
    case "text":
    case "number":
      return <Text question={question} />;
    case "area":
      return <Area question={question} />;
    case "select":
      return <Select question={question} />;
    case "tiles":
      return <Tiles question={question} />;
    case "checks":
      return <Checks question={question} />;
    case "when":
      return <When question={question} />;
    case "more":
      return <More label={question.label} questions={question.questions} />;
    case "group":
      return (
        <fieldset className="question" aria-label={question.label}>
          <h2>{question.label}</h2>
          {question.hint && <p className="hint">{question.hint}</p>}
          <Questions questions={question.questions} />
        </fieldset>
      );
    case "rows":
      return <Rows question={question} />;
    case "hidden":
      return <input type="hidden" name={question.name} value={question.value} />;
  }
}
