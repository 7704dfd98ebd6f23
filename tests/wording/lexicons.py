"""A lexicon for tests: the three parties of the worked example in the nouns of a limited liability partnership."""

from partnerdocs.wording.lexicon import Lexicon

MEMBERS = {"Partner": "Member", "Partners": "Members", "the Vehicle": "the LLP"}

LLP = Lexicon(
    nouns=MEMBERS,
    shorts={"westmere": "Westmere", "harrowdale": "Harrowdale", "meridian": "Meridian"},
    names={
        "westmere": "Westmere Hospitals NHS Foundation Trust",
        "harrowdale": "Harrowdale NHS Foundation Trust",
        "meridian": "Meridian Pathology Partners Limited",
    },
    vehicle="Westshire Pathology Services LLP",
    documents={"hub-lease": "lease of the hub laboratory"},
    things={"equipment": "analysers for the hub laboratory"},
    law="england-and-wales",
    proper=frozenset({"Westmere", "Harrowdale", "Meridian"}),
)
