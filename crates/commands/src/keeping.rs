//! Where what is known about a person is kept.

use chrono::{DateTime, Utc};
use domain::{ids::TripId, trip::OrganisedTrip};

use crate::{
    App,
    ports::{
        Cache as _, CannotRead, Dated, KeptQuery, KeptSlice, OwnTrip, Owner, PersonNote, Plain,
        Platform, Progress, Room, Storage,
    },
};

/// The cache for what is about one person: the device's, and for whoever has a
/// protected address one that is in memory only. Which of the two is looked up when
/// something is read or written, not when that is asked for.
pub(crate) struct Keeping<'a, P: Platform>(&'a App<P>);

impl<P: Platform> App<P> {
    pub(crate) const fn keeping(&self) -> Keeping<'_, P> {
        Keeping(self)
    }
}

macro_rules! by_owner {
    ($($name:ident($($arg:ident: $of:ty),*) -> $answer:ty;)*) => {
        impl<P: Platform> Keeping<'_, P> {
            $(
                pub(crate) async fn $name(self, owner: &Owner, $($arg: $of),*) -> $answer {
                    let is_protected = self.0.state().is_protected(owner);
                    if is_protected {
                        self.0.unkept().$name(owner, $($arg),*).await
                    } else {
                        self.0.store().$name(owner, $($arg),*).await
                    }
                }
            )*
        }
    };
}

by_owner! {
    put_trips(trips: Vec<OrganisedTrip>, read_at: DateTime<Utc>) -> Room;
    remove_trips(trips: &[TripId]) -> ();
    trip(trip: &TripId) -> Option<Dated<OrganisedTrip>>;
    trips(query: KeptQuery) -> Option<Dated<KeptSlice>>;
    progress() -> Option<Progress>;
    advance(progress: Progress) -> ();
    begin_pass() -> ();
    end_pass(progress: Progress, has_all: bool) -> ();
    seen(trips: &[TripId]) -> Vec<OrganisedTrip>;
    mark_seen(trip: &OrganisedTrip) -> ();
    person_note(note: PersonNote) -> Option<Plain>;
    write_person_note(note: PersonNote, plain: &Plain) -> ();
    own_trips() -> Result<Vec<OwnTrip>, CannotRead>;
    write_own_trips(trips: Vec<OwnTrip>) -> Storage;
}

impl<P: Platform> Keeping<'_, P> {
    /// Forgets what was read of a person. Trips that somebody organises for them and the
    /// draft of their claim cannot be read again, and stay.
    pub(crate) async fn forget_trips(self, owner: &Owner) {
        let app = self.0;
        // Where these cannot be opened nothing else can, and nothing is lost by waiting.
        let Ok(own_trips) = self.own_trips(owner).await else {
            return;
        };
        app.keeping().wipe_but_draft(owner).await;
        if !own_trips.is_empty() {
            app.keeping().write_own_trips(owner, own_trips).await;
        }
    }

    /// Forgets everything about a person, wherever it is.
    pub(crate) async fn wipe_person(self, owner: &Owner) {
        self.0.store().remove_draft(owner).await;
        self.wipe_but_draft(owner).await;
    }

    async fn wipe_but_draft(self, owner: &Owner) {
        self.0.unkept().wipe_person(owner).await;
        self.0.store().wipe_person(owner).await;
    }
}

#[cfg(test)]
mod tests {
    use domain::{
        person::{Basis, Person},
        sample::taxi,
    };
    use ipc::{Look, Looking, Origin, Problem, persons::PersonChoice, trips::TripChoice};
    use secrecy::ExposeSecret as _;

    use super::*;
    use crate::{
        fakes::{Fake, World, oneself, person},
        home::get_home,
        persons::{choose_person, list_persons},
        ports::{ApiError, Note},
        session::lock_app,
        sync::{Synced, sync_person},
        trips::get_trip,
    };

    const KEPT: Looking = Looking { look: Look::Kept };

    fn protected(person: Person) -> Person {
        Person {
            name: "Kanari".into(),
            born_on: "1961-02-03".parse().ok(),
            address_protected: true,
            ..person
        }
    }

    fn trip_of(person: &Person) -> OrganisedTrip {
        OrganisedTrip {
            person: person.id.clone(),
            ..taxi()
        }
    }

