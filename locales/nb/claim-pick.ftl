### Det dialogen viser når noen velger en kvittering.

claim-pick-kind = Bilder og PDF
