//! Whom an answer is about, and keeping it for them alone.

use std::future::Future;

use chrono::{DateTime, Utc};
use domain::{changeover, ids::PersonId, oslo, person::Person};
use ipc::{Problem, news::News};

use crate::{
    App,
    app::Lease,
    kept::OfPerson,
    ports::{Owner, Platform},
    session::end_access,
    state::State,
};

/// Whom the pages concern, for as long as the lease lasts.
#[derive(Clone, Debug)]
pub(crate) struct Acting {
    pub(crate) lease: Lease,
    pub(crate) owner: Owner,
}

/// Who is signed in, and whom the pages concern.
#[derive(Clone, Debug)]
pub(crate) struct Whose {
    pub(crate) account: PersonId,
    pub(crate) person: Option<PersonId>,
}

impl Whose {
    pub(crate) fn of(state: &State) -> Option<Self> {
        let account = state.account.as_ref()?;
        let person = account.acting_for.as_ref();
        Some(Self {
            account: account.oneself.clone(),
            person: person.map(|person| person.id.clone()),
        })
    }

    pub(crate) fn owner(&self) -> Option<Owner> {
        Some(Owner {
            account: self.account.clone(),
            person: self.person.clone()?,
        })
    }
}

impl<P: Platform> App<P> {
    /// Whom the pages concern, as [`App::acting_for`] has it, while the ground to
    /// act for them holds: nobody has to hear from the service that it is over,
    /// which may be out of reach for days.
    pub(crate) async fn acting(&self) -> Result<Acting, Problem> {
        let (lease, person) = self.acting_for().await?;
        let now = self.now();
        let (account, chosen) = {
            let state = self.state_within(Some(lease))?;
            let account = state.account.as_ref().ok_or(Problem::SignedOut)?;
            (account.oneself.clone(), account.acting_for.clone())
        };
        if chosen.as_ref().is_some_and(|person| person.has_ended(now)) {
            end_access(self, lease).await;
            return Err(Problem::AccessEnded);
        }
        let acting = Acting {
            lease,
            owner: Owner { account, person },
        };
        if let Some(chosen) = chosen {
            self.let_go_of_what_may_be_hidden(&acting, &chosen, now)
                .await?;
        }
        Ok(acting)
    }

    /// From the child's 12th birthday on some trips may be hidden from a parent. Which,
    /// only the service knows, so that everything read before that day goes from this
    /// device as soon as it has come, also without a connection.
    async fn let_go_of_what_may_be_hidden(
        &self,
        acting: &Acting,
        person: &Person,
        now: DateTime<Utc>,
    ) -> Result<(), Problem> {
        let today = oslo::date(now);
        {
            let mut state = self.state_within(Some(acting.lease))?;
            let looked = &mut state.of_person.let_go_on;
            if !person.may_have_hidden_trips(now) || looked.replace(today) == Some(today) {
                return Ok(());
            }
        }
        let owner = &acting.owner;
        let forget = async {
            let progress = self.keeping().progress(owner).await;
            let read_at = progress.map(|progress| progress.contact);
            let is_old = |read_at| changeover::may_hold_what_is_hidden(person, read_at, now);
            // Of what was never read whole nobody knows when it was read.
            if !read_at.is_none_or(is_old) {
                return false;
            }
            self.keeping().forget_trips(owner).await;
            self.state().of_person = OfPerson::let_go(today);
            read_at.is_some()
        };
        if self.keep_within(Some(acting.lease), forget).await? {
            self.board().publish(News::EverythingChanged);
        }
        Ok(())
    }

    /// Whose an answer asked for under `lease` is; `None` when nobody's.
    pub(crate) fn whose(&self, lease: Option<Lease>) -> Result<Option<Whose>, Problem> {
        Ok(Whose::of(&*self.state_within(lease)?))
    }

    /// Has `write` keep something, unless `lease` is over. Whatever is kept or
    /// forgotten is so one after the other, so that nothing comes back after it was
    /// wiped and no older answer takes the place of a newer one.
    pub(crate) async fn keep_within<T>(
        &self,
        lease: Option<Lease>,
        write: impl Future<Output = T> + Send,
    ) -> Result<T, Problem> {
        let _gate = self.cache_gate().lock().await;
        drop(self.state_within(lease)?);
        Ok(write.await)
    }

    /// Forgets everything about a person whom the pages must not concern any more.
    pub(crate) async fn forget_person(&self, owner: &Owner) {
        let _gate = self.cache_gate().lock().await;
        self.keeping().wipe_person(owner).await;
    }
}

#[cfg(test)]
mod growing_up;
#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use domain::{
        person::Basis,
        sample::{at, taxi},
        trip::OrganisedTrip,
    };
    use ipc::{Look, persons::PersonChoice, trips::TripChoice};

    use super::*;
    use crate::{
        fakes::{NOW, World, oneself, person},
        persons::choose_person,
        ports::{ApiError, Cache as _},
        trips::get_trip,
    };

    #[tokio::test]
    async fn a_ground_that_has_run_out_shows_nothing_that_is_kept_either() {
        let day = TimeDelta::days(1);
        let second = TimeDelta::seconds(1);
        for (later, holds) in [(day - second, true), (day, false)] {
            let child = Person {
                valid_until: Some(at(NOW) + day),
                ..person("per_child", Basis::Parent)
            };
            let world = World::new();
            *world.persons.lock().unwrap() = vec![oneself(), child.clone()];
            world.set_trips(vec![OrganisedTrip {
                person: child.id.clone(),
                ..taxi()
            }]);
            let app = world.signed_in().await;
            let person = child.id.clone();
            choose_person(&app, PersonChoice { person }).await.unwrap();
            let look = |look| TripChoice {
                trip: taxi().id,
                look,
            };
            get_trip(&app, look(Look::Service)).await.unwrap();
            world.fail(ApiError::Offline);
            // Nobody who is away for so long is still signed in without a start.
            drop(app);
            *world.clock_error.lock().unwrap() += later;
            let trip = get_trip(&world.start(), look(Look::Kept)).await;
            assert_eq!(trip.is_ok(), holds, "{later}");
            assert!(holds || trip == Err(Problem::AccessEnded));
            let owner = Owner {
                account: oneself().id,
                person: child.id,
            };
            let kept = world.cache.trip(&owner, &taxi().id).await;
            assert_eq!(kept.is_some(), holds, "{later}");
        }
    }
}
