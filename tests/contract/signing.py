"""Signs every request of the contract fuzzer, as the app does.

A second hand at the protocol: it signs in at the development issuer with a pushed
request, PKCE and a key of its own, refreshes in time, and puts a fresh proof of
possession (RFC 9449) on each request. Set `REISEFOLGE_API` to where the service is
and `REISEFOLGE_PERSONA` to who signs in. Nothing here knows what the answers mean.
"""

import base64
import hashlib
import html.parser
import json
import os
import random
import re
import secrets
import threading
import time
import urllib.parse
import uuid

import requests
import schemathesis
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, utils
from schemathesis.core.parameters import ParameterLocation

API = os.environ["REISEFOLGE_API"].rstrip("/")
PERSONA = os.environ.get("REISEFOLGE_PERSONA", "kari")
CLIENT = "reisefolge"
REDIRECT = "http://127.0.0.1:1/callback"
# Seconds before the end at which an access token is no longer used.
EARLY = 60


def encoded(octets):
    return base64.urlsafe_b64encode(octets).rstrip(b"=").decode()


def packed(value):
    return encoded(json.dumps(value, separators=(",", ":")).encode())


class Key:
    """The key that the tokens are bound to."""

    def __init__(self):
        self.private = ec.generate_private_key(ec.SECP256R1())
        point = self.private.public_key().public_numbers()
        self.public = {
            "crv": "P-256",
            "kty": "EC",
            "x": encoded(point.x.to_bytes(32, "big")),
            "y": encoded(point.y.to_bytes(32, "big")),
        }

    def proof(self, method, url, nonce=None, token=None):
        claims = {
            "htm": method.upper(),
            "htu": url.split("?")[0].split("#")[0],
            "iat": int(time.time()),
            "jti": str(uuid.uuid4()),
        }
        if nonce:
            claims["nonce"] = nonce
        if token:
            claims["ath"] = encoded(hashlib.sha256(token.encode()).digest())
        head = {"alg": "ES256", "jwk": self.public, "typ": "dpop+jwt"}
        signed = f"{packed(head)}.{packed(claims)}"
        der = self.private.sign(signed.encode(), ec.ECDSA(hashes.SHA256()))
        r, s = utils.decode_dss_signature(der)
        return f"{signed}.{encoded(r.to_bytes(32, 'big') + s.to_bytes(32, 'big'))}"


class Page(html.parser.HTMLParser):
    """The first form of the sign-in page, with the button for one persona."""

    def __init__(self):
        super().__init__()
        self.action = None
        self.fields = {}

    def handle_starttag(self, tag, attributes):
        has = dict(attributes)
        if tag == "form" and self.action is None:
            self.action = has.get("action")
        if tag == "input" and has.get("type") == "hidden":
            self.fields.setdefault(has["name"], has.get("value", ""))


class Session:
    """One sign-in, kept alive for as long as the fuzzer runs."""

    def __init__(self):
        self.nonces = {}
        self.lock = threading.RLock()
        self.issuer = requests.get(
            f"{API}/dev-idp/.well-known/openid-configuration", timeout=10
        ).json()
        self.begin()

    def begin(self):
        """Signs in anew, with a key of its own."""
        with self.lock:
            self.key = Key()
            self.take(self.sign_in())

    def post(self, endpoint, fields):
        """Posts a form with a proof; once more when the issuer gives a nonce."""
        for _ in range(2):
            proof = self.key.proof("POST", endpoint, self.nonces.get("issuer"))
            answer = requests.post(
                endpoint, data=fields, headers={"DPoP": proof}, timeout=10
            )
            self.nonces["issuer"] = answer.headers.get("DPoP-Nonce", self.nonces.get("issuer"))
            if answer.ok:
                return answer.json()
        raise RuntimeError(f"{endpoint} answered {answer.status_code}")

    def sign_in(self):
        verifier = secrets.token_urlsafe(48)
        challenge = encoded(hashlib.sha256(verifier.encode()).digest())
        pushed = self.post(
            self.issuer["pushed_authorization_request_endpoint"],
            {
                "client_id": CLIENT,
                "redirect_uri": REDIRECT,
                "response_type": "code",
                "scope": "openid profile",
                "state": secrets.token_urlsafe(16),
                "nonce": secrets.token_urlsafe(16),
                "code_challenge": challenge,
                "code_challenge_method": "S256",
                "prompt": "login",
            },
        )
        query = urllib.parse.urlencode(
            {"client_id": CLIENT, "request_uri": pushed["request_uri"]}
        )
        address = f"{self.issuer['authorization_endpoint']}?{query}"
        shown = requests.get(address, timeout=10)
        shown.raise_for_status()
        page = Page()
        page.feed(shown.text)
        chosen = requests.post(
            urllib.parse.urljoin(address, page.action),
            data={**page.fields, "persona": PERSONA},
            allow_redirects=False,
            timeout=10,
        )
        answer = urllib.parse.urlparse(chosen.headers["Location"])
        code = urllib.parse.parse_qs(answer.query)["code"][0]
        return self.post(
            self.issuer["token_endpoint"],
            {
                "grant_type": "authorization_code",
                "client_id": CLIENT,
                "code": code,
                "code_verifier": verifier,
                "redirect_uri": REDIRECT,
            },
        )

    def take(self, answer):
        self.token = answer["access_token"]
        self.refresh = answer["refresh_token"]
        self.until = time.monotonic() + answer["expires_in"] - EARLY

    def current(self):
        with self.lock:
            if time.monotonic() > self.until:
                self.take(
                    self.post(
                        self.issuer["token_endpoint"],
                        {
                            "grant_type": "refresh_token",
                            "client_id": CLIENT,
                            "refresh_token": self.refresh,
                        },
                    )
                )
            return self.token

    def sign(self, method, url):
        token = self.current()
        proof = self.key.proof(method, url, self.nonces.get("api"), token)
        return {"Authorization": f"DPoP {token}", "DPoP": proof}

    def ask(self, path):
        """Asks for something; once more when the service gives a nonce."""
        url = f"{API}{path}"
        for _ in range(2):
            answer = requests.get(url, headers=self.sign("GET", url), timeout=10)
            self.heard(answer.headers.get("DPoP-Nonce"))
            if answer.ok:
                return answer.json()
        answer.raise_for_status()

    def heard(self, nonce):
        if nonce:
            self.nonces["api"] = nonce


