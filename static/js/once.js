// A second press while the first is on its way does nothing; the form's key makes it harmless anyway.
document.addEventListener("submit", (e) => {
  const form = e.target;
  if (e.defaultPrevented || form.method !== "post") return;
  if (form.dataset.sent) return e.preventDefault();
  form.dataset.sent = "1";
  form.setAttribute("aria-busy", "true");
  setTimeout(() => release(form), 8000);
});
const release = (form) => {
  delete form.dataset.sent;
  form.removeAttribute("aria-busy");
};
// Back brings the page out of memory as it was left.
addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach(release));

// The summary of errors takes the focus, so that it is read first.
document.querySelector("[data-focus]")?.focus();
