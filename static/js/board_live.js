// Keeps an open page as new as the journal: waits for a newer number, fetches the page's own address
// again and swaps what differs. Focus, scroll, open details and typed words stay where they are.
// [data-part] is replaced as a whole, the children of [data-list] one by one, by id and data-version.
const page = document.querySelector("[data-live]");
const news = document.getElementById("live-news");
const pauseButton = document.getElementById("live-pause");
let number = Number(page?.dataset.number);
let paused = false;
let stopped = false;
let poll = null;
let refreshing = null;

const pause = (ms) => new Promise((done) => setTimeout(done, ms));
const say = (text) => {
  if (news) news.textContent = text;
};
const named = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
const idle = () => paused || document.hidden || page.dataset.held;

async function watch() {
  let failures = 0;
  while (!stopped) {
    if (idle()) {
      await new Promise((done) => document.addEventListener("live-resume", done, { once: true }));
      continue;
    }
    try {
      poll = new AbortController();
      const answer = await fetch(`${page.dataset.live}?after=${number}`, { signal: poll.signal, cache: "no-store" });
      if (answer.redirected || [401, 403, 404, 410].includes(answer.status)) return end();
      if (!answer.ok) throw new Error(answer.status);
      const newest = (await answer.json()).number;
      failures = 0;
      if (newest > number && !idle()) {
        await pause(Math.random() * 400);
        await refresh();
      }
    } catch (error) {
      if (error.name === "AbortError") continue;
      if (failures++ === 3) say(page.dataset.away);
      await pause(Math.min(30000, 1000 * 2 ** failures) * (0.75 + Math.random() / 2));
    }
  }
}

function end() {
  stopped = true;
  say(page.dataset.away);
}

// Two refreshes at once share one fetch; quiet leaves it to the caller to say what happened.
function refresh(quiet) {
  refreshing ??= fetchPage(quiet).finally(() => (refreshing = null));
  return refreshing;
}

async function fetchPage(quiet) {
  const answer = await fetch(location.href, { headers: { Accept: "text/html", "X-Live": "1" }, cache: "no-store" });
  if (answer.redirected && new URL(answer.url).pathname !== location.pathname) return end();
  if (!answer.ok) throw new Error(answer.status);
  const fetched = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = fetched.querySelector("[data-live]");
  if (!fresh) return end();
  number = Math.max(number, Number(fresh.dataset.number));
  page.dataset.number = number;
  // Another language was chosen in another window: half a page of each helps nobody.
  if (fetched.documentElement.lang !== document.documentElement.lang) return written(page) ? tellNewer() : location.reload();
  const changed = swap(fresh);
  swapCount(fetched);
  if (changed && !quiet) say(changed === 1 ? page.dataset.changedOne : named(page.dataset.changedMany, { n: changed }));
  document.dispatchEvent(new Event("swapped"));
}

// How many wait in the inbox stands in the bar, outside what is live.
function swapCount(fetched) {
  for (const link of fetched.querySelectorAll("header nav a")) {
    const own = document.querySelector(`header nav a[href="${link.getAttribute("href")}"]`);
    if (own && own.textContent !== link.textContent) own.textContent = link.textContent;
  }
}

// What somebody is writing in is never taken away. Its form keeps the number it was drawn from.
const written = (part) =>
  [...part.querySelectorAll("input:not([type=hidden]), textarea, select")].some((field) =>
    field === document.activeElement ||
    (/radio|checkbox/.test(field.type) ? field.checked !== field.defaultChecked
      : field.options ? field.selectedIndex !== Math.max(0, [...field.options].findIndex((o) => o.defaultSelected))
      : field.value !== field.defaultValue));

