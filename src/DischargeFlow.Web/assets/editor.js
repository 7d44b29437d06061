import { EditorState } from "@codemirror/state";
import { EditorView, drawSelection, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers } from "@codemirror/view";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { HighlightStyle, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { autocompletion, completionKeymap } from "@codemirror/autocomplete";
import { lintGutter, lintKeymap, linter, setDiagnostics } from "@codemirror/lint";
import { highlightSelectionMatches, searchKeymap } from "@codemirror/search";
import { yaml } from "@codemirror/lang-yaml";
import { tags } from "@lezer/highlight";

// The form works without this script: a field, a button, and what was found. With it the field becomes an editor that asks the server what could stand at a
// place and what is wrong, and keeps what was written. All words and all knowledge of the language come from the server.
const form = document.querySelector("form[data-editor]");
const field = form.elements.text;
const said = document.querySelector("[data-kept]");
const found = document.querySelector("[data-findings]");
const [pauseToLook, pauseToKeep] = [400, 1500];
let [kept, met] = [field.value, form.hasAttribute("data-met")];

const ask = async (deed, body, signal) => {
  const answer = await fetch(`${form.getAttribute("action")}/${deed}`, {
    method: "POST",
    headers: { "Content-Type": "application/json", RequestVerificationToken: form.elements.__RequestVerificationToken.value },
    body: JSON.stringify({ file: form.elements.file.value, ...body }),
    signal,
  });
  if (!answer.ok) throw new Error(answer.status);
  return answer;
};

const tell = (words, wrong = false) => {
  said.textContent = words;
  said.classList.toggle("wrong", wrong);
};

// One question of a kind at a time: the next one makes the answer to the one before worthless.
const latest = () => {
  let control = null;
  return (deed, body) => {
    control?.abort();
    control = new AbortController();
    return ask(deed, body, control.signal);
  };
};
const [asksLook, asksChoices] = [latest(), latest()];

// What was found comes as the list that stands below the editor; the same lines are marked at their places.
const placed = (doc, finding) => {
  const line = doc.line(Math.min(Math.max(Number(finding.line), 1), doc.lines));
  const from = Math.min(line.from + Math.max(Number(finding.column), 1) - 1, line.to);
  const word = /^[^\s,{}[\]#]+/.exec(line.text.slice(from - line.from));
  const to = Math.min(line.to, from + (word ? word[0].length : 1));
  return {
    from: to > from ? from : line.from,
    to,
    severity: finding.severity,
    source: finding.code,
    message: finding.message,
  };
};

const look = async (view) => {
  const text = view.state.doc.toString();
  try {
    const list = await (await asksLook("look", { text })).text();
    if (view.state.doc.toString() !== text) return;
    found.innerHTML = list;
    const findings = [...found.querySelectorAll("[data-line]")].map((line) => placed(view.state.doc, line.dataset));
    view.dispatch(setDiagnostics(view.state, findings.sort((a, b) => a.from - b.from)));
  } catch (fault) {
    if (fault.name !== "AbortError") tell(form.dataset.unreached, true);
  }
};

let keeping = Promise.resolve();
const keep = (view) => (keeping = keeping.then(async () => {
  const text = view.state.doc.toString();
  if (met || text === kept) return;
  try {
    const answer = await (await ask("keep", { text, hash: form.elements.hash.value })).json();
    if (answer.hash) {
      kept = text;
      form.elements.hash.value = answer.hash;
    }
    if (answer.met) {
      met = true;
      form.querySelector("[data-see-both]").hidden = false;
    }
    tell(answer.said, !answer.hash);
  } catch {
    tell(form.dataset.unreached, true);
  }
}));

const complete = async (context) => {
  const before = context.matchBefore(/[\w-]*/);
  if (!context.explicit && !/[\w\- :[{,]$/.test(context.state.sliceDoc(Math.max(0, context.pos - 1), context.pos))) return null;
  const line = context.state.doc.lineAt(context.pos);
  if (!context.explicit && context.pos === line.from) return null;
  try {
    const answer = await (await asksChoices("choices", { text: context.state.doc.toString(), cursor: context.pos })).json();
    if (!answer.choices.length) return null;
    return {
      from: Math.min(answer.from, context.pos),
      options: answer.choices.map((choice, i) => ({
        label: choice.words,
        detail: choice.label,
        type: choice.kind,
        apply: choice.kind === "key" ? `${choice.words}: ` : choice.words,
        boost: -i / 100,
      })),
      validFor: /^[\w-]*$/,
      filter: true,
    };
  } catch {
    return null;
  }
};

const colours = HighlightStyle.define([
  { tag: [tags.definition(tags.propertyName), tags.propertyName], color: "#1c5595", fontWeight: "600" },
  { tag: tags.comment, color: "#51616a", fontStyle: "italic" },
  { tag: [tags.string, tags.content], color: "#17262d" },
  { tag: [tags.number, tags.bool], color: "#7a4d00" },
  { tag: [tags.separator, tags.punctuation, tags.squareBracket, tags.brace], color: "#5b3f8f" },
]);

const appearance = EditorView.theme({
  "&": { backgroundColor: "#fff", color: "#17262d", border: "1px solid #7d8d95", borderRadius: "4px", height: "100%" },
  "&.cm-focused": { outline: "3px solid #f2a900", outlineOffset: "1px" },
  ".cm-scroller": { fontFamily: 'ui-monospace, "Cascadia Mono", "Noto Sans Mono CJK JP", "Noto Sans Mono", monospace', fontSize: "14px", lineHeight: "1.55" },
  ".cm-gutters": { backgroundColor: "#f3f6f7", color: "#51616a", borderRight: "1px solid #d5dee2" },
  ".cm-activeLine": { backgroundColor: "#0a62700d" },
  ".cm-activeLineGutter": { backgroundColor: "#e3f1f3" },
  ".cm-tooltip": { border: "1px solid #a9b8bf", borderRadius: "4px", backgroundColor: "#fff", fontSize: "13px" },
  ".cm-tooltip-lint": { maxWidth: "38rem", whiteSpace: "pre-wrap" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": { maxHeight: "16em" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": { backgroundColor: "#0a6270", color: "#fff" },
  ".cm-completionDetail": { fontStyle: "normal", opacity: "1", marginLeft: "1em" },
});

// In a tree of its own the editor brings its styles as style sheets, which the content policy lets pass; a style element it would refuse.
const place = document.createElement("div");
place.className = "editor";
const label = field.labels[0]?.textContent ?? "";
field.before(place);
field.hidden = true;
field.removeAttribute("id");
const root = place.attachShadow({ mode: "open" });
let [toLook, toKeep] = [0, 0];
const isYaml = form.elements.file.value.endsWith(".yaml");
const view = new EditorView({
  root,
  parent: root,
  state: EditorState.create({
    doc: field.value,
    extensions: [
      lineNumbers(), highlightActiveLineGutter(), highlightActiveLine(), history(), drawSelection(), indentOnInput(), indentUnit.of("  "), highlightSelectionMatches(),
      EditorView.lineWrapping, isYaml ? yaml() : [], syntaxHighlighting(colours), appearance, lintGutter(), linter(null), EditorState.readOnly.of(field.readOnly),
      autocompletion({ override: [complete], icons: false, maxRenderedOptions: 60, activateOnTypingDelay: 150 }),
      keymap.of([{ key: "Mod-s", run: (v) => { keep(v); return true; } }, ...completionKeymap, ...lintKeymap, ...searchKeymap, ...historyKeymap, ...defaultKeymap]),
      EditorView.contentAttributes.of({ "aria-label": label, spellcheck: "false", tabindex: "0" }),
      EditorView.updateListener.of((update) => {
        if (!update.docChanged) return;
        field.value = update.state.doc.toString();
        clearTimeout(toLook);
        toLook = setTimeout(() => look(view), pauseToLook);
        clearTimeout(toKeep);
        if (met) return;
        tell(form.dataset.changed);
        toKeep = setTimeout(() => keep(view), pauseToKeep);
      }),
    ],
  }),
});
look(view);

const show = (line, column) => {
  const at = view.state.doc.line(Math.min(line, view.state.doc.lines));
  view.dispatch({ selection: { anchor: Math.min(at.from + column - 1, at.to) }, scrollIntoView: true });
  view.focus();
};

found.addEventListener("click", (event) => {
  const to = event.target.closest("[data-line]");
  if (!to) return;
  event.preventDefault();
  show(Number(to.dataset.line), Number(to.dataset.column));
});

form.addEventListener("submit", () => {
  field.value = view.state.doc.toString();
  kept = field.value;
});
document.addEventListener("visibilitychange", () => document.hidden && keep(view));
addEventListener("beforeunload", (event) => {
  if (!field.readOnly && view.state.doc.toString() !== kept) event.preventDefault();
});

const asked = new URLSearchParams(location.search);
if (asked.has("line")) show(Number(asked.get("line")), Number(asked.get("column") ?? 1));
