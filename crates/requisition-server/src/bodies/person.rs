use domain::person::Person;
use requisition_api::{
    persons::{PersonBody, READ_TRIPS},
    times,
    words::BasisWord,
};

/// The body of a person.
pub fn person(person: Person) -> PersonBody {
    let Person {
        id,
        name,
        born_on,
        basis,
        valid_until,
    } = person;
    PersonBody {
        id: id.into(),
        name,
        born_on: born_on.map(|day| day.to_string()),
        basis: BasisWord::write(&basis).to_owned(),
        valid_until: valid_until.map(times::write),
        capabilities: vec![READ_TRIPS.to_owned()],
    }
}
