export { PlainFrame as default } from "#components/ui/plain-frame.tsx";
