// An issuer that is not ours (npm oidc-provider), set up as strictly as it can
// be: requests pushed beforehand, proofs with its nonces, refresh tokens that
// are good once. Prints its port; ends when its standard input does.

import { generateKeyPairSync, randomBytes } from "node:crypto";
import { createServer } from "node:http";

// At every start it says that it is not meant for production, and on Node 20
// that it would like a newer one.
console.info = () => {};
console.warn = () => {};
const { default: Provider } = await import("oidc-provider");

const key = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey.export({ format: "jwk" });

const settings = {
  clients: [
    {
      client_id: "app",
      application_type: "native",
      token_endpoint_auth_method: "none",
      redirect_uris: ["http://127.0.0.1/callback"],
      grant_types: ["authorization_code", "refresh_token"],
      response_types: ["code"],
      id_token_signed_response_alg: "ES256",
      dpop_bound_access_tokens: true,
    },
  ],
  jwks: { keys: [{ ...key, kid: "key-1", alg: "ES256", use: "sig" }] },
  cookies: { keys: [randomBytes(16).toString("hex")] },
  features: {
    devInteractions: { enabled: true },
    dPoP: { enabled: true, nonceSecret: randomBytes(32), requireNonce: () => true },
    pushedAuthorizationRequests: { enabled: true, requirePushedAuthorizationRequests: true },
    resourceIndicators: {
      enabled: true,
      useGrantedResource: () => true,
      getResourceServerInfo: (_, audience) => ({
        audience,
        scope: "travel",
        accessTokenTTL: 300,
        accessTokenFormat: "jwt",
        jwt: { sign: { alg: "ES256" } },
      }),
    },
    revocation: { enabled: true },
  },
  issueRefreshToken: () => true,
  pkce: { required: () => true },
  rotateRefreshToken: true,
  scopes: ["openid", "offline_access", "travel"],
  ttl: { AccessToken: 300, Grant: 3600, IdToken: 300, Interaction: 300, RefreshToken: 3600, Session: 300 },
};

const server = createServer();
server.listen(0, "127.0.0.1", () => {
  const { port } = server.address();
  const provider = new Provider(`http://127.0.0.1:${port}`, settings);
  provider.on("server_error", (_, error) => console.error(error));
  server.on("request", provider.callback());
  console.log(port);
});

process.stdin.resume();
process.stdin.on("end", () => process.exit(0));
