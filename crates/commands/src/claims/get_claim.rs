//! One claim.

use claims::{
    Claim, State as ClaimState,
    step::{Step, after},
};
use domain::{
    ids::{ClaimId, PersonId},
    oslo,
};
use ipc::{
    Answer, Args, AsOf, Clock, Problem,
    claims::{ClaimView, GetClaim},
};
use secrecy::ExposeSecret as _;

use crate::{
    App,
    acting::{Acting, Whose},
    asking::ask,
    kept::{Keep, Kept, OfPerson},
    ports::{Api, ApiError, Dated, Owner, PersonNote, Platform, Read},
    state::State,
};

/// How many claims that were opened are kept.
const MOST: usize = 10;

/// One claim of the chosen person.
pub async fn get_claim<P: Platform>(app: &App<P>, choice: Args<GetClaim>) -> Answer<GetClaim> {
    let acting = app.acting().await?;
    if choice.person != acting.owner.person {
        return Err(Problem::NotFound);
    }
    let api = app.api()?;
    let answer = ask_for_claim(api.as_ref(), &choice.claim, &choice.person);
    let how = (Some(acting.lease), choice.look);
    let claim = ask::<GetClaim, _, _>(app, how, &choice.claim, answer).await?;
    Ok(view(claim))
}

/// Asks for a claim of `person`. Another's is not found.
pub(super) async fn ask_for_claim<A: Api>(
    api: &A,
    claim: &ClaimId,
    person: &PersonId,
) -> Result<Read<Claim>, ApiError> {
    let read = api.claim(claim).await?;
    let is_theirs = read.value.person == *person;
    is_theirs.then_some(read).ok_or(ApiError::NotFound)
}

/// A claim with what can be done with it at the time it is shown.
pub(super) fn view(claim: AsOf<Claim>) -> AsOf<ClaimView> {
    let (today, clock) = (oslo::date(claim.asked_at), claim.clock);
    claim.map(|claim| {
        let by = complain_by(&claim);
        // By a clock that may be wrong nothing is late.
        let by = by.filter(|by| clock == Clock::Device || *by >= today);
        let left = by.filter(|_| clock == Clock::Service);
        let left = left.map(|by| (by - today).num_days());
        ClaimView {
            can_withdraw: claim.state != ClaimState::Draft
                && after(claim.state, Step::Withdraw).is_ok(),
            complain_by: by,
            days_left: left.and_then(|left| i32::try_from(left).ok()),
            claim,
        }
    })
}

/// The last day to complain, where there is something to complain of and nobody has.
fn complain_by(claim: &Claim) -> Option<chrono::NaiveDate> {
    let ruling = claim.ruling.as_ref()?;
    let can = claim.state.result().is_some() && !claim.has_complained();
    can.then_some(ruling.complain_by)
}

/// A claim of the chosen person that was opened.
impl Keep for ClaimId {
    type Value = Claim;

    fn find(&self, state: &State) -> Option<Kept<Claim>> {
        state.of_person.opened.get(self).cloned()
    }

    fn keep(&self, state: &mut State, kept: Kept<Claim>) {
        let OfPerson { opened, .. } = &mut state.of_person;
        if opened.len() >= MOST {
            opened.clear();
        }
        opened.insert(self.clone(), kept);
    }

    fn forget(&self, state: &mut State, _question: u64) {
        state.of_person.opened.remove(self);
    }

    async fn sealed<P: Platform>(&self, app: &App<P>, whose: &Whose) -> Option<Dated<Claim>> {
        let all = sealed(app, &whose.owner()?).await;
        all.into_iter().find(|kept| kept.value.id == *self)
    }

    async fn seal<P: Platform>(&self, app: &App<P>, whose: &Whose, value: &Dated<Claim>) {
        let Some(owner) = whose.owner() else {
            return;
        };
        let mut all = sealed(app, &owner).await;
        all.retain(|kept| kept.value.id != *self);
        all.insert(0, value.clone());
        all.truncate(MOST);
        write(app, &owner, &all).await;
    }

    async fn unseal<P: Platform>(&self, app: &App<P>, whose: &Whose) {
        let Some(owner) = whose.owner() else {
            return;
        };
        let mut all = sealed(app, &owner).await;
        all.retain(|kept| kept.value.id != *self);
        write(app, &owner, &all).await;
    }
}

async fn sealed<P: Platform>(app: &App<P>, owner: &Owner) -> Vec<Dated<Claim>> {
    let note = PersonNote::OpenedClaims;
    let plain = app.keeping().person_note(owner, note).await;
    let read = plain.and_then(|plain| serde_json::from_slice(plain.expose_secret()).ok());
    read.unwrap_or_default()
}

async fn write<P: Platform>(app: &App<P>, owner: &Owner, all: &[Dated<Claim>]) {
    if let Ok(plain) = serde_json::to_vec(all) {
        let (note, plain) = (PersonNote::OpenedClaims, plain.into());
        app.keeping().write_person_note(owner, note, &plain).await;
    }
}

/// Keeps a claim that the service has just told in answer to a wish.
pub(super) async fn keep_told<P: Platform>(
    app: &App<P>,
    acting: &Acting,
    (claim, question): (&Claim, u64),
) -> Result<AsOf<Claim>, Problem> {
    let said = Dated {
        value: claim.clone(),
        read_at: app.now(),
    };
    let keep = async {
        let whose = {
            let mut state = app.state();
            let kept = Kept {
                value: claim.clone(),
                read_at: said.read_at,
                question,
            };
            claim.id.keep(&mut state, kept);
            Whose::of(&state)
        };
        if let Some(whose) = whose {
            claim.id.seal(app, &whose, &said).await;
        }
    };
    app.keep_within(Some(acting.lease), keep).await?;
    Ok(AsOf {
        value: said.value,
        read_at: said.read_at,
        asked_at: said.read_at,
        clock: app.clock_now(),
        origin: ipc::Origin::Service,
    })
}