    fn owner(person: &Person) -> Owner {
        Owner {
            account: oneself().id,
            person: person.id.clone(),
        }
    }

    /// Everything that reads, for the chosen person.
    async fn look_at_everything(app: &App<Fake>) {
        sync_person(app).await.unwrap();
        get_home(app, Looking::default()).await.unwrap();
        let choice = TripChoice {
            trip: taxi().id,
            look: Look::Service,
        };
        get_trip(app, choice).await.unwrap();
        list_persons(app, Looking::default()).await.unwrap();
    }

    /// Whether the device holds a trip of `person`, as read or as seen, or how far
    /// they were read, or their date of birth.
    async fn is_on_device(world: &World, person: &Person) -> bool {
        let owner = owner(person);
        let cache = &world.cache;
        let born_on = b"1961-02-03";
        let holds = |text: &[u8]| text.windows(born_on.len()).any(|part| part == born_on);
        let note = cache.note(&owner.account, Note::Persons).await;
        let is_recorded = {
            let records = world.store.lock().unwrap();
            records.values().any(|record| holds(record))
        };
        is_recorded
            || note.is_some_and(|note| holds(note.expose_secret()))
            || cache.trip(&owner, &taxi().id).await.is_some()
            || cache.progress(&owner).await.is_some()
            || !cache.seen(&owner, &[taxi().id]).await.is_empty()
    }

    /// T35.
    #[tokio::test]
    async fn nothing_of_a_person_with_a_protected_address_is_on_the_device() {
        let hilde = protected(oneself());
        let world = World::new();
        *world.persons.lock().unwrap() = vec![hilde.clone()];
        let app = world.signed_in().await;
        look_at_everything(&app).await;
        assert!(!is_on_device(&world, &hilde).await);

        // While the program runs it is as for anybody else.
        assert_eq!(sync_person(&app).await, Ok(Synced::Unchanged));
        world.fail(ApiError::Offline);
        let kept = get_home(&app, KEPT).await.unwrap();
        assert_eq!(kept.origin, Origin::Earlier);
        drop(app);

        let app = world.start();
        assert_eq!(get_home(&app, KEPT).await, Err(Problem::Offline));
        world.fail(None);
        // The next start knows it before it hears it.
        sync_person(&app).await.unwrap();
        assert!(!is_on_device(&world, &hilde).await);
        lock_app(&app, ()).await.unwrap();
        assert!(app.unkept().progress(&owner(&hilde)).await.is_none());
        assert!(!is_on_device(&world, &hilde).await);
    }

    /// T35.
    #[tokio::test]
    async fn what_was_kept_goes_when_the_address_is_protected_later() {
        let before = Person {
            address_protected: false,
            ..protected(oneself())
        };
        let world = World::new();
        *world.persons.lock().unwrap() = vec![before.clone()];
        let app = world.signed_in().await;
        look_at_everything(&app).await;
        assert!(is_on_device(&world, &before).await);

        *world.persons.lock().unwrap() = vec![protected(oneself())];
        list_persons(&app, Looking::default()).await.unwrap();
        assert!(!is_on_device(&world, &before).await);
        look_at_everything(&app).await;
        drop(app);
        sync_person(&world.start()).await.unwrap();
        assert!(!is_on_device(&world, &before).await);
    }

    /// T35: whoever looks on does not keep it either, nor does a protected person
    /// keep anything of others.
    #[tokio::test]
    async fn either_side_being_protected_keeps_nothing() {
        let ada = || person("per_ada", Basis::PowerOfAttorney);
        #[rustfmt::skip]
        let cases = [
            ("nobody",  oneself(),            ada(),            true),
            ("she is",  oneself(),            protected(ada()), false),
            ("he is",   protected(oneself()), ada(),            false),
        ];
        for (shows, oneself, other, is_kept) in cases {
            let world = World::new();
            *world.persons.lock().unwrap() = vec![oneself, other.clone()];
            world.set_trips(vec![trip_of(&other)]);
            let app = world.signed_in().await;
            let choice = PersonChoice {
                person: other.id.clone(),
            };
            choose_person(&app, choice).await.unwrap();
            look_at_everything(&app).await;
            assert_eq!(is_on_device(&world, &other).await, is_kept, "{shows}");
            let listed = list_persons(&app, KEPT).await.unwrap();
            assert_eq!(listed.value.len(), 2, "{shows}");
        }
    }
}
