(parts) => {
  const words = (text) => (text || "").replace(/\s+/g, " ").trim();
  const visible = (el) => el.checkVisibility({ visibilityProperty: true }) && el.getClientRects().length > 0;
  const containers = "dialog,article,section,form,fieldset,details,li,tr,main,nav,header,footer,aside,[role],[popover]";

  // The page, narrowed by each text in turn to the smallest part that shows it.
  const scope = () => {
    let root = document.querySelector("dialog:modal") || document.body;
    for (const text of parts) {
      const found = [...root.querySelectorAll(containers)]
        .filter((el) => visible(el) && (words(el.innerText).includes(text) || name(el) === text));
      if (!found.length) throw new Error("no part of the page shows " + JSON.stringify(text));
      root = found.reduce((a, b) => (words(b.innerText).length < words(a.innerText).length || a.contains(b) ? b : a));
    }
    return root;
  };

  const byId = (ids) => words((ids || "").split(/\s+/).map((id) => document.getElementById(id)?.textContent).join(" "));
  const name = (el) =>
    byId(el.getAttribute("aria-labelledby")) || words(el.getAttribute("aria-label")) ||
    (el.labels?.length ? words([...el.labels].map((l) => l.innerText).join(" ")) : "") ||
    (el.tagName === "FIELDSET" ? words(el.querySelector("legend")?.innerText) : "") ||
    (el.tagName === "INPUT" ? words(el.value) : words(el.innerText)) || words(el.querySelector?.("img[alt]")?.alt) || words(el.title);

  // Exact names win over names that begin so; of several, those that can be seen.
  const named = (list, wanted) => {
    for (const fits of [(n) => n === wanted, (n) => n.startsWith(wanted)]) {
      const found = list.filter((el) => fits(name(el)));
      if (found.length) return found;
    }
    return [];
  };
  const one = (list, kind, wanted) => {
    if (list.length > 1) list = list.filter((el) => !list.some((other) => other !== el && el.contains(other)));
    if (list.length === 1) return list[0];
    throw new Error((list.length || "no") + " " + kind + " named " + JSON.stringify(wanted));
  };

  const all = (selector, root = scope()) => [...root.querySelectorAll(selector)];
  const shown = (selector) => all(selector).filter((el) => visible(el) || [...(el.labels || [])].some(visible));
  const typed = "input:not([type=radio]):not([type=checkbox]):not([type=submit]):not([type=button]):not([type=hidden]),textarea,[contenteditable=true]";
  const pressed = "a[href],button,summary,input[type=submit],input[type=button],[role=button],[role=link],[role=menuitem],[role=tab]";
  const chosen = "input[type=radio],input[type=checkbox],[role=radio],[role=checkbox],[role=switch]";

  // Where to click: the middle of the element, or of its label if the element itself is drawn by the label.
  const place = (el) => {
    let target = el;
    const hits = () => {
      target.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
      const box = target.getClientRects()[0];
      const x = box.x + box.width / 2, y = box.y + box.height / 2;
      const top = document.elementFromPoint(x, y);
      const ok = top && (target.contains(top) || top.contains(target) && top.closest("label,button,a") || [...(el.labels || [])].some((l) => l.contains(top)));
      return { x, y, ok, top };
    };
    let at = visible(target) ? hits() : { ok: false };
    if (!at.ok && el.labels?.length) { target = el.labels[0]; at = hits(); }
    if (!at.ok) throw new Error("something covers " + JSON.stringify(name(el)) + ": " + (at.top?.outerHTML || "nothing").slice(0, 120));
    return { x: at.x, y: at.y };
  };

  // Whether a press is expected to bring another page, and the mark by which this one is told from it.
  const leaves = (el) => {
    if (el.matches("a[href]")) {
      const to = new URL(el.href);
      return !el.target && !el.hasAttribute("download") && !(to.hash && to.href.split("#")[0] === location.href.split("#")[0]);
    }
    const submit = el.matches("button:not([type]),button[type=submit],input[type=submit]") && el.form;
    return Boolean(submit) && (el.formMethod || el.form.method) !== "dialog";
  };

  return {
    press(wanted) {
      const el = one(named(shown(pressed), wanted), "button or link", wanted);
      if (el.disabled) throw new Error(JSON.stringify(wanted) + " is disabled");
      window.handledPress = false;
      for (const type of ["click", "submit"]) {
        window.addEventListener(type, (e) => queueMicrotask(() => { window.handledPress ||= e.defaultPrevented; }), { once: true });
      }
      return { ...place(el), leaves: leaves(el), page: performance.timeOrigin };
    },
    arrived(page) {
      return performance.timeOrigin !== page ? document.readyState === "complete" : window.handledPress === true;
    },
    field(wanted) {
      const el = one(named(shown(typed), wanted), "field", wanted);
      return { ...place(el), value: el.value ?? el.innerText, direct: ["date", "time", "month", "color", "range"].includes(el.type) };
    },
    set(wanted, value) {
      const el = one(named(shown(typed), wanted), "field", wanted);
      el.value = value;
      for (const type of ["input", "change"]) el.dispatchEvent(new Event(type, { bubbles: true }));
      return el.value === value;
    },
    upload(wanted, name, content) {
      const el = one(named(shown("input[type=file]"), wanted), "field", wanted);
      const files = new DataTransfer();
      files.items.add(new File([content], name));
      el.files = files.files;
      el.dispatchEvent(new Event("change", { bubbles: true }));
      return el.files.length === 1;
    },
    choice(wanted) {
      const el = one(named(shown(chosen), wanted), "choice", wanted);
      return { ...place(el), checked: Boolean(el.checked ?? el.getAttribute("aria-checked") === "true") };
    },
    group(wanted) {
      const found = named(shown("select"), wanted);
      if (found.length) return "select";
      if (named(shown("fieldset,[role=group],[role=radiogroup]"), wanted).length) return "group";
      throw new Error("no group or list named " + JSON.stringify(wanted));
    },
    choose(group, wanted) {
      const el = one(named(shown("select"), group), "list", group);
      const option = [...el.options].find((o) => words(o.text) === wanted);
      if (!option) throw new Error("no choice " + JSON.stringify(wanted) + " in " + JSON.stringify([...el.options].map((o) => words(o.text))));
      el.focus();
      el.value = option.value;
      for (const type of ["input", "change"]) el.dispatchEvent(new Event(type, { bubbles: true }));
      return true;
    },
    within(group, wanted) {
      const root = named(shown("fieldset,[role=group],[role=radiogroup]"), group).at(-1);
      const el = one(named(all(chosen, root), wanted), "choice in " + group, wanted);
      return { ...place(el), checked: el.checked };
    },
    whole: () => document.readyState === "complete",
    text: () => words(scope().innerText),
    focused: () => (document.activeElement && document.activeElement !== document.body ? name(document.activeElement) : ""),
    describe: () => "at " + location.pathname + location.search + ", titled " + JSON.stringify(document.title) + ":\n" + (document.body ? words(document.body.innerText) : ""),
  };
}
