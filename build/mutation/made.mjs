// The mutants that Stryker made, by part; one that was not compiled is among them.
import { readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));

/** The parts by name, each with its folder of DischargeFlow.Rulebooks. */
export const parts = new Map(readFileSync(join(here, "parts"), "utf8").trim().split("\n").map(line => line.split(" ")));

const squash = text => text.replace(/\s+/g, " ").trim();
const shortened = text => text.length > 140 ? text.slice(0, 137) + "..." : text;

function cut(source, { start, end }) {
    const lines = source.split("\n").slice(start.line - 1, end.line);
    lines[lines.length - 1] = lines.at(-1).slice(0, end.column - 1);
    lines[0] = lines[0].slice(start.column - 1);
    return squash(lines.join("\n"));
}

// Whether a line stands in what is worked out once, when its type is first used: the value of a static field or property.
function isOnce(lines, number) {
    let at = number - 1;
    while (at > 0 && !/^ +(public|private|internal|protected) /.test(lines[at])) at--;
    const [before, after] = lines[at].split(/(?<![=!<>])=(?!=)(.*)/s);
    return / static /.test(before) && !before.includes("(") && after !== undefined && !after.startsWith(">");
}

export function made(folder) {
    const report = JSON.parse(readFileSync(join(folder, "report.json"), "utf8"));
    const all = [];
    for (const [path, file] of Object.entries(report.files)) {
        const name = path.replaceAll("\\", "/").split("src/DischargeFlow.Rulebooks/").at(-1);
        const part = [...parts].find(([, of]) => of === posix.dirname(name))?.[0];
        if (!part) continue;
        const lines = file.source.split("\n");
        for (const mutant of file.mutants) {
            if (mutant.status === "Ignored") continue;
            const { start, end } = mutant.location;
            const was = cut(file.source, mutant.location);
            all.push({
                id: Number(mutant.id), part, file: name, line: start.line, compiled: mutant.status !== "CompileError", once: isOnce(lines, start.line),
                was: shortened(was), became: shortened(squash(mutant.replacement ?? "")),
                // The text is part of it: where the file changed, it is another mutant.
                key: `${name} ${start.line}:${start.column}-${end.line}:${end.column} ${was} → ${squash(mutant.replacement ?? "")}`,
            });
        }
    }

    return all;
}
