//! What the service holds in memory while very many people wait for what changes, and how
//! long it takes until all of them have been told of something.

use std::{
    num::NonZeroU16,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, ensure};
use clap::Args;
use requisition_server::store::{Location, Store};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
    task::JoinSet,
    time,
};

use crate::{
    asked::nonce_of,
    child::Served,
    issuer::{Device, Issuer},
    people,
    rounds::rest_of,
    service::With,
};

/// What the service may hold while a thousand wait, in **MB**.
const LIMIT: f64 = 200.0;

/// How long somebody waits for what they are owed.
const PATIENCE: Duration = Duration::from_secs(60);

/// After so many a new nonce is asked for, as it is good for a while only.
const PER_NONCE: usize = 100;

/// What begins the content of an event; a sign of life has none.
const CONTENT: &[u8] = b"data:";

/// Has very many people wait at one process.
#[derive(Args)]
pub struct Clients {
    /// How many.
    #[arg(long, default_value_t = NonZeroU16::new(1_000).expect("1,000 is not 0"))]
    count: NonZeroU16,
}

impl Clients {
    /// Connects them, has something change for each, and prints what the process held.
    ///
    /// # Errors
    ///
    /// When somebody is not answered, or the process holds more than it may.
    pub async fn run(self) -> Result<()> {
        let count = usize::from(self.count.get());
        let folder = tempfile::tempdir()?;
        let file = folder.path().join("requisitions.db");
        let database = format!("sqlite://{}", file.display());
        let issuer = Issuer::start().await?;
        let Ok(location) = format!("{database}{}", rest_of(&database)).parse::<Location>();
        let store = Store::open(&location).await?;
        people::write_persons(&store, &issuer.name, count).await?;
        let most = (count + PER_NONCE).to_string();
        let words = [
            "service",
            With::Everything.word(),
            "--issuer",
            &issuer.name,
            "--connections",
            &most,
        ];
        let served = Served::start(&words, &database, &folder.path().join("clients.log"))?;
        let idle = served.memory()?;
        let waiting = connect(&served.address, &issuer, count).await?;
        let connected = served.memory()?;
        let began = Instant::now();
        people::write_first_trips(&store, count).await?;
        let still_there = tell_all(waiting).await?;
        let told = began.elapsed();
        let after = served.memory()?;
        drop(still_there);
        println!(
            "{count} connected clients: {idle:.1} MB before, {connected:.1} MB while they wait, \
             {after:.1} MB once each was told of something"
        );
        println!("all of them were told after {} ms", told.as_millis());
        let most = served.most_memory()?;
        println!("the most it held: {most:.1} MB");
        ensure!(most < LIMIT, "that is not less than {LIMIT} MB");
        Ok(())
    }
}

/// Somebody each, on a device of their own, one after the other.
async fn connect(address: &str, issuer: &Issuer, count: usize) -> Result<Vec<TcpStream>> {
    let mut waiting = Vec::with_capacity(count);
    let mut nonce = None;
    for number in 0..count {
        let device = Device::new()?;
        let token = issuer.token(&people::name(number), Some(&device))?;
        let request = |nonce: Option<&str>| -> Result<Vec<u8>> {
            let at = format!("http://{address}/v1/events");
            let proof = device.proof(&device.header(), &at, &token, nonce, crate::now())?;
            let head = format!("GET /v1/events HTTP/1.1\r\nhost: {address}\r\n");
            let proof = format!("authorization: DPoP {token}\r\ndpop: {proof}\r\n\r\n");
            Ok(format!("{head}{proof}").into_bytes())
        };
        if number % PER_NONCE == 0 {
            nonce = Some(nonce_of(address, &request(None)?).await?);
        }
        let mut stream = TcpStream::connect(address).await?;
        stream.write_all(&request(nonce.as_deref())?).await?;
        let mut answer = Vec::new();
        let is_whole = |answer: &[u8]| answer.windows(4).any(|four| four == b"\r\n\r\n");
        read_until(&mut stream, &mut answer, is_whole).await?;
        ensure!(
            answer.starts_with(b"HTTP/1.1 200"),
            "somebody is answered {}",
            String::from_utf8_lossy(&answer)
        );
        waiting.push(stream);
    }
    Ok(waiting)
}

/// Waits until everybody has been told of something, and has nobody leave.
async fn tell_all(waiting: Vec<TcpStream>) -> Result<Vec<TcpStream>> {
    let mut all = JoinSet::new();
    for mut stream in waiting {
        all.spawn(async move {
            let has_content = |told: &[u8]| told.windows(CONTENT.len()).any(|part| part == CONTENT);
            read_until(&mut stream, &mut Vec::new(), has_content).await?;
            anyhow::Ok(stream)
        });
    }
    let mut still_there = Vec::new();
    while let Some(told) = all.join_next().await {
        still_there.push(told??);
    }
    Ok(still_there)
}

async fn read_until(
    stream: &mut TcpStream,
    read: &mut Vec<u8>,
    is_enough: impl Fn(&[u8]) -> bool,
) -> Result<()> {
    let reading = async {
        while !is_enough(read) {
            ensure!(stream.read_buf(read).await? > 0, "a connection ended");
        }
        Ok(())
    };
    time::timeout(PATIENCE, reading)
        .await
        .context("somebody waits in vain")?
}
