//! Saving and printing what a case says.

use claims::{Claim, State};
use domain::ids::ClaimId;
use ipc::{
    claims::{ClaimPageChoice, Paper, SaveClaimPage},
    files::NoFile,
};
use leptos::prelude::*;

use crate::{
    components::{Button, Variant},
    pages::{Filing, FilingSaid},
    state::visit::use_visit,
    text::tr,
};

const fn said(save: &'static str) -> FilingSaid {
    FilingSaid {
        save,
        saved: "claim-case-saved",
        left: "claim-case-save-left",
        failed: "claim-case-save-failed",
        none,
    }
}

/// A page says what is known of a claim, so that only one reason is left.
const fn none(why: NoFile) -> &'static str {
    match why {
        NoFile::ProtectedAddress | NoFile::NoDay | NoFile::ImpossibleTime => {
            "claim-case-save-protected"
        }
    }
}

/// The pages about a claim that can be kept. What came of saving stays while the case is
/// read anew.
#[derive(Clone, Copy)]
pub struct Papers {
    claim: StoredValue<ClaimId>,
    receipt: Filing,
    decision: Filing,
}

impl Papers {
    /// Nothing is saved yet.
    pub fn new(claim: &ClaimId) -> Self {
        Self {
            claim: StoredValue::new(claim.clone()),
            receipt: Filing::new(said("claim-case-save-receipt")),
            decision: Filing::new(said("claim-case-save-decision")),
        }
    }

    /// The buttons, as far as there is something to keep.
    pub fn view(self, claim: &Claim) -> Option<AnyView> {
        if claim.state == State::Draft {
            return None;
        }
        let print = Callback::new(|()| {
            // A web view that cannot print does nothing, and the file is left.
            let _ = window().print();
        });
        let decision = claim
            .ruling
            .as_ref()
            .map(|_| self.button(self.decision, Paper::Decision));
        Some(
            view! {
                <section class="section" aria-labelledby="case-papers" data-screen-only="">
                    <h2 class="ds-heading" id="case-papers">{tr("claim-case-papers")}</h2>
                    <div class="actions">
                        {decision}
                        {self.button(self.receipt, Paper::Receipt)}
                        <Button variant=Variant::Tertiary on_press=print>
                            {tr("claim-case-print")}
                        </Button>
                    </div>
                    {self.decision.outcome()}
                    {self.receipt.outcome()}
                </section>
            }
            .into_any(),
        )
    }

    fn button(self, filing: Filing, page: Paper) -> Option<AnyView> {
        let person = untrack(|| use_visit().person())?.id;
        Some(filing.button::<SaveClaimPage>(move || ClaimPageChoice {
            person: person.clone(),
            claim: self.claim.get_value(),
            page,
        }))
    }
}
