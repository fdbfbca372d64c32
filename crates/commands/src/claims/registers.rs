//! What the registers say of a person, besides what they state.

use claims::register::Register;
use domain::oslo;
use ipc::{AsOf, Command, Look, Origin, Problem, claims::Closed};
use secrecy::ExposeSecret as _;

use super::{draft::Draft, overview::closed_by};
use crate::{
    App,
    acting::{Acting, Whose},
    asking::{ask, can_stand_in},
    kept::{Keep, Kept},
    ports::{Api as _, Dated, PersonNote, Platform},
    state::State,
};

/// What the registers say of the chosen person.
struct Registers;

impl Keep for Registers {
    type Value = Register;

    fn find(&self, state: &State) -> Option<Kept<Register>> {
        state.of_person.register.clone()
    }

    fn keep(&self, state: &mut State, kept: Kept<Register>) {
        state.of_person.register = Some(kept);
    }

    fn forget(&self, state: &mut State, _question: u64) {
        state.of_person.register = None;
    }

    async fn sealed<P: Platform>(&self, app: &App<P>, whose: &Whose) -> Option<Dated<Register>> {
        let note = PersonNote::Register;
        let plain = app.keeping().person_note(&whose.owner()?, note).await?;
        serde_json::from_slice(plain.expose_secret()).ok()
    }

    async fn seal<P: Platform>(&self, app: &App<P>, whose: &Whose, register: &Dated<Register>) {
        if let (Some(owner), Ok(plain)) = (whose.owner(), serde_json::to_vec(register)) {
            let (note, plain) = (PersonNote::Register, plain.into());
            app.keeping().write_person_note(&owner, note, &plain).await;
        }
    }
}

/// What the registers say of the chosen person on behalf of `C`, by today's day; or why
/// there is no form for them. Where they cannot be asked, what they last said stands in,
/// and where nothing is kept of that, what `draft` was begun with.
pub(crate) async fn registers<C: Command, P: Platform>(
    app: &App<P>,
    acting: &Acting,
    draft: Option<&Draft>,
) -> Result<Result<AsOf<Register>, Closed>, Problem> {
    if app.state().is_protected(&acting.owner) {
        return Ok(Err(Closed::ProtectedAddress));
    }
    let api = app.api()?;
    let mut refused = None;
    let answer = async {
        let answer = api.claim_register(&acting.owner.person).await;
        refused = answer.as_ref().err().and_then(closed_by);
        answer
    };
    let how = (Some(acting.lease), Look::Service);
    let said = ask::<C, _, _>(app, how, &Registers, answer).await;
    if let Some(closed) = refused {
        return Ok(Err(closed));
    }
    let mut said = match said {
        Ok(said) => said,
        Err(because) => stand_in(app, draft, because)?,
    };
    if said.value.address_protected {
        return Ok(Err(Closed::ProtectedAddress));
    }
    if said.origin != Origin::Service {
        said.value.today = oslo::date(said.asked_at);
    }
    Ok(Ok(said))
}

fn stand_in<P: Platform>(
    app: &App<P>,
    draft: Option<&Draft>,
    because: Problem,
) -> Result<AsOf<Register>, Problem> {
    let begun_with = draft.and_then(|draft| draft.register.clone());
    match begun_with.filter(|_| can_stand_in(&because)) {
        None => Err(because),
        Some(Dated { value, read_at }) => Ok(AsOf {
            value,
            read_at,
            asked_at: app.now(),
            clock: app.clock_now(),
            origin: Origin::Kept { because },
        }),
    }
}
