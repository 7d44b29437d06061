// What was tried, kept by part, and with the reasons of the survivors written into docs/mutation.md.
//   node report.mjs FOLDER PART...   keeps what came out of these parts, and writes the page
//   node report.mjs --sum PART...    prints the sum over parts
//   node report.mjs                  writes the page
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { made, parts } from "./made.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "../..");
const page = join(root, "docs/mutation.md");
const marker = "<!-- From here on build/mutate writes. -->";

const keptAt = part => join(here, "measured", `${part}.json`);
const kept = part => JSON.parse(readFileSync(keptAt(part), "utf8"));
const triedOf = m => m.killed + m.endless.length + m.survivors.length;
const caught = m => m.killed + m.endless.length;
const percent = share => `${(Math.floor(share * 1000) / 10).toFixed(1)} %`;

function keep(folder, part) {
    const tried = JSON.parse(readFileSync(join(folder, "tried.json"), "utf8"));
    const measured = {
        date: new Date().toISOString().slice(0, 10),
        // The last that changed the part.
        commit: execFileSync("git", ["log", "-1", "--format=%h", "--abbrev=10", "--", `src/DischargeFlow.Rulebooks/${parts.get(part)}`], { cwd: root, encoding: "utf8" }).trim(),
        mutants: 0, killed: 0, notCompiled: 0, endless: [], survivors: [],
    };
    for (const mutant of made(folder).filter(m => m.part === part)) {
        const shown = () => ({ file: mutant.file, line: mutant.line, was: mutant.was, became: mutant.became });
        if (!mutant.compiled) {
            measured.notCompiled++;
            continue;
        }

        measured.mutants++;
        const outcome = tried[mutant.key]?.was;
        if (outcome === "killed") measured.killed++;
        else if (outcome === "endless") measured.endless.push(shown());
        else if (outcome === "survived") measured.survivors.push(shown());
    }

    if (triedOf(measured) === 0) return;
    mkdirSync(dirname(keptAt(part)), { recursive: true });
    writeFileSync(keptAt(part), JSON.stringify(measured, null, 1) + "\n");
    console.log(`${part}: ${sentence([measured])}`);
}

const count = (all, of) => all.reduce((total, m) => total + of(m), 0);

// Each part by its weight; where only a sample of a part was tried, what the rest may hold widens the interval (95 of 100 such samples).
function score(all) {
    const whole = count(all, m => m.mutants);
    const share = count(all, m => m.mutants / whole * caught(m) / triedOf(m));
    const spread = count(all, m => {
        const [n, p] = [triedOf(m), (caught(m) + 1) / (triedOf(m) + 2)];
        return (m.mutants / whole) ** 2 * p * (1 - p) / n * (1 - n / m.mutants);
    });
    const reach = 1.96 * Math.sqrt(spread);
    return percent(share) + (reach > 0 ? ` (${percent(Math.max(0, share - reach))} to ${percent(Math.min(1, share + reach))})` : "");
}

const sentence = all => `${count(all, caught)} killed, ${count(all, m => m.survivors.length)} survived, ${count(all, m => m.mutants - triedOf(m))} not tried, score ${score(all)}`;

// '## FILE', then '- `was` → `became`: reason'; `*` stands for whatever it became. One line for each.
function reasons() {
    const found = new Map();
    let file = "";
    for (const line of readFileSync(join(here, "reasons.md"), "utf8").split("\n")) {
        if (line.startsWith("## ")) file = line.slice(3).trim();
        const entry = line.match(/^- `(.+?)` → `(.*?)`: (.+)$/) ?? line.match(/^- `(.+?)` → (\*): (.+)$/);
        if (entry) found.set(`${file}\n${entry[1]}\n${entry[2]}`, entry[3]);
    }
    return m => found.get(`${m.file}\n${m.was}\n${m.became}`) ?? found.get(`${m.file}\n${m.was}\n*`);
}

function write() {
    const why = reasons();
    const measured = [...parts.keys()].filter(part => existsSync(keptAt(part)));
    const all = measured.map(kept);
    const text = [
        "", "## Measured", "",
        "| part | folder | mutants | tried | killed | of them endless | survived | score | not compiled | on | at |",
        "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |",
    ];
    const row = (name, folder, of, on, at) => text.push(`| ${[
        name, folder, count(of, m => m.mutants), count(of, triedOf), count(of, caught), count(of, m => m.endless.length), count(of, m => m.survivors.length),
        score(of), count(of, m => m.notCompiled), on, at].join(" | ")} |`);
    measured.forEach((part, i) => row(part, `\`${parts.get(part)}\``, [all[i]], all[i].date, all[i].commit));
    if (all.length > 0) row("all of these", "", all, "", "");
    const samples = measured.filter((_, i) => triedOf(all[i]) < all[i].mutants);
    text.push("", samples.length === 0 ? "Every mutant of these parts was tried." : `Of ${samples.join(", ")} only a sample was tried; the interval says how far off it may be. Every other part was tried whole.`);
    const missing = [...parts.keys()].filter(part => !measured.includes(part));
    if (missing.length > 0) text.push("", `Not measured yet: ${missing.join(", ")}.`);
    const survivors = all.flatMap(m => m.survivors);
    const unexplained = survivors.filter(m => !why(m));
    text.push("", "## Survivors", "", `${survivors.length} survived; ${unexplained.length === 0 ? "each has its reason" : `${unexplained.length} of them have no reason yet`}.`);
    list(survivors, m => `- \`${m.was}\` → \`${m.became}\`: ${why(m) ?? "**no reason given**"}`);
    const endless = all.flatMap(m => m.endless);
    if (endless.length > 0) text.push("", "## Endless", "", "With these at work the tests used four times the processor time of a whole run, and were ended: they count as killed.");
    list(endless, m => `- \`${m.was}\` → \`${m.became}\``);
    const head = readFileSync(page, "utf8").split(marker)[0];
    writeFileSync(page, `${head}${marker}\n${text.join("\n")}\n`);

    function list(mutants, line) {
        let file = "";
        for (const m of mutants) {
            if (m.file !== file) text.push("", `### ${file = m.file}`, "");
            text.push(line(m));
        }
    }
}

const [first, ...named] = process.argv.slice(2);
if (first === "--sum") {
    const all = named.filter(part => existsSync(keptAt(part))).map(kept);
    console.log(all.length > 0 ? sentence(all) : "Nothing was measured.");
} else {
    if (first) named.forEach(part => keep(first, part));
    write();
}
