import { mkdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { checkOnLaptop } from "./laptop.ts";
import { page } from "./page.ts";
import { playPullRequest, type Visit } from "./pull-request.ts";

mkdirSync("demo", { recursive: true });

say("1. On a laptop, before the push: slipway check --base main");
const laptop = checkOnLaptop();
console.log(process.stdout.isTTY ? laptop.colored : laptop.plain);
console.log(`   exit status ${laptop.status}`);
keep("report.txt", laptop.plain);

const { opened, pushed } = await playPullRequest();

say("2. On GitHub: the same change as a pull request; its workflow runs the Action");
tell(opened);
keep("opened.log", opened.log);
keep("comment.md", lastComment(opened));
keep("comment.html", page("Slipway on “Loyalty tiers”", lastComment(opened)));
keep("summary.html", page("The run's summary", opened.summary));

say("3. Its author pushes the plan's first stage instead; the same comment says how it is now");
tell(pushed);
keep("comment-after-push.html", page("Slipway on “Loyalty tiers”, after the push", lastComment(pushed)));

console.log(`\nThe comment as a reviewer sees it: file://${resolve("demo/comment.html")}`);

function tell({ log, conclusion, outputs, comments }: Visit): void {
  for (const line of log.split("\n"))
    if (/^::(?:error|warning|notice)\b/.test(line)) console.log(`   ${clip(line, 150)}`);
  const { errors = "?", warnings = "?", notices = "?" } = outputs;
  console.log(`   the job ends with ${conclusion}: ${errors} errors, ${warnings} warnings, ${notices} notices`);
  console.log(`   comments on the pull request: ${comments.length}\n`);
}

function lastComment({ comments, log }: Visit): string {
  const last = comments.at(-1);
  if (last === undefined) throw new Error(`the Action left no comment:\n${log}`);
  return last;
}

function clip(line: string, width: number): string {
  return line.length <= width ? line : `${line.slice(0, width)}…`;
}

function say(title: string): void {
  console.log(`\n━━ ${title}\n`);
}

function keep(file: string, text: string): void {
  writeFileSync(`demo/${file}`, text);
  console.log(`   written: demo/${file}`);
}
