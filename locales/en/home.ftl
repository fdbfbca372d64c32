### Home: the one thing that is urgent, the next trip, the trip home.

# $name: first name of the person who is signed in
home-hello = Hello, { $name }
# The heading when somebody acts for another person
home-title = Home
home-next = Next trip
home-today = The trip today
home-rights = Your rights on the trip
home-return = The trip home
home-after = The trip after that
home-all = See all trips
# $count: unread messages
home-messages = { $count ->
    [one] One new message
   *[other] { $count } new messages
}
home-loading = Fetching your next trip
# $until: day and time
home-confirm = You must confirm a trip by { $until }
home-confirm-no-deadline = You must confirm a trip
home-confirm-late = The deadline has passed. Call { $phone } and give requisition { $requisition }.
home-cancelled = A trip is cancelled
# $until: day and time
home-undo-until = You can undo it until { $until }.
home-undo = See the receipt or undo
home-empty = You have no upcoming trips.
    .more = Do you need transport to treatment? Ask the person who treats you for a requisition. Trips that you arrange yourself can be added under “Trips”.
# When there are only trips that will not run, or are over
home-none-next = No trip is next.
    .more = There are only trips that will not run, or that are over. You find them under "See all trips".
home-calculator = Calculate travel support
