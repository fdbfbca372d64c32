### “My details”: how somebody is reached, where the money goes, user fees and own data.

my-details-title = My details
# $name: whom the details are about
my-details-title-for = Details about { $name }
my-details-loading = Fetching the details
my-details-part-failed = This could not be fetched now. The rest of the page holds.
my-details-none = Not stated
my-details-back = To “My details”
my-details-address = Address
my-details-address-change = You change the address in the National Registry, not here.
my-details-address-withheld = The address is protected and is not shown here.
my-details-phone = Phone
my-details-phone-change = Change phone
my-details-email = E-mail
my-details-email-change = Change e-mail
my-details-contact-not-allowed = You cannot see how this person is reached.
# $at: when it was said
my-details-source-register = From the national contact register, { $at }
my-details-source-here = Stated here, { $at }
# $source: the source, in the service's own word. $at: when it was said
my-details-source-unknown = From { $source }, { $at }
my-details-account = Account for travel support
# $ending: the last three digits of the account number
my-details-account-ending = The account number ends in { $ending }.
# $at: when the account was stated
my-details-account-since = In use since { $at }
my-details-account-none = We have no account number.
my-details-account-parent = Travel support for the child goes to your own account.
my-details-account-change = Change account
my-details-account-add = Add account
my-details-account-not-allowed = The money goes to the person's own account. Only they can see and change it.
my-details-account-protected = With a protected address you give the account number on paper with the claim.
# $year: the calendar year
my-details-fees = User fees in { $year }
my-details-fees-title = User fees
# $from: the first day the card counts. $year: the calendar year
my-details-fees-card = Exemption card from { $from }. It holds to the end of { $year }.
my-details-fees-exempt = Exempt from the user fee
my-details-fees-no-card = No exemption card
my-details-fees-unknown = We do not know if there is an exemption card.
# $sum: what counts toward the exemption card
my-details-fees-counted = { $sum } counts toward the exemption card so far.
# $at: when the register was last asked
my-details-fees-source = From the register of exemption cards, checked { $at }
my-details-fees-silent = The register of exemption cards does not answer now. This is the last we know.
my-details-fees-never = The register of exemption cards does not answer now. Trips and claims are shown as before.
my-details-fees-not-allowed = You cannot see the user fees of this person.
my-details-own = Your own data
my-details-own-lead = You can take along what we have stored about you, and delete some of it.
my-details-copy = Save a copy of my details
my-details-erase = Delete my details

detail-phone-title = Change phone
detail-phone-title-for = Change phone for { $name }
detail-phone = Phone number
    .hint = Leave the field empty to remove the number. The app sends no text messages.
detail-phone-wrong = Write the phone number in digits. It may begin with a plus.
detail-phone-save = Save phone
detail-phone-saved = The phone number is saved.
detail-email-title = Change e-mail
detail-email-title-for = Change e-mail for { $name }
detail-email = E-mail address
    .hint = Leave the field empty to remove the address. The app sends no e-mail.
detail-email-wrong = Write the e-mail address like name@example.com.
detail-email-save = Save e-mail
detail-email-saved = The e-mail address is saved.
detail-account-title = Change account
detail-account-title-for = Change account for { $name }
detail-account = Account number
    .hint = 11 digits. You may use spaces or full stops.
detail-account-empty = Write the account number.
detail-account-characters = The account number can only have digits.
detail-account-length = The account number must have 11 digits.
detail-account-check = The account number is not right. Compare it with your bank.
detail-account-told = When the account is new, we tell you here in the app.
detail-account-save = Save account
detail-account-saved = The account is saved.
detail-fresh = Sign in again first
    .means = Then we are sure that it is you who does this.
    .do = The app locks. When you have signed in, you come back here.
detail-fresh-now = Lock and sign in again
detail-changed = Something has changed since you opened the page
    .means = Nothing is saved now.
    .do = See what holds, and try again.
detail-see = See what holds now
detail-invalid = The service did not accept what you wrote
    .means = Nothing is saved.
    .do = Look over what you wrote, and try again.
detail-not-allowed = You cannot do this
    .means = Nothing has changed.
detail-not-sent = It was not sent
    .means = There is no contact with the service. Nothing has changed.
    .do = Try again when you are online.
detail-unknown = We do not know if it was saved
    .means = It was sent, but we got no answer.
    .do = See what holds now before you try again.
detail-somebody-else = The page is about somebody else now
    .means = Nothing has changed. Open the page again.
detail-copy-title = Save a copy of my details
detail-copy-lead = The copy is a file that both you and a program can read. Claims for travel support are not in it. They are under Travel support.
detail-copy-holds = The copy has
detail-copy-person = who you are, address, phone and e-mail
detail-copy-trips = trips, travel certificates and messages
detail-copy-account = the account number and the user fees
detail-copy-careful = The copy is not protected. Save it where only you can get to it.
detail-copy-now = Save the copy
detail-copy-saved = The copy is saved.
detail-copy-left = Nothing is saved.
detail-copy-failed = The device could not save the file. Try another place.
detail-erase-title = Delete my details
detail-erase-lead = This we delete for good
detail-erase-contact = phone and e-mail that you have stated here
detail-erase-addresses = addresses that are stored for you, but not the registered one
detail-erase-account = the account number
detail-erase-stays = This stays
detail-erase-stays-cases = trips, and claims that you have sent
detail-erase-stays-registers = what other registers say about you
detail-erase-money = If you wait for money, you must give us an account number again.
detail-erase-now = Delete the details
detail-erase-sure = Do you want to delete your details?
    .means = They cannot be brought back.
detail-erase-keep = Keep them
detail-erase-done = The details are deleted.
detail-erase-unknown = We do not know if it was deleted
    .means = It was sent, but we got no answer.
    .do = See what holds now before you try again.
