### Tider som ikke kan stemme

doubt-title = Noe med tidene kan ikke stemme
doubt-pick-up-title = Hentetiden kan ikke stemme
doubt-do = Ring { $phone } og oppgi rekvisisjon { $requisition }. Spør hvilken tid som er riktig.
# $time: det som ble sendt
doubt-sent = Vi fikk: { $time }
doubt-sent-nothing = Vi viser ikke tiden, fordi den ikke kan leses.

doubt-unreadable = Vi fikk en tid som ikke kan leses.
doubt-window-backwards = Vi fikk en tid som slutter før den begynner.
doubt-pick-up-after-arrival = Hentetiden er etter at du skulle vært framme.
doubt-pick-up-after-appointment = Hentetiden er etter at timen din begynner.
doubt-arrival-after-appointment = Du kommer fram etter at timen din begynner.
doubt-return-before-appointment = Hjemreisen er satt til før timen din begynner.
