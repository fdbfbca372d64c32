//! The operations of the contract. One that has no row in the table does not
//! compile, and one that is not named here cannot be mounted.

use super::table::CSV;

macro_rules! operations {
    ($($(#[$doc:meta])* $variant:ident = $id:literal,)*) => {
        /// An operation of the contract that somebody must sign in for.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Operation {
            $($(#[$doc])* $variant,)*
        }

        impl Operation {
            /// Every operation.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The id in the contract, in the table and in the audit.
            pub const fn id(self) -> &'static str {
                match self {
                    $(Self::$variant => $id,)*
                }
            }
        }
    };
}

operations! {
    /// Who is signed in.
    GetMe = "get_me",
    /// Whom the signed-in person may see.
    ListPersons = "list_persons",
    /// One person.
    GetPerson = "get_person",
    /// A person's trips.
    ListTrips = "list_trips",
    /// One trip.
    GetTrip = "get_trip",
    /// The addresses of a person.
    ListAddresses = "list_addresses",
    /// The register of places.
    FindPlaces = "find_places",
    /// The changes that were asked for of a trip.
    ListTripChanges = "list_trip_changes",
    /// Changes something about a trip.
    ChangeTrip = "change_trip",
    /// What a person may travel on.
    ListAuthorisations = "list_authorisations",
    /// Books a trip on a travel certificate.
    OrderTrip = "order_trip",
    /// Cancels trips.
    CreateCancellation = "create_cancellation",
    /// Takes cancellations back.
    UndoCancellation = "undo_cancellation",
    /// Confirms a trip.
    ConfirmTrip = "confirm_trip",
    /// Says that somebody is ready for a trip home.
    CallReady = "call_ready",
    /// Takes that back.
    WithdrawReady = "withdraw_ready",
    /// Says that nobody has come.
    ReportWaiting = "report_waiting",
    /// Says who goes along.
    RegisterEscorts = "register_escorts",
    /// States a child's weight and height.
    StateMeasures = "state_measures",
    /// What became of a wish.
    SettleOutcome = "settle_outcome",
    /// Who has looked at what of a person.
    ListAccessLog = "list_access_log",
    /// What a person is told.
    ListMessages = "list_messages",
    /// Says that messages have been read.
    ReadMessages = "read_messages",
    /// How a person can be reached.
    GetContact = "get_contact",
    /// Says how a person can be reached.
    ChangeContact = "update_contact",
    /// Where money goes.
    GetPayoutAccount = "get_payout_account",
    /// Says where money goes.
    SetPayoutAccount = "set_payout_account",
    /// The user fees of a person.
    GetCopaymentStatus = "get_copayment_status",
    /// A copy of one's own data.
    ExportOwnData = "export_own_data",
    /// Erases what is kept beside the cases.
    EraseProfile = "erase_profile",
    /// What the registers say of a person who claims.
    GetClaimRegister = "get_claim_register",
    /// What a claim would give.
    CalculateClaim = "calculate_claim",
    /// What was claimed for a person.
    ListClaims = "list_claims",
    /// Begins a claim.
    CreateClaim = "create_claim",
    /// One claim.
    GetClaim = "get_claim",
    /// Changes a claim that is not sent.
    ChangeClaim = "change_claim",
    /// Deletes a claim that is not sent.
    DeleteClaim = "delete_claim",
    /// Encloses a file with a claim.
    EncloseDocument = "enclose_document",
    /// A file that is enclosed.
    GetAttachment = "get_attachment",
    /// Takes a file out of a claim that is not sent.
    RemoveAttachment = "remove_attachment",
    /// Sends a claim.
    SubmitClaim = "submit_claim",
    /// Takes a claim back.
    WithdrawClaim = "withdraw_claim",
    /// Answers what the office asks for.
    AnswerClaim = "answer_claim",
    /// Takes back the consent to keep a ground for exemption.
    WithdrawClaimConsent = "withdraw_claim_consent",
    /// Complains of a decision.
    Complain = "complain",
    /// What has changed.
    ListChanges = "list_changes",
    /// The same as a stream.
    StreamEvents = "stream_events",
    /// The timetables of the buses that are built for patients.
    ListTimetables = "list_timetables",
    /// Where the person is signed in.
    ListSessions = "list_sessions",
    /// Ends a sign-in.
    EndSession = "end_session",
    /// Ends every sign-in.
    EndAllSessions = "end_all_sessions",
}

const _: () = {
    let mut i = 0;
    while i < Operation::ALL.len() {
        assert!(
            has_row(CSV.as_bytes(), Operation::ALL[i].id().as_bytes()),
            "an operation has no row in authorisation.csv"
        );
        i += 1;
    }
};

/// Whether a line of `csv` begins with `id` and a comma.
const fn has_row(csv: &[u8], id: &[u8]) -> bool {
    let mut line = 0;
    while line < csv.len() {
        let mut i = 0;
        while i < id.len() && line + i < csv.len() && csv[line + i] == id[i] {
            i += 1;
        }
        if i == id.len() && line + i < csv.len() && csv[line + i] == b',' {
            return true;
        }
        while line < csv.len() && csv[line] != b'\n' {
            line += 1;
        }
        line += 1;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_begins_with_the_whole_id_at_the_beginning_of_a_line() {
        let csv = b"operation,column\nget_trip,trips_read\nx,get_me\nlast,a";
        for (id, has) in [
            ("get_trip", true),
            ("last", true),
            ("get_tri", false),
            ("get_trips", false),
            ("get_me", false),
            ("trips_read", false),
            ("a", false),
        ] {
            assert_eq!(has_row(csv, id.as_bytes()), has, "{id}");
        }
    }
}
