import "htmx.org/dist/htmx.esm.js";

// A region that refreshes itself stays as it is while somebody writes in it; what was unfolded stays unfolded, and the focus stays where it was.
const writing = (region) => {
  const field = document.activeElement;
  return region.contains(field) && field.matches("input, select, textarea");
};
const changed = (region) => [...region.querySelectorAll("form[data-touched]")].some((form) => !form.closest("details:not([open])"));
const unfolded = new Set();
const openCard = () => document.querySelector("[data-form] .rule-card.open");
let focused = null;
let sent = null;
let cardBefore = null;

// How the element that has the focus can be found again in the new region; null for none.
const placeOf = (element) => {
  if (!element?.closest("[data-refreshes], [data-form]")) return null;
  if (element.id) return `#${CSS.escape(element.id)}`;
  if (element.matches("summary") && element.parentElement.id) return `#${CSS.escape(element.parentElement.id)} > summary`;
  const named = ["href", "name", "value"].filter((name) => element.hasAttribute(name));
  return named.length ? element.localName + named.map((name) => `[${name}="${CSS.escape(element.getAttribute(name))}"]`).join("") : null;
};

document.addEventListener("input", (event) => event.target.closest("form")?.setAttribute("data-touched", ""));

document.addEventListener("htmx:before:request", (event) => {
  const region = event.target.closest?.("[data-refreshes]");
  if (region && (document.hidden || writing(region) || changed(region))) event.preventDefault();
});

document.addEventListener("htmx:before:swap", (event) => {
  unfolded.clear();
  focused = placeOf(document.activeElement);
  sent = event.target.matches?.("[data-form] form") ? event.target : null;
  cardBefore = openCard()?.id;
  // The answer to a form says itself whether the fold in which the form stands stays open.
  for (const open of document.querySelectorAll(":is([data-refreshes], [data-form]) details[open][id]")) if (!open.contains(sent)) unfolded.add(open.id);
});

document.addEventListener("htmx:after:swap", () => {
  for (const id of unfolded) document.getElementById(id)?.setAttribute("open", "");
  if (focused && document.activeElement === document.body) document.querySelector(focused)?.focus({ preventScroll: true });
  // A form that keeps itself shows what is kept now, but for the field in which somebody is writing.
  for (const field of document.querySelectorAll("[data-keeps] :is(input:not([type=hidden], [type=checkbox]), select)")) {
    if (field === document.activeElement) continue;
    if (field.matches("select")) for (const option of field.options) option.selected = option.defaultSelected;
    else field.value = field.defaultValue;
  }
  for (const box of document.querySelectorAll("[data-keeps] input[type=checkbox]")) if (box !== document.activeElement) box.checked = box.defaultChecked;
  const card = openCard();
  if (!card || card.id === cardBefore) return;
  // One card closes as another opens, and what is below moves up.
  const top = card.getBoundingClientRect().top;
  if (sent || top < 0 || top > innerHeight) card.scrollIntoView();
  // What was added is open: its card is where one goes on, and the form that added it is empty again.
  if (sent) {
    document.getElementById(sent.id)?.reset();
    card.querySelector("h3 a").focus({ preventScroll: true });
  }
});

// Buttons that only people without script need are hidden by the style sheet.
document.documentElement.classList.add("scripted");

// One way from a long form to a choice of what to record: choosing shows the fields at once; without script a button does it.
document.addEventListener("change", (event) => {
  if (event.target.matches("[data-submits]")) event.target.form.requestSubmit();
});

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-prints]")) window.print();
});
