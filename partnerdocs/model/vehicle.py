"""The vehicle, how the deal was procured, and the documents that go with the agreement."""

import datetime as dt
from collections.abc import Mapping
from typing import Literal

from partnerdocs.model.amount import Money, Period, YearDay
from partnerdocs.model.field import fact, model
from partnerdocs.model.kind import PartyId, PartyOrVehicle, Share
from partnerdocs.model.open_point import NOT_GIVEN
from partnerdocs.model.party import Address


@model
class Business:
    """What the partnership is for."""

    what: str = fact("the business, as a phrase that follows `the business of`", default=NOT_GIVEN)
    with_a_view_to_profit: bool = fact("whether profit is sought", default=NOT_GIVEN)
    territory: str | None = fact("where", default=None)
    exclusivity: bool = fact("whether each partner brings all such business to it", default=False)


@model
class Vehicle:
    """The legal person through which the partners act; a contractual alliance has none."""

    name: str = fact("its name, existing or proposed", default=NOT_GIVEN)
    state: Literal["to-be-incorporated", "incorporated"] = fact("whether it exists yet", default=NOT_GIVEN)
    incorporated_on: dt.date | None = fact("when it was incorporated", default=None)
    number: str | None = fact("its registration number", default=None)
    office: Address | None = fact("its registered office", default=None)
    joins_by: Literal["deed-of-adherence", "signing"] = fact("how it becomes bound", default="deed-of-adherence")
    signs_on: dt.date | None = fact("when it is to sign or adhere", default=None)
    designated_members: tuple[PartyId, ...] = fact("members with the designated members' duties", default=NOT_GIVEN)
    business: Business = fact("what it is for", default=NOT_GIVEN)
    year_end: YearDay = fact("last day of its accounting period", default=NOT_GIVEN, rule="FIN-18")
    capital: Mapping[PartyId, Money] = fact("cash capital that each member pays in on adherence", default={})
    good_faith: Literal["owed", "not-owed"] = fact(
        "whether members owe each other a duty of good faith", default="owed"
    )
    unfair_prejudice: Literal["kept", "excluded"] = fact(
        "whether a member may petition about unfair prejudice", default="kept"
    )
    holds: Mapping[PartyId, Share] = fact("what part of a party the vehicle itself owns", default={})


@model
class Procurement:
    """How the partner was chosen and on what terms that was advertised."""

    regime: Literal[
        "procurement-act-2023",
        "public-contracts-regulations-2015",
        "provider-selection-regime",
        "vertical-exemption",
        "horizontal-exemption",
        "below-threshold",
        "not-a-procurement",
    ] = fact("under which rules", default=NOT_GIVEN)
    term_advertised: Period | None = fact("longest term that was advertised, extensions included", default=None)
    awarded: dt.date | None = fact("date of the award", default=None)
    notice: str | None = fact("reference of the published notice", default=None)


@model
class TransactionDocument:
    """A document that goes with the agreement."""

    id: str = fact("its id in this deal", fixed=True)
    what: str = fact("what it is, as a phrase", default=NOT_GIVEN)
    between: tuple[PartyOrVehicle, ...] = fact("who makes it", default=NOT_GIVEN)
    status: Literal["agreed-form", "to-come", "signed"] = fact("how far it is settled", default="to-come")
    ends_with: Literal["agreement", "own-term"] = fact("when it ends", default="agreement")