function swap(fresh) {
  const focus = remember();
  const anchor = visible();
  const top = anchor?.getBoundingClientRect().top;
  let changed = 0;
  let kept = false;
  // From "nothing reported yet" to lanes, and the like, everything is another page.
  const body = document.getElementById("board-body");
  const newBody = fresh.querySelector("#board-body");
  if (body && body.dataset.body !== newBody.dataset.body && !written(body)) put(body, newBody), changed++;
  for (const list of fresh.querySelectorAll("[data-list]")) {
    const own = document.getElementById(list.id);
    if (!own) continue;
    own.dataset.count = list.dataset.count;
    const result = reconcile(own, list);
    changed += result.changed;
    kept ||= result.kept;
  }
  for (const part of fresh.querySelectorAll("[data-part]")) {
    const own = document.getElementById(part.id);
    if (!own || own.isEqualNode(part) || same(own, part)) continue;
    if (written(own)) kept = true;
    else put(own, part), (changed += page.dataset.newer ? 1 : 0);
  }
  if (kept) tellNewer();
  restore(focus);
  if (anchor?.isConnected) scrollBy({ top: anchor.getBoundingClientRect().top - top, behavior: "instant" });
  return changed;
}

// Details that a reader opened and numbers that nobody sees are no difference.
const plain = (element) => element.outerHTML.replace(/ open(="")?(?=[\s>])| data-version="[^"]*"|name="seen" value="\d+"/g, "");
const same = (a, b) => plain(a) === plain(b);

function put(own, fresh) {
  const copy = document.importNode(fresh, true);
  const opened = [...own.querySelectorAll("details")].map((d) => d.open);
  copy.querySelectorAll("details").forEach((d, i) => (d.open = opened[i] ?? d.open));
  own.replaceWith(copy);
  return copy;
}

function reconcile(list, fresh) {
  let changed = 0;
  let kept = false;
  let at = list.firstElementChild;
  for (const child of [...fresh.children]) {
    let own = document.getElementById(child.id);
    if (!own) {
      own = document.importNode(child, true);
      changed++;
    } else if (own.dataset.version !== child.dataset.version) {
      if (same(own, child)) own.dataset.version = child.dataset.version;
      else if (written(own)) kept = true;
      else {
        const here = own === at;
        own = put(own, child);
        if (here) at = own;
        changed++;
      }
    }
    if (own === at) at = at.nextElementSibling;
    else list.insertBefore(own, at);
  }
  while (at) {
    const next = at.nextElementSibling;
    if (!written(at)) at.remove();
    at = next;
  }
  return { changed, kept };
}

function remember() {
  const element = document.activeElement;
  const home = page.contains(element) && element.closest("[id]");
  if (!home) return null;
  const path = (e) => `${e.tagName}${e.getAttribute("href") ?? ""}${e.name ?? ""}${e.value ?? ""}`;
  return { element, id: home.id, path: path(element), like: path };
}

function restore(focus) {
  if (!focus || document.activeElement === focus.element) return;
  const home = document.getElementById(focus.id);
  const all = home ? [home, ...home.querySelectorAll("a, button, input, select, textarea, summary")] : [];
  const element = focus.element.isConnected ? focus.element : all.find((e) => focus.like(e) === focus.path) ?? all[1];
  element?.focus({ preventScroll: true });
}

// The first list item in view that stays: everything above it may grow or shrink.
function visible() {
  const focused = document.activeElement?.closest("[data-version]");
  const inView = (e) => e.getBoundingClientRect().bottom > 0 && e.getBoundingClientRect().top < innerHeight;
  if (focused && inView(focused)) return focused;
  return [...page.querySelectorAll("[data-version]")].find(inView);
}

function tellNewer() {
  if (document.querySelector(".live-newer") || !page.dataset.newer) return;
  say(page.dataset.newer);
  const note = document.createElement("p");
  note.className = "live-newer";
  note.textContent = page.dataset.newer;
  page.append(note);
}

function setPaused(on) {
  paused = on;
  pauseButton?.setAttribute("aria-pressed", String(on));
  if (on) poll?.abort();
  else document.dispatchEvent(new Event("live-resume"));
}

if (page && number >= 0) {
  if (pauseButton) pauseButton.hidden = false;
  pauseButton?.addEventListener("click", () => setPaused(!paused));
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) poll?.abort();
    else document.dispatchEvent(new Event("live-resume"));
  });
  // Others ask for a refresh after their own change, and say themselves what it was.
  document.addEventListener("live-refresh", async (e) => {
    try {
      await refresh(true);
      e.detail?.done?.(say);
    } catch {
      location.reload();
    }
  });
  watch();
}
