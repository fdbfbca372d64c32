//! What the app does for a claim, one command at a time.

use chrono::NaiveDate;
use commands::{App, claims as commands_of, ports::Platform};
use domain::own_trip::Destination;
use entitlement::{
    decision::DocumentKind,
    facts::{CostKind, Metres},
};
use ipc::{
    Problem,
    claims::{
        Adding, Beginning, DraftSaved, DraftSaving, DraftStamp, DraftView, Opened, Opening,
        ReceiptAdding, Sending,
    },
};
use questions::{Answers, Asked, Form, Given};
use serde::{Deserialize, Serialize};

use super::place;
use crate::WHOSE;

/// The day of every trip, three weeks before it is claimed.
const DAY: &str = "2026-11-10";

/// The most questions that are answered.
const MOST_QUESTIONS: usize = 80;

/// One step of a claim.
#[derive(Debug, Serialize, Deserialize)]
pub enum Claiming {
    /// Say what is kept.
    Kept,
    /// Begin one.
    Begin,
    /// Say everything about the trip with this number.
    Save(DraftStamp, usize),
    /// Enclose a file.
    Enclose(DraftStamp),
    /// Send it.
    Send(DraftStamp),
}

/// What is kept of a claim.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Begun {
    /// The draft as it is now.
    pub stamp: DraftStamp,
    /// Where its trip goes, once that was said.
    pub to: Option<String>,
    /// Whether every answer of [`Claiming::Save`] is there.
    pub is_answered: bool,
    /// How many files are enclosed.
    pub files: usize,
    /// Whether some of it was sent.
    pub is_half_sent: bool,
}

fn begun(view: DraftView) -> Begun {
    let DraftView {
        stamp,
        answers,
        to,
        receipts,
        sent,
        ..
    } = view;
    Begun {
        stamp,
        to: to
            .first()
            .cloned()
            .flatten()
            .map(|to| to.as_str().to_owned()),
        is_answered: all_answers().is_ok_and(|all| has_all(&answers, &all)),
        files: receipts.len(),
        is_half_sent: sent.is_some(),
    }
}

/// Whether what was answered in `all` stands in `answers`, too.
fn has_all(answers: &Answers, all: &Answers) -> bool {
    let Ok(day) = DAY.parse() else {
        return false;
    };
    let asked = questions::questions(all, day).into_iter();
    let mut asked = asked.map(|question| question.asked);
    asked.all(|asked| answers.given(asked) == all.given(asked))
}

/// What is kept, or a new one in its place.
pub async fn begin<P: Platform>(app: &App<P>) -> Result<Option<Begun>, Problem> {
    open(app, Beginning::Empty).await
}

/// What is kept.
pub async fn kept<P: Platform>(app: &App<P>) -> Result<Option<Begun>, Problem> {
    open(app, Beginning::Kept).await
}

async fn open<P: Platform>(app: &App<P>, from: Beginning) -> Result<Option<Begun>, Problem> {
    let person = WHOSE.id();
    let opening = Opening { person, from };
    Ok(match commands_of::open_claim_draft(app, opening).await? {
        Opened::Draft(view) => Some(begun(view)),
        Opened::Other(_) | Opened::Nothing | Opened::Closed(_) => None,
    })
}

/// Says everything about a trip.
pub async fn save<P: Platform>(
    app: &App<P>,
    (stamp, number): (DraftStamp, usize),
) -> Result<DraftSaved, Problem> {
    let saving = DraftSaving {
        stamp,
        answers: all_answers().unwrap_or_default(),
        at: None,
        to: vec![Destination::read(&place(number)).ok()],
        trips: vec![None],
        ground_consent: false,
        opted_out: false,
        note: None,
        receipts: vec![],
    };
    commands_of::save_claim_draft(app, saving).await
}

/// Encloses a file.
pub async fn enclose<P: Platform>(app: &App<P>, stamp: DraftStamp) -> Result<Adding, Problem> {
    let shows = claims::attachment::Shows {
        kind: DocumentKind::Receipt(CostKind::Toll),
        trip: 0,
    };
    commands_of::add_receipt(app, ReceiptAdding { stamp, shows }).await
}

/// Sends it, or goes on where that has stopped.
pub async fn send<P: Platform>(app: &App<P>, stamp: DraftStamp) -> Result<Sending, Problem> {
    commands_of::send_claim(app, stamp).await
}

/// A drive of 60 km each way, and whatever else is asked about it.
fn all_answers() -> Result<Answers, chrono::ParseError> {
    let word = |word: &str| Given::Chosen(word.to_owned());
    let day: NaiveDate = DAY.parse()?;
    let mut answers = Answers::default();
    for (name, given) in [
        ("for-whom", word("oneself")),
        ("age", Given::Number(50)),
        ("date.1.1", Given::Day(day)),
        ("mode.1.1", word("car")),
        ("distance.1.1", Given::Distance(Metres(60_000))),
        ("kind.1", word("hospital")),
    ] {
        if let Some(asked) = Asked::from_written(name) {
            answers.give(asked, given);
        }
    }
    for _ in 0..MOST_QUESTIONS {
        let mut open = questions::questions(&answers, day).into_iter();
        let Some(question) = open.find(|question| question.given.is_none()) else {
            break;
        };
        answers.give(question.asked, given(&question.form, day));
    }
    Ok(answers)
}

fn given(form: &Form, day: NaiveDate) -> Given {
    match form {
        Form::Choice(options) | Form::List(options) => {
            let first = options.first().copied().unwrap_or_default();
            form.answer(first).unwrap_or(Given::No)
        }
        Form::Many(_) => Given::Ticked(Default::default()),
        Form::YesNo | Form::YesNoDontKnow => Given::No,
        Form::Date { .. } => Given::Day(day),
        Form::Kilometres { .. } => Given::Distance(Metres(60_000)),
        Form::Kroner => Given::Sum(domain::money::Ore(10_000)),
        Form::Number { least, .. } => Given::Number(*least),
        Form::Time => Given::Minutes(60),
        Form::Cost { .. } => Given::Costs(Default::default()),
    }
}
