### What the dialog shows when somebody picks a receipt.

claim-pick-kind = Pictures and PDF
