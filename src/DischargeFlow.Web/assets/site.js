import "htmx.org/dist/htmx.esm.js";

// A region that refreshes itself stays as it is while somebody writes in it, and what was unfolded stays unfolded.
const writing = (region) => {
  const field = document.activeElement;
  return region.contains(field) && field.matches("input, select, textarea");
};
const changed = (region) => [...region.querySelectorAll("details[open] form")].some((form) => form.matches("[data-touched]"));
const unfolded = new Set();

document.addEventListener("input", (event) => event.target.closest("form")?.setAttribute("data-touched", ""));

document.addEventListener("htmx:before:request", (event) => {
  const region = event.target.closest?.("[data-refreshes]");
  if (region && (document.hidden || writing(region) || changed(region))) event.preventDefault();
});

document.addEventListener("htmx:before:swap", (event) => {
  unfolded.clear();
  for (const open of document.querySelectorAll("[data-refreshes] details[open][id]")) unfolded.add(open.id);
});

document.addEventListener("htmx:after:swap", () => {
  for (const id of unfolded) document.getElementById(id)?.setAttribute("open", "");
});

// One way from a long form to a choice of what to record: choosing shows the fields at once; without script a button does it.
document.addEventListener("change", (event) => {
  if (event.target.matches("[data-submits]")) event.target.form.requestSubmit();
});

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-prints]")) window.print();
});
