import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);

// src/report/annotations.ts
var commands = { error: "error", warning: "warning", notice: "notice" };
function annotations({ findings, unread }) {
  return [
    ...findings.filter(({ waived }) => !waived).map(ofFinding),
    ...unread.map(
      ({ path, line = 1, reason }) => command("warning", { file: path, line, title: "not judged" }, reason)
    )
  ].map((line) => `${line}
`).join("");
}
function ofFinding({ rule, severity, place, message, why }) {
  let { path, line, endLine } = place;
  return command(commands[severity], { file: path, line, endLine, title: rule }, `${message}
${why}`);
}
function command(name, properties, message) {
  let list = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`);
  return `::${name}${list.length > 0 ? ` ${list.join(",")}` : ""}::${data(message)}`;
}
function data(text) {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll(`
`, "%0A");
}
function property(text) {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

export {
  annotations,
  command
};
