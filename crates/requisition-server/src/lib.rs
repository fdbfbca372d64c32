//! The reference requisition service.
