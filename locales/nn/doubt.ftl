### Tider som ikkje kan stemme

doubt-title = Noko med tidene kan ikkje stemme
doubt-pick-up-title = Hentetida kan ikkje stemme
doubt-do = Ring { $phone } og oppgi rekvisisjon { $requisition }. Spør kva tid som er rett.
# $time: det som vart sendt
doubt-sent = Vi fekk: { $time }
doubt-sent-nothing = Vi viser ikkje tida, fordi ho ikkje kan lesast.

doubt-unreadable = Vi fekk ei tid som ikkje kan lesast.
doubt-window-backwards = Vi fekk ei tid som sluttar før ho byrjar.
doubt-pick-up-after-arrival = Hentetida er etter at du skulle vore framme.
doubt-pick-up-after-appointment = Hentetida er etter at timen din byrjar.
doubt-arrival-after-appointment = Du kjem fram etter at timen din byrjar.
doubt-return-before-appointment = Heimreisa er sett til før timen din byrjar.
