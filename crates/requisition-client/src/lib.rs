//! Speaks to the requisition service over HTTP.
