//! The contract between the command layer and the requisition service.
