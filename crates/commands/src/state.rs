//! What the app holds in memory, and for how long.

use chrono::{DateTime, TimeDelta, Utc};
use domain::person::Person;
use tokio::sync::oneshot;

use crate::{
    app::Lease,
    kept::{Kept, OfPerson},
    ports::Meta,
    session::Account,
};

/// Everything in memory. Each field says when it is forgotten.
#[derive(Default)]
pub(crate) struct State {
    /// Goes up whenever who is signed in changes. An answer asked for under
    /// another number is not shown.
    pub(crate) session: u64,
    /// The same for whom the pages concern.
    pub(crate) choice: u64,
    /// How often somebody has begun to choose a person.
    pub(crate) choices_begun: u64,
    /// How many questions were put to the service. Stays.
    pub(crate) questions: u64,
    /// The service's clock minus the device's. Stays.
    pub(crate) clock_offset: TimeDelta,
    /// What the service says about itself. Stays.
    pub(crate) meta: Option<Kept<Meta>>,
    /// Who is signed in. Until signed out.
    pub(crate) account: Option<Account>,
    /// Whom they may act for. Until signed out.
    pub(crate) persons: Option<Kept<Vec<Person>>>,
    /// What is known of the chosen person. Until another is chosen.
    pub(crate) of_person: OfPerson,
    /// Dropping it stops the sign-in that waits for the browser.
    pub(crate) waiting_sign_in: Option<oneshot::Sender<()>>,
}

impl State {
    /// What the device takes for now, corrected by what the service said.
    pub(crate) fn by_service(&self, device: DateTime<Utc>) -> DateTime<Utc> {
        device
            .checked_add_signed(self.clock_offset)
            .unwrap_or(device)
    }

    /// Whether the answer to a question asked under `lease` may be shown.
    pub(crate) fn is_within(&self, lease: Lease) -> bool {
        self.session == lease.session && lease.choice.is_none_or(|choice| choice == self.choice)
    }

    pub(crate) fn begin(&mut self, account: Account) {
        self.end();
        self.account = Some(account);
    }

    /// Forgets who is signed in and everything that came with them. Answers
    /// whether somebody was.
    pub(crate) fn end(&mut self) -> bool {
        self.session += 1;
        self.persons = None;
        self.of_person = OfPerson::default();
        self.account.take().is_some()
    }

    /// A question is put to the service. The number tells the newest one.
    pub(crate) fn begin_question(&mut self) -> u64 {
        self.questions += 1;
        self.questions
    }

    /// Somebody begins to choose a person. The number tells the newest choice.
    pub(crate) fn begin_choice(&mut self) -> u64 {
        self.choices_begun += 1;
        self.choices_begun
    }

    /// Lets the pages concern `person`, and forgets the one before.
    pub(crate) fn act_for(&mut self, person: Option<Person>) {
        let Some(account) = &mut self.account else {
            return;
        };
        let before = account.acting_for.as_ref().map(|person| &person.id);
        let is_same = before == person.as_ref().map(|person| &person.id);
        account.acting_for = person;
        if !is_same {
            self.choice += 1;
            self.of_person = OfPerson::default();
        }
    }
}
