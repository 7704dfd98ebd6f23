"""Rules about money: splits, the waterfall, calls, caps and payment."""

from partnerdocs.rules.money.capital import capital_returned_twice
from partnerdocs.rules.money.currency import currencies_mixed
from partnerdocs.rules.money.funding import calls_above_limit, support_not_its_parts
from partnerdocs.rules.money.none import money_none_and_yet_paid
from partnerdocs.rules.money.payment import payment_too_late
from partnerdocs.rules.money.savings import savings_not_whole
from partnerdocs.rules.money.split import loss_not_whole, more_than_the_profit, split_not_whole
from partnerdocs.rules.money.waterfall import tier_not_whole, tiers_out_of_line
from partnerdocs.rules.money.winding_up import winding_up_leaves_out

RULES = (
    split_not_whole,
    loss_not_whole,
    more_than_the_profit,
    tiers_out_of_line,
    tier_not_whole,
    calls_above_limit,
    payment_too_late,
    savings_not_whole,
    support_not_its_parts,
    capital_returned_twice,
    currencies_mixed,
    money_none_and_yet_paid,
    winding_up_leaves_out,
)
