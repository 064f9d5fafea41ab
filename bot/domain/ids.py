"""Ids are types of their own, so that one cannot be handed over where another is meant."""

from typing import NewType

OrganisationId = NewType("OrganisationId", str)
"""The organisation code of the TOOI registers in lower case (`gm0050`, `pv24`, `ws0646`), `vr25` for a safety
region, `so0861` for a joint body, `gr` and the number in the Register van Overheidsorganisaties for a joint
arrangement, and `own-…` for one that a coordinator added."""

MemberId = NewType("MemberId", str)

TopicId = NewType("TopicId", str)
"""A concept of the thesaurus (`ensia`), or `free:…` with the normalised words of a topic it does not know."""

RoleId = NewType("RoleId", str)
"""A role of the catalogue (`ciso`), or `free:…` with the person's own words."""

IntroductionId = NewType("IntroductionId", str)

EnquiryId = NewType("EnquiryId", str)

RelayId = NewType("RelayId", str)

MeetingId = NewType("MeetingId", str)

ActionId = NewType("ActionId", str)

ProgrammeId = NewType("ProgrammeId", str)

RoundId = NewType("RoundId", str)
"""`<programme>/<number>`: one round has one key, whoever begins it and however often."""

PairingId = NewType("PairingId", str)
"""Made from its round and who is in it, so that the same matching run twice makes the same ones."""

DelegationId = NewType("DelegationId", str)
