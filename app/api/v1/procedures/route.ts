import { answer } from "../answer.ts";
import { procedures } from "../calls.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = answer(procedures);
