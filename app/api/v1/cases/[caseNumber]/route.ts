import { answer } from "../../answer.ts";
import { caseFile } from "../../calls.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = answer(caseFile);
