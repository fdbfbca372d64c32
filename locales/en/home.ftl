### Home: the one thing that is urgent, the next trip, the trip home.

# $name: first name of the person who is signed in
home-hello = Hello, { $name }
# The heading when somebody acts for another person
home-title = Home
home-next = Next trip
home-return = The trip home
home-after = The trip after that
home-all = See all trips
home-loading = Fetching your next trip
# $until: day and time
home-confirm = You must confirm a trip by { $until }
home-confirm-no-deadline = You must confirm a trip
home-confirm-do = You cannot confirm in the app yet. Call { $phone } and give requisition { $requisition }.
home-empty = You have no upcoming trips.
    .more = Trips that you arrange yourself are not shown here. Do you need transport to treatment? Ask the person who treats you for a requisition.
# When there are only trips that will not run, or are over
home-none-next = No trip is next.
    .more = There are only trips that will not run, or that are over. You find them under "See all trips".
