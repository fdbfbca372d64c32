//! Who is signed in.

use commands::ports::Me;
use requisition_api::me::MeBody;

use super::{Misfit, text};

/// Who is signed in.
pub(crate) fn me(body: MeBody) -> Result<Me, Misfit> {
    let MeBody {
        person_id,
        name,
        // No page shows how or when somebody signed in yet, and how long the
        // token holds is known from the issuer.
        login_level: _,
        signed_in_at: _,
        token_expires_at: _,
    } = body;
    Ok(Me {
        name: text::text(name),
        person: person_id.parse()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_signed_in_has_a_name_and_an_identifier() {
        let read = |person_id: &str| {
            let body =
                format!(r#"{{"person_id":"{person_id}","name":"Kari","token_expires_at":"soon"}}"#);
            super::super::json(body.as_bytes()).and_then(me)
        };
        assert_eq!(read("per_1").unwrap().name, "Kari");
        assert_eq!(read(""), Err(Misfit));
    }
}
