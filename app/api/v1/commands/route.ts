import { answer } from "../answer.ts";
import { commandList } from "../calls.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = answer(commandList);
