//! What `cargo xtask soak cancel` and `cargo xtask soak claims` do at length, on both databases.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on says so by a panic"
)]

use std::process::Command;

use testkit::postgres::Database;

/// As many trips as it takes until everything has gone wrong.
const TRIPS: &str = "90";

fn run(arguments: &[&str], database: Option<&Database>) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_once"));
    command
        .args(arguments)
        .args(["--seed", "1814"])
        .env("RUST_BACKTRACE", "0");
    match database {
        Some(database) => command.env("ONCE_DATABASE", database.url()),
        None => command.env_remove("ONCE_DATABASE"),
    };
    let output = command.output().unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}{errors}");
    said
}

fn cancel(database: Option<&Database>) {
    let said = run(&["run", "--count", TRIPS], database);
    for trouble in ["ServiceKilled", "AppKilled", "Twice", "Late", "Outage"] {
        assert!(said.contains(trouble), "{trouble} never came:\n{said}");
    }
}

/// T31
#[test]
fn on_sqlite_each_trip_is_cancelled_once_whatever_breaks_and_everybody_knows() {
    cancel(None);
}

#[test]
fn on_postgresql_each_trip_is_cancelled_once_whatever_breaks_and_everybody_knows() {
    cancel(Some(&Database::create().unwrap()));
}

/// How often app and service are killed, each, while claims are sent.
const KILLS: &str = "6";

/// T31
#[test]
fn on_sqlite_no_answer_is_lost_and_each_claim_is_sent_once_whoever_is_killed() {
    run(&["claims", "--kills", KILLS], None);
}

#[test]
fn on_postgresql_no_answer_is_lost_and_each_claim_is_sent_once_whoever_is_killed() {
    let database = Database::create().unwrap();
    run(&["claims", "--kills", KILLS], Some(&database));
}
