use domain::support::{Open, Support};
use requisition_api::{
    meta::{OpenBody, SupportBody},
    times,
};

/// The body of whom to call.
pub fn support(support: Support) -> SupportBody {
    let Support {
        phone,
        phone_abroad,
        open,
    } = support;
    SupportBody {
        phone,
        phone_abroad,
        open: open.map(|open| match open {
            Open::Until(at) => OpenBody {
                until: Some(times::write(at)),
                closed_until: None,
            },
            Open::ClosedUntil(at) => OpenBody {
                until: None,
                closed_until: Some(times::write(at)),
            },
        }),
    }
}
