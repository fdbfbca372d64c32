//! A server on a free port, personas and fixed days for tests.
