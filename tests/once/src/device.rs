//! The app, in a process of its own, with all that it keeps on disk.

use std::{
    io::{BufRead as _, Write as _},
    path::PathBuf,
    sync::Arc,
    time::Duration,
};

use anyhow::{Result, anyhow};
use clap::Args;
use commands::{
    App, Facts, Parts, persons,
    ports::{
        CannotOpen, CannotPick, Notice, Notifier, Opener, PickKinds, Picker, Platform, SystemClock,
    },
    session, trip_actions, trips,
};
use device_store::DeviceStore;
use domain::{language::Language, trip_action::TripAction};
use futures_util::future::join_all;
use ipc::{Origin, Problem, persons::PersonChoice, session::Session, trips::TripChoice};
use requisition_client::{Client, Limits, Retry, ServiceAddress, SignInPage, SignInWords};
use testkit::{TestServer, browser};
use url::Url;

use crate::{
    WHOSE,
    claiming::{self, Claiming},
    keychain::Keychain,
    protocol::{Asked, Said, Shown},
};

/// For how long an action is sent again; 20 seconds on a real device.
const ACTS_FOR: Duration = Duration::from_millis(900);

/// The longest pauses before it is sent again.
const PAUSES: [Duration; 2] = [Duration::from_millis(20), Duration::from_millis(120)];

type Disk = Arc<DeviceStore<Keychain>>;

/// Is the app, until it is killed.
#[derive(Args)]
pub struct Device {
    /// Where it keeps what it keeps.
    #[arg(long)]
    folder: PathBuf,
    /// Where the service is.
    #[arg(long)]
    service: Url,
}

struct Program;

impl Platform for Program {
    type Api = Client<Disk, SystemClock>;
    type Store = Disk;
    type Clock = SystemClock;
    type Opener = Picks;
    type Notifier = Nobody;
    type Saver = ();
    type Picker = Paper;
}

/// Who could be shown a notice.
struct Nobody;

impl Notifier for Nobody {
    fn is_in_front(&self) -> bool {
        true
    }

    fn say(&self, _: Notice) {}

    fn withdraw(&self) {}
}

/// Who picks the same document each time.
struct Paper;

impl Picker for Paper {
    async fn pick(&self, _: PickKinds, _: usize) -> Result<Option<Vec<u8>>, CannotPick> {
        let mut file = b"%PDF-1.7\n".to_vec();
        file.resize(40_000, b' ');
        file.extend(b"\n%%EOF\n");
        Ok(Some(file))
    }
}

/// Who picks the same person in the browser each time.
struct Picks;

impl Opener for Picks {
    async fn open(&self, address: &str) -> Result<(), CannotOpen> {
        let address = address.parse().map_err(|_| CannotOpen)?;
        tokio::spawn(async move { browser::sign_in_as(WHOSE, &address).await });
        Ok(())
    }
}

impl Device {
    /// Does what it is asked on standard input, and says on standard output what came of it.
    pub async fn run(self) -> Result<()> {
        let app = self.app()?;
        loop {
            let line = tokio::task::spawn_blocking(|| {
                let mut line = String::new();
                std::io::stdin().lock().read_line(&mut line).map(|_| line)
            });
            let line = line.await??;
            if line.is_empty() {
                return Ok(());
            }
            let said = answer(&app, serde_json::from_str(&line)?).await;
            println!("{}", serde_json::to_string(&said)?);
            std::io::stdout().flush()?;
        }
    }

    fn app(&self) -> Result<App<Program>> {
        let keychain = Keychain(self.folder.join("key"));
        let store = Arc::new(DeviceStore::new(self.folder.join("app"), keychain));
        let parts = Parts {
            api: Some(self.client(Arc::clone(&store))?),
            store,
            clock: SystemClock,
            opener: Picks,
            notifier: Nobody,
            saver: (),
            picker: Paper,
        };
        let facts = Facts {
            version: env!("CARGO_PKG_VERSION").into(),
            sign_in_name: None,
            device_language: Language::Nb,
            limits: commands::Limits {
                idle: Duration::from_secs(24 * 3_600),
                ..commands::Limits::default()
            },
        };
        Ok(App::new(parts, facts))
    }

    fn client(&self, store: Disk) -> Result<Client<Disk, SystemClock>> {
        let issuer = self.service.join("dev-idp")?;
        let address = ServiceAddress::new(
            self.service.as_str(),
            issuer.as_str(),
            TestServer::CLIENT_ID,
            "Testinnlogging",
        )?;
        let page = SignInPage {
            title: "x".into(),
            text: "x".into(),
        };
        let words = SignInWords {
            language: "nb".into(),
            done: page.clone(),
            failed: page,
        };
        let [first, longest] = PAUSES;
        let limits = Limits {
            act: ACTS_FOR,
            enclose: ACTS_FOR,
            retry: Retry {
                first,
                longest,
                ..Retry::default()
            },
            ..Limits::default()
        };
        let words = move || words.clone();
        Client::with_limits(address, store, SystemClock, words, limits)
            .map_err(|error| anyhow!("no client: {error}"))
    }
}

async fn answer(app: &App<Program>, asked: Asked) -> Said {
    let said = match asked {
        Asked::SignIn => sign_in(app).await.map(|()| Said::SignedIn),
        Asked::Act(actions) => return Said::Acted(act(app, actions).await),
        Asked::Settle => trip_actions::settle_actions(app, ())
            .await
            .map(Said::Settled),
        Asked::Claim(step) => claim(app, step).await,
        Asked::Unsettled => {
            let unsettled = trip_actions::list_unsettled(app, ()).await;
            unsettled.map(|all| Said::Unsettled(all.len()))
        }
        Asked::Show { trip, look } => {
            let shown = trips::get_trip(app, TripChoice { trip, look }).await;
            shown.map(|shown| {
                Said::Shown(Shown {
                    state: shown.value.trip.state,
                    version: shown.value.trip.version,
                    receipts: shown.value.trip.receipts,
                    is_new: shown.origin == Origin::Service,
                })
            })
        }
    };
    said.unwrap_or_else(Said::Not)
}

async fn claim(app: &App<Program>, step: Claiming) -> Result<Said, Problem> {
    Ok(match step {
        Claiming::Kept => Said::Begun(claiming::kept(app).await?),
        Claiming::Begin => Said::Begun(claiming::begin(app).await?),
        Claiming::Save(stamp, number) => Said::Saved(claiming::save(app, (stamp, number)).await?),
        Claiming::Enclose(stamp) => Said::Enclosed(claiming::enclose(app, stamp).await?),
        Claiming::Send(stamp) => Said::Sent(claiming::send(app, stamp).await?),
    })
}

async fn sign_in(app: &App<Program>) -> Result<(), Problem> {
    let session = session::sign_in(app, ()).await?;
    if let Session::SignedIn {
        acting_for: None, ..
    } = session
    {
        let person = WHOSE.id();
        persons::choose_person(app, PersonChoice { person }).await?;
    }
    Ok(())
}

async fn act(
    app: &App<Program>,
    actions: Vec<TripAction>,
) -> Vec<Result<ipc::actions::Outcome, Problem>> {
    let all = actions
        .into_iter()
        .map(|action| trip_actions::act_on_trips(app, action));
    join_all(all).await
}
