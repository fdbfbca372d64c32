//! The program: see the README of the crate.

use std::{
    fs::File,
    io::{self, Write as _},
    path::PathBuf,
    process::ExitCode,
};

use clap::{Parser, ValueEnum};
use decide::{Described, Failed, Form, Seen};
use domain::language::Language;

/// Decides cases of patient travel: one JSON case a line in, one answer a line out.
///
/// Exit code 0: every line was decided. 1: some line could not be read, and says why in its place.
/// 2: wrong arguments. 3: the input or the output failed.
#[derive(Parser)]
#[command(name = "reisefolge-decide", version)]
struct Arguments {
    /// Print answers for people, in this language.
    #[arg(long, value_name = "LANGUAGE")]
    explain: Option<Spoken>,
    /// Print the JSON Schema of what is read or written, and nothing else.
    #[arg(long, value_name = "OF", conflicts_with_all = ["explain", "file"])]
    schema: Option<Described>,
    /// The file with the cases; without it they are read from the standard input.
    file: Option<PathBuf>,
}

/// Languages that have every word.
#[derive(Clone, Copy, ValueEnum)]
enum Spoken {
    /// Bokmål.
    Nb,
    /// Nynorsk.
    Nn,
    /// English.
    En,
}

impl From<Spoken> for Language {
    fn from(spoken: Spoken) -> Self {
        match spoken {
            Spoken::Nb => Self::Nb,
            Spoken::Nn => Self::Nn,
            Spoken::En => Self::En,
        }
    }
}

fn main() -> ExitCode {
    match start(&Arguments::parse()) {
        Ok(Seen { unreadable: 0, .. }) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::from(1),
        // Whoever reads has seen enough.
        Err(Failed::Write(error)) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(failed) => {
            let _ = writeln!(io::stderr(), "reisefolge-decide: {failed}");
            ExitCode::from(3)
        }
    }
}

fn start(arguments: &Arguments) -> Result<Seen, Failed> {
    let out = io::stdout().lock();
    if let Some(described) = arguments.schema {
        return described.print(out);
    }
    let form = match arguments.explain {
        None => Form::Json,
        Some(spoken) => Form::Words(decide::words(spoken.into()).map_err(Failed::Words)?),
    };
    match &arguments.file {
        None => decide::run(io::stdin(), out, &form),
        Some(path) => {
            let file = File::open(path).map_err(Failed::Read)?;
            decide::run(file, out, &form)
        }
    }
}
