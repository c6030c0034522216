/**
 * What a step writes into `GITHUB_OUTPUT` and `GITHUB_ENV`: `name=value` lines, and blocks between delimiters.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#multiline-strings
 */
export function readCommandFile(text: string): Readonly<Record<string, string>> {
  const values: Record<string, string> = {};
  const lines = text.split("\n");
  while (lines.length > 0) {
    const line = lines.shift()!;
    const block = /^([^=]+?)<<(.+)$/.exec(line);
    if (block) {
      const end = lines.indexOf(block[2]!);
      if (end < 0) throw new Error(`no line '${block[2]}' ends the value of '${block[1]}'`);
      values[block[1]!] = lines
        .splice(0, end + 1)
        .slice(0, -1)
        .join("\n");
    } else if (line !== "") {
      const equals = line.indexOf("=");
      if (equals < 1) throw new Error(`not a name and a value: '${line}'`);
      values[line.slice(0, equals)] = line.slice(equals + 1);
    }
  }
  return values;
}
