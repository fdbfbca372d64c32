//! Contact details and user fees as bodies.

use domain::{
    contact::{Contact, ContactPoint},
    money::Ore,
    places::Address,
    user_fees::{FeeStanding, UserFees},
};
use requisition_api::{
    my_details::{ContactBody, ContactPointBody, CopaymentStatusBody},
    places::AddressBody,
    times,
    words::{AddressKindWord, ContactSourceWord},
};

use super::trip::source_body;

/// How somebody can be reached.
pub fn contact(contact: Contact) -> ContactBody {
    let Contact {
        version,
        phone,
        email,
    } = contact;
    ContactBody {
        version,
        phone: phone.map(point),
        email: email.map(point),
    }
}

fn point(ContactPoint { text, source, at }: ContactPoint) -> ContactPointBody {
    ContactPointBody {
        text,
        source: ContactSourceWord::write(&source).to_owned(),
        at: times::write(at),
    }
}

/// Where somebody lives or is picked up.
pub fn address(address: Address) -> AddressBody {
    let Address { id, kind, label } = address;
    AddressBody {
        id: id.into(),
        kind: AddressKindWord::write(&kind).to_owned(),
        label,
    }
}

/// Somebody's user fees.
pub fn user_fees(fees: UserFees) -> CopaymentStatusBody {
    let UserFees {
        year,
        standing,
        counted,
        checked_at,
        unheard,
    } = fees;
    let (state, from) = match standing {
        FeeStanding::Card { from } => ("exemption_card", Some(from.to_string())),
        FeeStanding::Exempt => ("exempt", None),
        FeeStanding::NoCard => ("none", None),
        FeeStanding::Unknown => ("unknown", None),
    };
    CopaymentStatusBody {
        year,
        state: state.to_owned(),
        from,
        counted_ore: counted.map(|Ore(ore)| ore),
        currency: "NOK".to_owned(),
        checked_at: checked_at.map(times::write),
        source: unheard.map(source_body),
    }
}
