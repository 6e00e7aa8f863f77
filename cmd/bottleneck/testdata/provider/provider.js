// A provider of OpenID Connect for the journeys, on a port of its own of this machine. It prints its issuer, reads one
// line that says which client it has and who its people are, and ends when its input does.
import { createRequire } from 'node:module';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

// The package lies where it was installed, which is not beside this file.
const installed = createRequire(`${process.argv[2]}/`).resolve('oidc-provider');
const { Provider } = await import(pathToFileURL(installed));

const server = createServer();
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
const issuer = `http://localhost:${server.address().port}`;
console.log(issuer);

const lines = createInterface({ input: process.stdin });
lines.on('close', () => process.exit(0));
const line = await new Promise((read) => lines.once('line', read));
const { client, people } = JSON.parse(line);

// Their own page of this loads letters from elsewhere.
function askToLeave(context, form) {
  context.body = `<!doctype html><html lang="en"><title>Tarnholt ID</title><h1>Leave Tarnholt ID?</h1>${form}
<button form="op.logoutForm" name="logout" value="yes">Leave</button></html>`;
}

const provider = new Provider(issuer, {
  clients: [client],
  cookies: { keys: ['a key that signs the cookies of a test'] },
  scopes: ['openid', 'email', 'profile', 'groups'],
  claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'], groups: ['groups'] },
  features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true, logoutSource: askToLeave } },
  interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
  findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...people[id] }) }),
  // Everybody has agreed to what the client asks for.
  loadExistingGrant: async (context) => {
    const grant = new provider.Grant({ clientId: context.oidc.client.clientId, accountId: context.oidc.session.accountId });
    grant.addOIDCScope('openid email profile groups');
    await grant.save();
    return grant;
  },
});

const page = (action) => `<!doctype html><html lang="en"><title>Tarnholt ID</title><h1>Tarnholt ID</h1>
<form method="post" action="${action}"><p><label for="login">Who are you?</label> <input id="login" name="login"></p>
<p><button>Continue</button> <button name="stop" value="yes">Stop</button></p></form></html>`;

async function body(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return new URLSearchParams(Buffer.concat(parts).toString());
}

async function interact(request, response) {
  if (request.method === 'GET') {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    return response.end(page(request.url));
  }
  const form = await body(request);
  const login = people[form.get('login')] && { login: { accountId: form.get('login') } };
  const denied = { error: 'access_denied', error_description: 'They stopped.' };
  return provider.interactionFinished(request, response, form.get('stop') ? denied : login ?? denied);
}

const answer = provider.callback();
server.on('request', (request, response) => {
  if (request.url === '/favicon.ico') return response.writeHead(204).end();
  if (!request.url.startsWith('/interaction/')) return answer(request, response);
  return interact(request, response).catch((wrong) => {
    response.statusCode = 500;
    response.end(String(wrong));
  });
});
