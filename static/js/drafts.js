// What is typed into form[data-draft] stays in this browser for a week, with the form's once-only key:
// a closed window or a lost connection loses nothing, and sending again never files twice.
// It is put back when the form is opened empty, and forgotten once it has arrived: on the receipt ([data-filed]), or
// when the form's own page comes back and says so ([data-taken]). Until then nobody knows whether it has, so it keeps
// its key.
const prefix = "draft:";
const week = 7 * 24 * 3600e3;
const store = (() => {
  try {
    return localStorage;
  } catch {
    return null;
  }
})();
const drafts = () => Object.keys(store ?? {}).filter((name) => name.startsWith(prefix));
const read = (name) => {
  try {
    return JSON.parse(store.getItem(name));
  } catch {
    return null;
  }
};

for (const name of drafts()) {
  const draft = read(name);
  const filed = document.querySelector("[data-filed]") && draft?.sent;
  if (!draft || filed || Date.now() - draft.at > week) store.removeItem(name);
}

const form = document.querySelector("form[data-draft]");
if (form && store) {
  const name = prefix + form.dataset.draft;
  const typed = () => [...form.elements].filter((e) => e.name && e.type !== "hidden");
  const empty = () => typed().every((e) => (/radio|checkbox/.test(e.type) ? !e.checked : !e.value || e.matches("button")));
  const save = (sent) => {
    try {
      store.setItem(name, JSON.stringify({ at: Date.now(), sent, fields: [...new FormData(form)] }));
    } catch {
      // A full or closed store is no reason to stop anybody from typing.
    }
  };
  const fill = (fields) => {
    for (const [field, value] of fields) {
      if (field === "own_question") continue; // the answer is to the question that the page shows
      for (const e of form.querySelectorAll(`[name="${CSS.escape(field)}"]`)) {
        if (!/radio|checkbox/.test(e.type)) e.value = value;
        else if (e.value === value) e.checked = true;
      }
    }
    form.querySelectorAll("textarea").forEach((e) => e.dispatchEvent(new Event("input", { bubbles: true })));
  };

  if ("taken" in form.dataset && read(name)?.sent) store.removeItem(name);
  const draft = read(name);
  const note = document.querySelector("[data-restored]");
  if (draft && empty()) {
    fill(draft.fields);
    if (note && !empty()) note.hidden = false;
  }
  note?.querySelector("button")?.addEventListener("click", () => {
    store.removeItem(name);
    location.reload();
  });
  form.addEventListener("input", () => (empty() ? store.removeItem(name) : save(false)));
  form.addEventListener("submit", () => save(true));
}
