use requisition_api::{
    access_log::{AccessBody, NO_BASIS, OFFICE},
    times,
};

use crate::audit::Event;

/// The body of a look, with the name of whoever took it. Which trip or claim
/// it was about stays here.
pub fn access(event: Event, actor_name: String) -> AccessBody {
    let allowed = event.is_allowed();
    let no_basis = if event.is_by_office() {
        OFFICE
    } else {
        NO_BASIS
    };
    let Event {
        id,
        at,
        actor: _,
        subject: _,
        level: _,
        basis,
        person: _,
        operation,
        resource: _,
        claim: _,
        visibility: _,
        decision: _,
        outcome: _,
        client_version: _,
        platform: _,
        trace_id: _,
        ip: _,
    } = event;
    AccessBody {
        id,
        at: times::write(at),
        actor_name,
        basis: basis.unwrap_or_else(|| no_basis.to_owned()),
        operation,
        allowed,
    }
}