SESSION = Session()
PERSON = SESSION.ask("/v1/me")["person_id"]
KNOWN = {
    "person_id": [PERSON],
    "trip_id": [trip["id"] for trip in SESSION.ask(f"/v1/persons/{PERSON}/trips")["items"]],
    "key": [str(uuid.uuid4()) for _ in range(5)],
}
# What only the service can make: any other text is rightly refused.
A_KEY = re.compile('"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"')
MADE_BY_THE_SERVICE = ["cursor", "since"]


@schemathesis.auth()
class Signed:
    """Puts token and proof on a request, each for its own address."""

    def get(self, case, context):
        return SESSION.current()

    def set(self, case, data, context):
        case.headers = {**(case.headers or {}), "Authorization": f"DPoP {data}"}


def is_valid(case, location):
    """Whether nothing is wrong with this part of the request on purpose."""
    part = case.meta and case.meta.components.get(location)
    return part is None or part.mode.is_positive


def put_in_order(query):
    """No schema can say that `from` is not after `to`."""
    if query.get("from", "") > query.get("to", "9999"):
        query["from"], query["to"] = query["to"], query["from"]


def make_possible(body):
    """What no schema can say: trips of one body are other trips, and ready is within a day."""
    if "from" in body:
        ahead = random.randrange(-3600, 3600)
        body["from"] = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() + ahead))
    targets = body.get("targets", [])
    if targets and random.random() < 0.5:
        known = random.sample(KNOWN["trip_id"], min(len(targets), len(KNOWN["trip_id"])))
        del targets[len(known):]
        for target, trip in zip(targets, known):
            target["trip_id"] = trip
    elif targets:
        targets[:] = {target["trip_id"]: target for target in targets}.values()
    # As a person who has just looked; most of what is made up is some other version.
    for seen in [body, *targets]:
        if "version" in seen:
            # 4.0 is 4 to a schema, and no number of a version.
            made_up = int(seen["version"])
            seen["version"] = random.choice([made_up, random.randrange(1, 6)])


@schemathesis.hook
def before_call(context, case, kwargs):
    """Every other valid request names what exists; the proof names the address, so it is made last."""
    if is_valid(case, ParameterLocation.QUERY):
        for name in MADE_BY_THE_SERVICE:
            (case.query or {}).pop(name, None)
        put_in_order(case.query or {})
    if is_valid(case, ParameterLocation.PATH):
        for name, known in KNOWN.items():
            if name in (case.path_parameters or {}) and random.random() < 0.5:
                case.path_parameters[name] = random.choice(known)
    if is_valid(case, ParameterLocation.BODY) and isinstance(case.body, dict):
        make_possible(case.body)
    for name, value in list((case.headers or {}).items()):
        if name.lower() == "idempotency-key" and A_KEY.fullmatch(str(value)):
            # Another request with a key that was used is rightly refused.
            value = f'"{uuid.uuid4()}"'
        # No HTTP server lets these through to the service behind it.
        case.headers[name] = "".join(letter for letter in str(value) if letter >= " " != "\x7f")
    if (case.headers or {}).get("Authorization") == f"DPoP {SESSION.token}":
        url = case.as_transport_kwargs(base_url=API)["url"]
        case.headers.update(SESSION.sign(case.method, url))


@schemathesis.hook
def after_call(context, case, response):
    nonce = response.headers.get("dpop-nonce")
    SESSION.heard(nonce[0] if isinstance(nonce, list) else nonce)
    if response.status_code == 401 and b"session_revoked" in response.content:
        SESSION.begin()
