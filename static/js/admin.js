// What the set-up, account and admin pages gain from JavaScript. Every page
// works without it: controls that only a script can serve start hidden.

const all = (selector) => document.querySelectorAll(selector);
const byId = (id) => document.getElementById(id);

for (const control of all('[data-script-only]')) control.hidden = false;

// A password can be shown while it is typed.
document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-reveal]');
  if (!button) return;
  const field = byId(button.dataset.reveal);
  const shown = field.type === 'text';
  field.type = shown ? 'password' : 'text';
  button.setAttribute('aria-pressed', String(!shown));
});

// An address that is there to be copied is marked whole when it is entered.
for (const field of all('input.bare[readonly]')) field.addEventListener('focus', () => field.select());

// The time zone of this browser, unless somebody already chose one.
for (const select of all('select[data-detect-zone]')) {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (!zone) continue;
  if (![...select.options].some((option) => option.value === zone)) select.add(new Option(zone, zone));
  select.value = zone;
}

// A public address that others cannot open, or that is not encrypted, is said while it is typed.
const address = byId('base_url');
const notices = all('[data-address-notice]');
if (address && notices.length) {
  const judge = () => {
    const found = concern(address.value.trim());
    for (const notice of notices) notice.hidden = notice.dataset.addressNotice !== found;
  };
  address.addEventListener('input', judge);
  judge();
}

// The same judgement as AddressConcern in views/admin_address.go.
function concern(address) {
  let url;
  try { url = new URL(address); } catch { return ''; }
  const host = url.hostname;
  if (/^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\]|0\.0\.0\.0)$/.test(host)) return 'local';
  return url.protocol === 'http:' ? 'plain' : '';
}

// Parts that matter for some choices only: data-when="question_kind=choice".
function followChoices() {
  for (const part of all('[data-when]')) {
    const [name, values] = part.dataset.when.split('=');
    const field = document.querySelector(`[name="${name}"]:checked, select[name="${name}"]`);
    part.hidden = !values.split('|').includes(field?.value ?? '');
  }
}
document.addEventListener('change', followChoices);
followChoices();
