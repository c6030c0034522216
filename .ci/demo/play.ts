import { mkdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { checkOnLaptop } from "./laptop.ts";
import { page } from "./page.ts";
import { openPullRequest } from "./pull-request.ts";

mkdirSync("demo", { recursive: true });

say("1. On a laptop, before the push: slipway check --base main");
const laptop = checkOnLaptop();
console.log(process.stdout.isTTY ? laptop.colored : laptop.plain);
console.log(`   exit status ${laptop.status}`);
keep("report.txt", laptop.plain);

say("2. On GitHub: the same change is pushed, a pull request is opened, and its workflow runs the Action");
const { log, conclusion, outputs, summary, comment, comments } = await openPullRequest();
console.log(indent(log));
console.log(`   the step ends with ${conclusion}; outputs: ${JSON.stringify(outputs)}`);
console.log(`   comments of the Action on the pull request: ${comments}`);
if (comment === undefined) throw new Error("the Action left no comment");
keep("comment.md", comment);
keep("comment.html", page("Slipway on “Loyalty tiers”", comment));
keep("summary.html", page("The run's summary", summary));
console.log(`\nOpen file://${resolve("demo/comment.html")} to see the comment as a reviewer does.`);

function say(title: string): void {
  console.log(`\n━━ ${title}\n`);
}

function indent(text: string): string {
  return text.trimEnd().replaceAll(/^/gm, "   │ ");
}

function keep(file: string, text: string): void {
  writeFileSync(`demo/${file}`, text);
  console.log(`   written: demo/${file}`);
}
