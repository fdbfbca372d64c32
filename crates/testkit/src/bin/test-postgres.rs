//! A PostgreSQL for as long as standard input stays open; its address is the only line that is printed.

#![expect(clippy::print_stdout, reason = "the address is for whoever started it")]

use std::io;

use anyhow::Result;
use testkit::postgres::Database;

fn main() -> Result<()> {
    let database = Database::create()?;
    println!("{}", database.url());
    io::copy(&mut io::stdin(), &mut io::sink())?;
    Ok(())
}
