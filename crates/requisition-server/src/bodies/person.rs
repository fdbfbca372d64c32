use domain::person::Person;
use requisition_api::{persons::PersonBody, times, words::BasisWord};

/// The body of a person for whom `capabilities` can be done.
pub fn person(person: Person, capabilities: Vec<String>) -> PersonBody {
    let Person {
        id,
        name,
        born_on,
        basis,
        valid_until,
        address_protected,
    } = person;
    PersonBody {
        id: id.into(),
        name,
        born_on: born_on.map(|day| day.to_string()),
        basis: BasisWord::write(&basis).to_owned(),
        valid_until: valid_until.map(times::write),
        protected_address: address_protected,
        capabilities,
    }
}
