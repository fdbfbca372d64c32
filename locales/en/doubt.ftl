### Times that cannot be right

doubt-title = Some of the times cannot be right
doubt-pick-up-title = The pick-up time cannot be right
doubt-do = Call { $phone } and give requisition { $requisition }. Ask which time is right.
# $time: what was sent
doubt-sent = We received: { $time }
doubt-sent-nothing = We do not show the time, because it cannot be read.

doubt-unreadable = We received a time that cannot be read.
doubt-window-backwards = We received a time that ends before it begins.
doubt-pick-up-after-arrival = The pick-up time is after you should have arrived.
doubt-pick-up-after-appointment = The pick-up time is after your appointment begins.
doubt-arrival-after-appointment = You arrive after your appointment begins.
doubt-return-before-appointment = The trip home is set before your appointment begins.
