//! T21: only a certificate that holds is spoken to.
//!
//! Which authorities count is the system's to say. The asking is therefore done
//! by this very program in a second process, for which the system's authorities
//! are one that the test has made.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot be set up has failed"
)]

use std::{
    fs,
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
};

use commands::ports::{Api as _, ApiError, Plain, Record, Storage, Store, SystemClock};
use rcgen::{
    BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair, KeyUsagePurpose,
    date_time_ymd,
};
use requisition_client::{Client, Limits, Retry, ServiceAddress, SignInPage, SignInWords};
use rustls::{
    ServerConfig,
    pki_types::{CertificateDer, PrivateKeyDer},
};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
    process::Command,
};
use tokio_rustls::TlsAcceptor;

/// Where the second process is to ask.
const ADDRESS: &str = "REISEFOLGE_TEST_ADDRESS";

/// How the second process says what came of it.
const REACHED: i32 = 70;
const OFFLINE: i32 = 71;
const OTHERWISE: i32 = 72;

struct Nothing;

impl Store for Nothing {
    async fn storage(&self) -> Storage {
        Storage::MemoryOnly
    }
    async fn read(&self, _: Record) -> Option<Plain> {
        None
    }
    async fn write(&self, _: Record, _: &Plain) {}
    async fn remove(&self, _: Record) {}
    async fn end_session(&self) {}
}

/// Asks once, and ends the process.
async fn ask(address: &str) -> ! {
    let page = SignInPage {
        title: "x".into(),
        text: "x".into(),
    };
    let words = SignInWords {
        language: "nb".into(),
        done: page.clone(),
        failed: page,
    };
    let address = ServiceAddress::new(address, "https://login.example", "app", "ID").unwrap();
    let limits = Limits {
        retry: Retry {
            tries: 1,
            ..Retry::default()
        },
        ..Limits::default()
    };
    let client = Client::with_limits(address, Nothing, SystemClock, move || words.clone(), limits);
    std::process::exit(match client.unwrap().meta().await {
        Err(ApiError::Unavailable { .. }) => REACHED,
        Err(ApiError::Offline) => OFFLINE,
        _ => OTHERWISE,
    });
}

/// Somebody who signs certificates.
type Authority = CertifiedIssuer<'static, KeyPair>;

fn authority() -> Authority {
    let mut about = CertificateParams::new(Vec::new()).unwrap();
    about.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    about.key_usages = vec![KeyUsagePurpose::KeyCertSign];
    CertifiedIssuer::self_signed(about, KeyPair::generate().unwrap()).unwrap()
}

fn about(host: &str) -> CertificateParams {
    CertificateParams::new(vec![host.to_owned()]).unwrap()
}

/// A server's settings with a certificate: signed by `authority`, or by itself.
fn with(about: &CertificateParams, authority: Option<&Authority>) -> ServerConfig {
    let key = KeyPair::generate().unwrap();
    let certificate = match authority {
        Some(authority) => about.signed_by(&key, authority),
        None => about.self_signed(&key),
    };
    let chain = vec![CertificateDer::from(certificate.unwrap())];
    let key = PrivateKeyDer::try_from(key.serialize_der()).unwrap();
    let settings = ServerConfig::builder().with_no_client_auth();
    settings.with_single_cert(chain, key).unwrap()
}

/// Answers one request over TLS; what it was asked.
async fn serve(listener: TcpListener, settings: ServerConfig) -> String {
    let (stream, _) = listener.accept().await.unwrap();
    let Ok(mut stream) = TlsAcceptor::from(Arc::new(settings)).accept(stream).await else {
        return String::new();
    };
    let mut asked = Vec::new();
    while !asked.ends_with(b"\r\n\r\n") && stream.read_buf(&mut asked).await.unwrap_or(0) > 0 {}
    if !asked.is_empty() {
        let answer = b"HTTP/1.1 404 X\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        let _ = stream.write_all(answer).await;
        let _ = stream.shutdown().await;
    }
    String::from_utf8(asked).unwrap()
}

/// What a process for which `authorities` are the system's comes to.
async fn outcome(authorities: &Path, port: u16) -> i32 {
    let status = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "t21_only_a_certificate_that_holds_is_spoken_to"])
        .env("SSL_CERT_FILE", authorities)
        .env_remove("SSL_CERT_DIR")
        .env(ADDRESS, format!("https://127.0.0.1:{port}"))
        .stdout(std::process::Stdio::null())
        .status();
    status.await.unwrap().code().unwrap()
}

