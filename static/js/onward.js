// A page that is only a step on the way goes on by itself.
document.querySelector("form[data-onward]")?.requestSubmit();
