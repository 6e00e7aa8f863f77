// Buttons that only work with a script are hidden until it runs: copy, print.
// Live pages may bring new buttons: call document.dispatchEvent(new Event("swapped")) after a swap.
const show = () => document.querySelectorAll("[data-copy][hidden],[data-print][hidden]").forEach((b) => (b.hidden = false));
show();
document.addEventListener("swapped", show);

document.addEventListener("click", async (e) => {
  const button = e.target.closest("[data-copy],[data-print]");
  if (!button) return;
  if ("print" in button.dataset) return window.print();
  const from = document.getElementById(button.dataset.copy);
  const text = from.value ?? from.dataset.text ?? from.textContent.trim();
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Without https there is no clipboard: mark the text, so that one key press copies it.
    const range = document.createRange();
    range.selectNodeContents(from);
    if (from.select) from.select();
    else getSelection().removeAllRanges(), getSelection().addRange(range);
    if (!document.execCommand("copy")) return;
  }
  const label = button.textContent;
  const done = button.dataset.done;
  if (label === done) return;
  button.textContent = done;
  setTimeout(() => (button.textContent = label), 2000);
});
