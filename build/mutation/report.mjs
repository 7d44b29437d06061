// Turns Stryker's report into what is kept of it, and what is kept, with the reasons of the survivors, into docs/mutation.md.
//   node report.mjs REPORT.json PART...   keeps the figures and survivors of these parts, and writes the page
//   node report.mjs --sum PART...         prints the sum over parts
//   node report.mjs                       writes the page
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "../..");
const page = join(root, "docs/mutation.md");
const marker = "<!-- From here on build/mutate writes. -->";
const parts = new Map(readFileSync(join(here, "parts"), "utf8").trim().split("\n").map(line => line.split(" ")));

const squash = text => text.replace(/\s+/g, " ").trim();
const shortened = text => text.length > 140 ? text.slice(0, 137) + "..." : text;
const keptAt = part => join(here, "measured", `${part}.json`);
const kept = part => JSON.parse(readFileSync(keptAt(part), "utf8"));
const percent = (part, whole) => whole === 0 ? "-" : `${(Math.floor(1000 * part / whole) / 10).toFixed(1)} %`;

// A mutant that timed out may have been killed, or the machine was busy: it does not count as killed.
const score = m => percent(m.killed, m.killed + m.survivors.length + m.timedOut.length);

function cut(source, { start, end }) {
    const lines = source.split("\n").slice(start.line - 1, end.line);
    lines[lines.length - 1] = lines.at(-1).slice(0, end.column - 1);
    lines[0] = lines[0].slice(start.column - 1);
    return squash(lines.join("\n"));
}

function keep(report, part) {
    const measured = {
        date: new Date().toISOString().slice(0, 10),
        commit: execFileSync("git", ["rev-parse", "--short=10", "HEAD"], { cwd: root, encoding: "utf8" }).trim(),
        killed: 0, notCompiled: 0, ignored: 0, timedOut: [], survivors: [],
    };
    for (const [path, file] of Object.entries(report.files)) {
        const name = path.replaceAll("\\", "/").split("src/DischargeFlow.Rulebooks/").at(-1);
        if (posix.dirname(name) !== parts.get(part)) continue;
        for (const mutant of file.mutants) {
            const shown = () => ({
                file: name, line: mutant.location.start.line, was: shortened(cut(file.source, mutant.location)), became: shortened(squash(mutant.replacement ?? "")),
                ...(mutant.status === "NoCoverage" ? { reached: false } : {}),
            });
            if (mutant.status === "Killed") measured.killed++;
            else if (mutant.status === "CompileError") measured.notCompiled++;
            else if (mutant.status === "Timeout") measured.timedOut.push(shown());
            else if (mutant.status === "Survived" || mutant.status === "NoCoverage") measured.survivors.push(shown());
            else measured.ignored++;
        }
    }
    mkdirSync(dirname(keptAt(part)), { recursive: true });
    writeFileSync(keptAt(part), JSON.stringify(measured, null, 1) + "\n");
    console.log(`${part}: ${sentence(measured)}`);
}

const sentence = m => `${m.killed} killed, ${m.survivors.length} survived, ${m.timedOut.length} timed out, score ${score(m)}`;

const sum = all => all.reduce(
    (total, m) => ({ killed: total.killed + m.killed, notCompiled: total.notCompiled + m.notCompiled, survivors: [...total.survivors, ...m.survivors], timedOut: [...total.timedOut, ...m.timedOut] }),
    { killed: 0, notCompiled: 0, survivors: [], timedOut: [] });

// '## FILE', then '- `was` → `became`: reason'; `*` stands for whatever it became. One line for each.
function reasons() {
    const found = new Map();
    let file = "";
    for (const line of readFileSync(join(here, "reasons.md"), "utf8").split("\n")) {
        if (line.startsWith("## ")) file = line.slice(3).trim();
        const entry = line.match(/^- `(.+?)` → `(.*?)`: (.+)$/);
        if (entry) found.set(`${file}\n${entry[1]}\n${entry[2]}`, entry[3]);
    }
    return m => found.get(`${m.file}\n${m.was}\n${m.became}`) ?? found.get(`${m.file}\n${m.was}\n*`);
}

const line = (m, reason) => `- \`${m.was}\` → \`${m.became}\`: ${reason}`;

function write() {
    const why = reasons();
    const measured = [...parts.keys()].filter(part => existsSync(keptAt(part)));
    const all = measured.map(kept);
    const text = ["", "## Measured", "", "| part | folder | killed | survived | timed out | score | not compiled | on | at |", "| --- | --- | --- | --- | --- | --- | --- | --- | --- |"];
    const row = (name, folder, m, on, at) => text.push(`| ${name} | ${folder} | ${m.killed} | ${m.survivors.length} | ${m.timedOut.length} | ${score(m)} | ${m.notCompiled} | ${on} | ${at} |`);
    measured.forEach((part, i) => row(part, `\`${parts.get(part)}\``, all[i], all[i].date, all[i].commit));
    row("all of these", "", sum(all), "", "");
    const missing = [...parts.keys()].filter(part => !measured.includes(part));
    if (missing.length > 0) text.push("", `Not measured yet: ${missing.join(", ")}.`);
    const survivors = sum(all).survivors;
    const unexplained = survivors.filter(m => !why(m));
    text.push("", "## Survivors", "", `${survivors.length} survived; ${unexplained.length === 0 ? "each has its reason" : `${unexplained.length} of them have no reason yet`}.`);
    for (const [title, mutants] of [["", survivors], ["Timed out", sum(all).timedOut]]) {
        if (mutants.length > 0 && title !== "") text.push("", `## ${title}`);
        let file = "";
        for (const m of mutants) {
            if (m.file !== file) text.push("", `### ${file = m.file}`, "");
            text.push(title === "" ? line(m, why(m) ?? `**no reason given**${m.reached === false ? " (no test comes here)" : ""}`) : `- \`${m.was}\` → \`${m.became}\``);
        }
    }
    const head = readFileSync(page, "utf8").split(marker)[0];
    writeFileSync(page, `${head}${marker}\n${text.join("\n")}\n`);
}

const [first, ...named] = process.argv.slice(2);
if (first === "--sum") console.log(sentence(sum(named.map(kept))));
else {
    if (first) {
        const report = JSON.parse(readFileSync(first, "utf8"));
        named.forEach(part => keep(report, part));
    }
    write();
}
