//! What the app holds in memory, and for how long.

use chrono::{DateTime, Utc};
use domain::{person::Person, timetable::TimetableLine};
use ipc::{news::Ending, persons::LostPerson};
use tokio::{
    sync::{oneshot, watch},
    time::Instant,
};

use crate::{
    app::Lease,
    kept::{Kept, OfPerson},
    ports::{Meta, Owner},
    session::{Absence, Account, Presence},
    told_time::ToldTime,
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
    /// What time it is, once the service has said so. Stays.
    pub(crate) told_time: Option<ToldTime>,
    /// What the service says about itself. Stays.
    pub(crate) meta: Option<Kept<Meta>>,
    /// The timetables, which are the same for everybody. Stay.
    pub(crate) timetables: Option<Kept<Vec<TimetableLine>>>,
    /// Who is signed in. Until signed out.
    pub(crate) account: Option<Account>,
    /// Why nobody is, while nobody is.
    pub(crate) absence: Absence,
    /// Goes when the session does, and stops what runs beside it. Rung when
    /// somebody else is chosen.
    pub(crate) alive: Option<watch::Sender<()>>,
    /// When the person last showed that they are there. Until signed out.
    pub(crate) presence: Option<Presence>,
    /// What the person has been told comes soon. Until put off or signed out.
    pub(crate) ending: Option<Ending>,
    /// When a notice was last shown. Stays.
    pub(crate) last_notice: Option<Instant>,
    /// Whether the notice that was shown last says what has happened. Until withdrawn.
    pub(crate) shows_details: bool,
    /// Whether the service's changes are followed. Until signed out.
    pub(crate) is_following: bool,
    /// Whom they may act for. Until signed out.
    pub(crate) persons: Option<Kept<Vec<Person>>>,
    /// Whom the pages concerned until that ended. Until somebody is chosen, or signed out.
    pub(crate) lost: Option<LostPerson>,
    /// What is known of the chosen person. Until another is chosen.
    pub(crate) of_person: OfPerson,
    /// Dropping it stops the sign-in that waits for the browser.
    pub(crate) waiting_sign_in: Option<oneshot::Sender<()>>,
}

impl State {
    /// What the device takes for now, corrected by what the service said.
    pub(crate) fn by_service(&self, device: DateTime<Utc>) -> DateTime<Utc> {
        self.told_time.map_or(device, |told| told.now(device))
    }

    /// Whether the answer to a question asked under `lease` may be shown.
    pub(crate) fn is_within(&self, lease: Lease) -> bool {
        self.session == lease.session && lease.choice.is_none_or(|choice| choice == self.choice)
    }

    /// Somebody is signed in from `now` on.
    pub(crate) fn begin(&mut self, account: Account, now: Presence) {
        self.end();
        self.account = Some(account);
        self.absence = Absence::SignedOut;
        self.alive = Some(watch::Sender::new(()));
        self.presence = Some(now);
    }

    /// Forgets who is signed in and everything that came with them. Answers who
    /// it was.
    pub(crate) fn end(&mut self) -> Option<Account> {
        self.session += 1;
        self.persons = None;
        self.lost = None;
        self.of_person = OfPerson::default();
        self.alive = None;
        self.presence = None;
        self.ending = None;
        self.is_following = false;
        self.account.take()
    }

    /// Whose trips are shown.
    pub(crate) fn owner(&self) -> Option<Owner> {
        let account = self.account.as_ref()?;
        Some(Owner {
            account: account.oneself.clone(),
            person: account.acting_for.as_ref()?.id.clone(),
        })
    }

    /// Whether nothing about the owner's person may be kept on the device: somebody
    /// has a protected address, or nobody is signed in any more to say so.
    pub(crate) fn is_protected(&self, owner: &Owner) -> bool {
        let account = self.account.as_ref();
        let Some(account) = account.filter(|account| account.oneself == owner.account) else {
            return true;
        };
        let mut listed = self.persons.iter().flat_map(|kept| &kept.value);
        account.protects(&owner.person)
            || listed.any(|person| person.id == owner.person && person.address_protected)
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
        if person.is_some() {
            self.lost = None;
        }
        account.acting_for = person;
        if !is_same {
            self.choice += 1;
            self.of_person = OfPerson::default();
            if let Some(alive) = &self.alive {
                alive.send_replace(());
            }
        }
    }
}