async fn listen() -> (TcpListener, u16) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    (listener, port)
}

/// T21.
#[tokio::test]
async fn t21_only_a_certificate_that_holds_is_spoken_to() {
    let _ = rustls::crypto::aws_lc_rs::default_provider().install_default();
    if let Ok(address) = std::env::var(ADDRESS) {
        ask(&address).await;
    }
    let folder = tempfile::tempdir().unwrap();
    let known = authority();
    let stranger = authority();
    let authorities = folder.path().join("authorities.pem");
    fs::write(&authorities, known.pem()).unwrap();

    let good = about("127.0.0.1");
    let mut expired = good.clone();
    expired.not_before = date_time_ymd(2020, 1, 1);
    expired.not_after = date_time_ymd(2020, 12, 31);
    let mut early = good.clone();
    early.not_before = date_time_ymd(2190, 1, 1);
    early.not_after = date_time_ymd(2190, 12, 31);
    #[rustfmt::skip]
    let cases = [
        ("one that holds",        with(&good, Some(&known)),                    REACHED),
        ("signed by itself",      with(&good, None),                            OFFLINE),
        ("signed by a stranger",  with(&good, Some(&stranger)),                 OFFLINE),
        ("expired",               with(&expired, Some(&known)),                 OFFLINE),
        ("not yet good",          with(&early, Some(&known)),                   OFFLINE),
        ("another host",          with(&about("travel.example"), Some(&known)), OFFLINE),
        ("another address",       with(&about("127.0.0.2"), Some(&known)),      OFFLINE),
    ];
    for (shows, settings, expected) in cases {
        let (listener, port) = listen().await;
        let server = tokio::spawn(serve(listener, settings));
        assert_eq!(outcome(&authorities, port).await, expected, "{shows}");
        let asked = server.await.unwrap();
        assert_eq!(
            asked.starts_with("GET /v1/meta"),
            expected == REACHED,
            "{shows}"
        );
    }
    old_protocols_are_refused(&authorities).await;
}

/// A server that speaks no later protocol than TLS 1.0 or 1.1.
async fn old_protocols_are_refused(authorities: &Path) {
    for minor in [1, 2] {
        let (listener, port) = listen().await;
        let heard = Arc::new(Mutex::new(Vec::new()));
        let server = tokio::spawn(old(listener, minor, Arc::clone(&heard)));
        assert_eq!(
            outcome(authorities, port).await,
            OFFLINE,
            "TLS 1.{}",
            minor - 1
        );
        server.await.unwrap();
        let heard = heard.lock().unwrap().clone();
        // An alert (21), fatal (2), "protocol version" (70).
        let alert = [21, 3, 3, 0, 2, 2, 70];
        assert!(heard.starts_with(&alert), "TLS 1.{}: {heard:?}", minor - 1);
    }
}

async fn old(listener: TcpListener, minor: u8, heard: Arc<Mutex<Vec<u8>>>) {
    let (mut stream, _): (TcpStream, _) = listener.accept().await.unwrap();
    let mut hello = vec![0; 16 * 1024];
    assert!(stream.read(&mut hello).await.unwrap() > 0);
    // A server's hello: version, random, no session, a cipher that such servers
    // have (ECDHE-RSA with AES-128), no compression.
    let mut body = vec![3, minor];
    body.extend([9; 32]);
    body.extend([0, 0xc0, 0x13, 0]);
    let length = u8::try_from(body.len()).unwrap();
    let mut record = vec![22, 3, minor, 0, length + 4, 2, 0, 0, length];
    record.extend(body);
    stream.write_all(&record).await.unwrap();
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer).await;
    *heard.lock().unwrap() = answer;
}

/// T21.
#[test]
fn t21_nothing_in_the_source_takes_a_bad_certificate() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut files = Vec::new();
    for folder in ["crates", "src-tauri"] {
        sources(&root.join(folder), &mut files);
    }
    assert!(files.len() > 100, "{} files", files.len());
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        for symbol in [concat!("danger", "_accept"), concat!("danger", "ous()")] {
            assert!(!text.contains(symbol), "{symbol} in {}", file.display());
        }
    }
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && !path.ends_with("target") {
            sources(&path, found);
        } else if path.extension().is_some_and(|end| end == "rs") {
            found.push(path);
        }
    }
}
