### Det dialogen viser når nokon vel ei kvittering.

claim-pick-kind = Bilete og PDF
