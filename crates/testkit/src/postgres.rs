//! A PostgreSQL of the test's own, which ends with it.
//!
//! `requisition-server` compiles this very file for its own tests: it cannot
//! depend on this crate, which depends on it.

use std::{
    fs,
    io::{self, BufRead, BufReader},
    os::unix::fs::{MetadataExt as _, PermissionsExt as _},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::{
        Arc, Mutex, PoisonError, Weak,
        atomic::{AtomicU32, Ordering},
        mpsc,
    },
    thread::{self, JoinHandle},
};

use tempfile::TempDir;

/// Where Debian keeps its versions of PostgreSQL.
const VERSIONS: &str = "/usr/lib/postgresql";

/// PostgreSQL refuses to run as root; Debian's package makes this user for it.
const USER: &str = "postgres";

/// What PostgreSQL writes when it can be asked.
const READY: &str = "ready to accept connections";

/// How a cluster whose data nobody needs tomorrow is run: on a socket only.
const SETTINGS: [&str; 8] = [
    "listen_addresses=",
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "shared_buffers=16MB",
    "max_connections=300",
    "autovacuum=off",
    "lc_messages=C",
];

/// With this variable in its environment the program waits for the disk, as one does whose
/// data somebody needs tomorrow.
const DURABLE: &str = "TEST_POSTGRES_DURABLE";

/// What it then leaves out of [`SETTINGS`].
const CARELESS: [&str; 3] = [
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
];

/// The cluster of this process, as long as a test uses it.
static CLUSTER: Mutex<Weak<Cluster>> = Mutex::new(Weak::new());

/// A running PostgreSQL with a folder of its own. It stops, and the folder goes,
/// when it is dropped.
#[derive(Debug)]
pub struct Cluster {
    programs: PathBuf,
    folder: TempDir,
    databases: AtomicU32,
    stop: Option<mpsc::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

/// A database that is empty at first.
#[derive(Clone, Debug)]
pub struct Database {
    url: String,
    /// Keeps it running.
    _cluster: Arc<Cluster>,
}

impl Database {
    /// A new database on the cluster that all tests of this process share.
    ///
    /// # Errors
    ///
    /// When PostgreSQL is not installed or does not start.
    pub fn create() -> io::Result<Self> {
        Cluster::shared()?.database()
    }

    /// Where it is, as a `postgres://` URL.
    pub fn url(&self) -> &str {
        &self.url
    }
}

impl Cluster {
    /// The cluster that all tests of this process share; started when none runs.
    ///
    /// # Errors
    ///
    /// When PostgreSQL is not installed or does not start.
    pub fn shared() -> io::Result<Arc<Self>> {
        let mut shared = CLUSTER.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(running) = shared.upgrade() {
            return Ok(running);
        }
        let started = Arc::new(Self::start()?);
        *shared = Arc::downgrade(&started);
        Ok(started)
    }

    /// Makes a cluster and starts it.
    ///
    /// # Errors
    ///
    /// When PostgreSQL is not installed or does not start.
    pub fn start() -> io::Result<Self> {
        let programs = programs()?;
        let folder = tempfile::Builder::new().prefix("pg-").tempdir()?;
        let given_away = give_away(folder.path());
        given_away
            .map_err(|error| with(error, "the folder cannot be given to PostgreSQL's user"))?;
        initialise(&programs, folder.path())?;
        let (stop, stopped) = mpsc::channel();
        let (ready, started) = mpsc::channel();
        let (server, data) = (programs.join("postgres"), folder.path().to_owned());
        // It would end with the thread that started it; this one stays.
        let thread = thread::spawn(move || run(&server, &data, &ready, &stopped));
        let cluster = Self {
            programs,
            folder,
            databases: AtomicU32::new(0),
            stop: Some(stop),
            thread: Some(thread),
        };
        started
            .recv()
            .map_err(io::Error::other)
            .and_then(|started| started)?;
        Ok(cluster)
    }

    /// A new database on it.
    ///
    /// # Errors
    ///
    /// When PostgreSQL does not answer.
    pub fn database(self: &Arc<Self>) -> io::Result<Database> {
        let number = self.databases.fetch_add(1, Ordering::Relaxed);
        let name = format!("test_{number}");
        let socket = self.folder.path().display();
        let mut create = as_user(&self.programs.join("createdb"));
        create
            .args(["--username", USER, "--template", "template0", &name])
            .args(["--host", &socket.to_string()]);
        succeeds(&mut create)?;
        Ok(Database {
            url: format!("postgres://{USER}@localhost/{name}?host={socket}"),
            _cluster: Arc::clone(self),
        })
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            // A panic over there has been printed.
            let _ = thread.join();
        }
    }
}

