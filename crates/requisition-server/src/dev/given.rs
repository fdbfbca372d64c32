//! A JSON body, read strictly.

pub(super) use crate::given::{Given, invalid};
