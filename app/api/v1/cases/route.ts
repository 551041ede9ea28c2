import { answer } from "../answer.ts";
import { cases } from "../calls.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = answer(cases);
