//! Who is asked, and the requests, written beforehand.

use std::{sync::Arc, time::Duration};

use anyhow::{Context as _, Result};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
    time,
};

use crate::{
    child::Served,
    issuer::{Device, Issuer},
    people::{self, PEOPLE},
    service::With,
};

/// How long one answer may take.
const PATIENCE: Duration = Duration::from_secs(5);

/// A process and what is asked of it.
pub struct Asked {
    /// What stands in the table.
    pub name: &'static str,
    /// The process.
    pub served: Served,
    sender: Sender,
}

enum Sender {
    /// The same requests again and again.
    Same(Vec<Arc<[u8]>>),
    /// Each with a proof of its own.
    Proving {
        device: Device,
        header: String,
        tokens: Vec<String>,
        /// The person with whom the next requests begin.
        next: usize,
    },
}

impl Asked {
    /// A floor: nobody is told who asks.
    pub fn openly(name: &'static str, served: Served) -> Self {
        let requests = (0..PEOPLE).map(|number| request(&served.address, number, "").into());
        Self {
            name,
            sender: Sender::Same(requests.collect()),
            served,
        }
    }

    /// The service, asked by people who have signed in at `issuer`.
    ///
    /// # Errors
    ///
    /// When a token cannot be signed.
    pub fn signed_in(
        name: &'static str,
        served: Served,
        issuer: &Issuer,
        with: With,
    ) -> Result<Self> {
        let device = Device::new()?;
        let bound = (with != With::Token).then_some(&device);
        let tokens = (0..PEOPLE)
            .map(|number| issuer.token(&people::name(number), bound))
            .collect::<Result<Vec<_>>>()?;
        let sender = if bound.is_some() {
            Sender::Proving {
                header: device.header(),
                device,
                tokens,
                next: 0,
            }
        } else {
            let requests = tokens.iter().enumerate().map(|(number, token)| {
                let bearer = format!("authorization: Bearer {token}\r\n");
                request(&served.address, number, &bearer).into()
            });
            Sender::Same(requests.collect())
        };
        Ok(Self {
            name,
            served,
            sender,
        })
    }

    /// The next `count` requests. Proofs hold the nonce of this moment.
    ///
    /// # Errors
    ///
    /// When no nonce is answered or a proof cannot be signed.
    pub async fn requests(&mut self, count: usize) -> Result<Vec<Arc<[u8]>>> {
        let address = &self.served.address;
        let (device, header, tokens, next) = match &mut self.sender {
            Sender::Same(requests) => {
                return Ok(requests.iter().cycle().take(count).cloned().collect());
            }
            Sender::Proving {
                device,
                header,
                tokens,
                next,
            } => (device, header, tokens, next),
        };
        let prove = |number: usize, nonce: Option<&str>| -> Result<Vec<u8>> {
            let number = number % PEOPLE;
            let token = &tokens[number];
            let at = format!("http://{address}{}", path(number));
            let proof = device.proof(header, &at, token, nonce, crate::now())?;
            let headers = format!("authorization: DPoP {token}\r\ndpop: {proof}\r\n");
            Ok(request(address, number, &headers))
        };
        let nonce = nonce_of(address, &prove(*next, None)?).await?;
        *next += 1;
        let requests = (*next..*next + count)
            .map(|number| Ok(prove(number, Some(&nonce))?.into()))
            .collect();
        *next += count;
        requests
    }
}

fn path(number: usize) -> String {
    format!("/v1/persons/{}/trips", people::name(number))
}

fn request(host: &str, number: usize, headers: &str) -> Vec<u8> {
    let path = path(number);
    format!("GET {path}?period=coming&limit=20 HTTP/1.1\r\nhost: {host}\r\n{headers}\r\n")
        .into_bytes()
}

/// The nonce that is answered to a request.
///
/// # Errors
///
/// When no nonce is answered.
pub async fn nonce_of(address: &str, request: &[u8]) -> Result<String> {
    let asking = async {
        let mut stream = TcpStream::connect(address).await?;
        stream.write_all(request).await?;
        let mut answer = Vec::new();
        while !answer.windows(4).any(|four| four == b"\r\n\r\n") {
            if stream.read_buf(&mut answer).await? == 0 {
                break;
            }
        }
        anyhow::Ok(answer)
    };
    let answer = time::timeout(PATIENCE, asking).await??;
    String::from_utf8_lossy(&answer)
        .lines()
        .find_map(|line| line.strip_prefix("dpop-nonce:").map(str::trim))
        .map(str::to_owned)
        .context("an answer without a nonce")
}
