// Keys of the inbox: every button, link and choice names its own keys in data-key. While something is being
// written only Escape and Ctrl+Enter do anything.
const inbox = document.querySelector("[data-inbox]");
const off = document.getElementById("keys-off");
if (off) off.checked = localStorage.getItem("keys-off") === "1";
off?.addEventListener("change", () => localStorage.setItem("keys-off", off.checked ? "1" : ""));
const writing = (e) => e.target.closest("textarea, select, input:not([type=radio], [type=checkbox])");
const words = () => document.getElementById("words");

const own = {
  a: () => words()?.focus(),
  "/": () => document.getElementById("find")?.focus(),
  p: () => inbox.querySelector(".queue .current")?.previousElementSibling?.querySelector("a").click(),
  ArrowLeft: () => own.p(),
  u: () => inbox.querySelector("form[action='/undo'] button")?.click(),
  x: () => inbox.querySelector(".queue .current [name=report]")?.click(),
};

function press(element) {
  element.click();
  if (element.type === "radio") element.focus();
  if (element.tagName === "SUMMARY" && element.parentElement.open) element.parentElement.querySelector("textarea, input, button, a")?.focus();
}

function pressed(e) {
  if (e.isComposing || e.altKey) return;
  if (writing(e)) {
    if (e.key === "Escape") e.target.blur();
    if (e.key === "Enter" && (e.ctrlKey || e.metaKey)) {
      e.preventDefault();
      const action = e.target.closest("#wont-do") ? "wont-do" : e.target.id === "find" ? "find" : e.target.id === "many" ? "gather" : "answer";
      inbox.querySelector(`[name=action][value=${action}]`)?.click();
    }
    return;
  }
  if (e.key === "Enter" && e.target.name === "into") {
    e.preventDefault();
    return e.target.form.querySelector("[value=join], [value=gather]").click();
  }
  if (e.ctrlKey || e.metaKey || off?.checked || (e.target.type === "radio" && e.key.startsWith("Arrow"))) return;
  const element = own[e.key] ? null : inbox.querySelector(`[data-key~="${CSS.escape(e.key)}"]`);
  if (!own[e.key] && !element) return;
  e.preventDefault();
  own[e.key] ? own[e.key]() : press(element);
}

// Ticks stay while one goes through the reports, until they are heard.
function keepTicks(queue) {
  const kept = (sessionStorage.getItem("ticks") ?? "").split(",");
  for (const box of queue.querySelectorAll("[name=report]")) box.checked ||= kept.includes(box.value);
  queue.addEventListener("change", () => sessionStorage.setItem("ticks", new FormData(queue).getAll("report")));
  queue.addEventListener("submit", () => sessionStorage.removeItem("ticks"));
}

if (inbox) {
  const queue = document.getElementById("queue");
  if (queue) keepTicks(queue);
  document.documentElement.dataset.keys = "";
  document.addEventListener("keydown", pressed);
  // Only the queue scrolls: the page stays at the report.
  const row = inbox.querySelector(".queue .current");
  if (row) row.parentElement.scrollTop = row.offsetTop - row.parentElement.offsetTop - row.offsetHeight;
}
