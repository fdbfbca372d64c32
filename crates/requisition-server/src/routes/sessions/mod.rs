//! Where the signed-in person is signed in.

pub mod end_all;
pub mod end_one;
pub mod list;

#[cfg(test)]
mod tests;
