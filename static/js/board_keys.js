// Keys of the board: moving between cards and lanes, search, pause, the list of keys. Moving a card by
// m, by its own link or by dragging opens the same dialog, whose form is the one on the card's page.
const board = document.getElementById("board");
const keys = document.getElementById("keys");
const dialog = document.getElementById("move");
const off = document.getElementById("keys-off");
const link = (card) => card?.querySelector("h3 a");
const current = () => document.activeElement?.closest(".card");
const lanes = () => [...board.querySelectorAll(".lane")];
const go = (card) => {
  link(card)?.focus();
  card?.scrollIntoView({ block: "nearest", inline: "nearest" });
};
const step = (by) => {
  const card = current();
  if (!card) return go(board.querySelector(".card"));
  go(by > 0 ? card.nextElementSibling : card.previousElementSibling);
};
const sideways = (by) => {
  const card = current();
  if (!card) return go(board.querySelector(".card"));
  const all = lanes();
  const place = [...card.parentElement.children].indexOf(card);
  for (let i = all.indexOf(card.closest(".lane")) + by; all[i]; i += by) {
    const cards = all[i].querySelectorAll(".card");
    if (cards.length) return go(cards[Math.min(place, cards.length - 1)]);
  }
};

const actions = {
  "?": () => keys.showModal(),
  "/": () => document.getElementById("q")?.focus(),
  p: () => document.getElementById("live-pause").click(),
  j: () => step(1), ArrowDown: () => step(1),
  k: () => step(-1), ArrowUp: () => step(-1),
  h: () => sideways(-1), ArrowLeft: () => sideways(-1),
  l: () => sideways(1), ArrowRight: () => sideways(1),
  m: () => current() && dialog && open(current()),
  a: () => current() && board.dataset.works && take(current()),
};

function pressed(e) {
  if (e.ctrlKey || e.metaKey || e.altKey || e.isComposing || document.querySelector("dialog[open]")) return;
  if (e.target.closest("input, select, textarea, [contenteditable]")) {
    if (e.key === "Escape") e.target.blur();
    return;
  }
  const arrow = e.key.startsWith("Arrow");
  if ((arrow && !current()) || (!arrow && off?.checked)) return;
  const action = actions[e.key];
  if (!action) return;
  e.preventDefault();
  action();
}

const address = (card, what) => `${new URL(link(card).href).pathname}/${what}`;

// A refused change leads to the card's page, which explains it; the words go along in the form's own way.
async function send(card, what, fields, told) {
  const id = card.id;
  const answer = await fetch(address(card, what), { method: "POST", body: new URLSearchParams(fields) });
  if (!answer.ok || !answer.redirected) return false; // refused, or shown first with those who would read it
  document.dispatchEvent(new CustomEvent("live-refresh", { detail: { done: (say) => {
    const moved = document.getElementById(id);
    if (moved) go(moved);
    say(told(moved));
  } } }));
  return true;
}

function take(card) {
  const fields = { owner: board.dataset.works, seen: board.dataset.number };
  const told = () => board.dataset.taken.replace("{card}", card.id);
  send(card, "owner", fields, told).then((ok) => ok || (location.href = link(card).href), () => (location.href = link(card).href));
}

function where(card) {
  const lane = card?.closest(".lane");
  if (!lane) return "";
  const values = { card: card.id, lane: lane.querySelector("[data-name]").textContent, n: [...card.parentElement.children].indexOf(card) + 1, count: card.parentElement.dataset.count };
  return board.dataset.moved.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

let moving = null;

function open(card, status) {
  const form = dialog.querySelector("form");
  moving = card;
  form.reset();
  form.action = address(card, "status");
  form.elements.seen.value = board.dataset.number;
  document.getElementById("move-problem").textContent = "";
  document.getElementById("move-title").textContent = dialog.dataset.title.replace("{card}", card.id);
  dialog.showModal();
  const here = card.closest(".lane").dataset.lane;
  pick(form, status ?? here);
}

function pick(form, status) {
  const radio = form.querySelector(`[value="${status}"]`);
  if (!radio) return;
  radio.checked = true;
  radio.focus();
}

async function move(e) {
  e.preventDefault();
  const form = e.target;
  const status = form.elements.status.value;
  const problem = document.getElementById("move-problem");
  if (status === "learned") return form.submit(); // what was learned is written on a page of its own
  if (status === "wont-do" && !form.elements.words.value.trim()) {
    problem.textContent = problem.dataset.words;
    return form.elements.words.focus();
  }
  const missing = status === "wont-do" && ["gained", "review"].map((name) => form.elements[name]).find((field) => !field.value.trim());
  if (missing) {
    problem.textContent = problem.dataset.exchange;
    return missing.focus();
  }
  const card = document.getElementById(moving.id) ?? moving;
  const ok = await send(card, "status", new FormData(form), where).catch(() => false);
  if (ok) dialog.close();
  else form.submit();
}

function prepareDialog() {
  const form = dialog.querySelector("form");
  form.addEventListener("submit", move);
  dialog.querySelector("[data-close]").addEventListener("click", () => dialog.close());
  dialog.addEventListener("keydown", (e) => {
    const radios = form.querySelectorAll("[name=status]");
    if (e.target.type === "radio" && radios[e.key - 1]) pick(form, radios[e.key - 1].value);
  });
  dialog.addEventListener("close", () => link(document.getElementById(moving.id))?.focus());
  board.addEventListener("click", (e) => {
    const button = e.target.closest(".move");
    if (!button || e.ctrlKey || e.metaKey || e.shiftKey) return;
    e.preventDefault();
    open(button.closest(".card"));
  });
}

function prepareDrag() {
  let dragged = null;
  const mark = (lane) => lanes().forEach((l) => l.classList.toggle("over", l === lane));
  board.addEventListener("pointerover", (e) => {
    const card = e.pointerType === "mouse" && e.target.closest(".card");
    if (card) card.draggable = true;
  });
  board.addEventListener("dragstart", (e) => {
    dragged = e.target.closest(".card");
    if (!dragged) return;
    board.dataset.held = "1";
    e.dataTransfer.effectAllowed = "move";
    e.dataTransfer.setData("text/plain", dragged.id);
    e.dataTransfer.setDragImage(dragged, 20, 20);
  });
  board.addEventListener("dragover", (e) => {
    const lane = dragged && e.target.closest(".lane");
    if (lane) e.preventDefault();
    mark(lane);
  });
  board.addEventListener("drop", (e) => {
    const lane = dragged && e.target.closest(".lane");
    if (!lane) return;
    e.preventDefault();
    if (lane !== dragged.closest(".lane")) open(dragged, lane.dataset.lane);
  });
  board.addEventListener("dragend", () => {
    dragged = null;
    mark(null);
    delete board.dataset.held;
    document.dispatchEvent(new Event("live-resume"));
  });
}

if (board && keys) {
  // Which keys a person switched off is kept for the inbox too.
  off.checked = localStorage.getItem("keys-off") === "1";
  off.addEventListener("change", () => localStorage.setItem("keys-off", off.checked ? "1" : ""));
  const button = document.getElementById("keys-open");
  button.hidden = false;
  button.addEventListener("click", actions["?"]);
  document.addEventListener("keydown", pressed);
  if (dialog) prepareDialog(), prepareDrag();
}