/// The programs of the newest version that is installed.
fn programs() -> io::Result<PathBuf> {
    let versions = fs::read_dir(VERSIONS).into_iter().flatten().flatten();
    versions
        .map(|version| version.path().join("bin"))
        .filter(|programs| programs.join("initdb").is_file())
        .max_by_key(|programs| version_of(programs))
        .ok_or_else(|| {
            let why = "PostgreSQL is missing, and this test needs it: apt-get install postgresql";
            io::Error::new(io::ErrorKind::NotFound, why)
        })
}

fn version_of(programs: &Path) -> Option<u32> {
    programs.parent()?.file_name()?.to_str()?.parse().ok()
}

fn initialise(programs: &Path, folder: &Path) -> io::Result<()> {
    let mut initdb = as_user(&programs.join("initdb"));
    initdb
        .args(["--auth=trust", "--no-sync", "--encoding=UTF8", "--locale=C"])
        .args(["--username", USER, "--pgdata"])
        .arg(folder.join("data"));
    succeeds(&mut initdb)
}

/// Runs the server until there is nobody left who could say stop.
fn run(
    server: &Path,
    folder: &Path,
    ready: &mpsc::Sender<io::Result<()>>,
    stopped: &mpsc::Receiver<()>,
) {
    match launch(server, folder) {
        Ok(mut child) => {
            // Who asked may be gone; then the next line ends it.
            let _ = ready.send(Ok(()));
            let _ = stopped.recv();
            stop(&mut child, server, folder);
        }
        Err(error) => {
            let _ = ready.send(Err(error));
        }
    }
}

fn launch(server: &Path, folder: &Path) -> io::Result<Child> {
    let mut command = as_user(server);
    command.arg("-D").arg(folder.join("data"));
    command.arg("-k").arg(folder);
    let is_durable = std::env::var_os(DURABLE).is_some();
    let settings = SETTINGS.into_iter();
    for setting in settings.filter(|setting| !(is_durable && CARELESS.contains(setting))) {
        command.args(["-c", setting]);
    }
    let mut child = command
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()?;
    let said = child.stderr.take().map(BufReader::new);
    let mut lines = said.into_iter().flat_map(BufRead::lines);
    let mut last = String::new();
    for line in lines.by_ref() {
        last = line?;
        if last.contains(READY) {
            // What it says later must not fill the pipe.
            thread::spawn(move || lines.for_each(drop));
            return Ok(child);
        }
    }
    // It has closed its log, so it has ended or is about to.
    let _ = child.kill();
    let _ = child.wait();
    let why = format!("PostgreSQL did not start: {last}");
    Err(io::Error::other(why))
}

fn stop(child: &mut Child, server: &Path, folder: &Path) {
    let control = server.with_file_name("pg_ctl");
    let mut command = as_user(&control);
    command
        .args(["stop", "--silent", "--mode=immediate", "--pgdata"])
        .arg(folder.join("data"));
    if succeeds(&mut command).is_err() {
        // Better an untidy end than none.
        let _ = child.kill();
    }
    let _ = child.wait();
}

/// `program` as a user that PostgreSQL accepts, ending when this process does.
fn as_user(program: &Path) -> Command {
    let mut command = Command::new("setpriv");
    command.args(["--pdeathsig", "INT"]);
    if is_root() {
        command.args(["--reuid", USER, "--regid", USER, "--init-groups"]);
    }
    command.arg("--").arg(program);
    // Texts are looked for in what it says, and it must not inherit a cluster.
    command
        .env("LC_ALL", "C")
        .env_remove("PGHOST")
        .env_remove("PGPORT");
    command.current_dir("/");
    command
}

fn is_root() -> bool {
    fs::metadata("/proc/self").is_ok_and(|about| about.uid() == 0)
}

fn give_away(folder: &Path) -> io::Result<()> {
    if !is_root() {
        return Ok(());
    }
    // This user goes on to remove it; PostgreSQL's must be able to write in it.
    fs::set_permissions(folder, fs::Permissions::from_mode(0o711))?;
    let mut own = Command::new("chown");
    succeeds(own.arg(format!("{USER}:")).arg(folder))
}

fn succeeds(command: &mut Command) -> io::Result<()> {
    let done = command.stdin(Stdio::null()).output()?;
    if done.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&done.stderr);
    let program = command.get_program().to_string_lossy().into_owned();
    Err(io::Error::other(format!("{program}: {}", said.trim())))
}

fn with(error: io::Error, why: &str) -> io::Error {
    io::Error::new(error.kind(), format!("{why}: {error}"))
}
