"""The base deals on which the examples of the rules are tried: small, sound, with nothing open and nothing to find.

They are written in the deal file's own notation; whoever may read deal files turns them into deals.
`two` and `three` are general partnerships of companies, `llp` is a trust and a company with a vehicle,
`alliance` is two NHS bodies and a council without one.
"""

from importlib import resources

BASES = ("two", "three", "llp", "alliance")


def base_text(name: str) -> str:
    """The deal file of a base; raises `KeyError` for a name that is not in `BASES`."""
    if name not in BASES:
        raise KeyError(f"there is no base deal {name!r}; there are {', '.join(BASES)}")
    return resources.files(__name__).joinpath(f"{name}.yaml").read_text(encoding="utf-8")
