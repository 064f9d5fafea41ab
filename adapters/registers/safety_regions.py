"""The safety regions under the codes that the registers know them by: there they are joint arrangements.

We number them as the law on safety regions and everybody else does.
"""

from bot.domain.ids import OrganisationId

SAFETY_REGIONS: dict[str, tuple[OrganisationId, str]] = {
    code: (OrganisationId(id), name)
    for code, id, name in (
        ("so0823", "vr01", "Groningen"),
        ("so0460", "vr02", "Fryslân"),
        ("so0616", "vr03", "Drenthe"),
        ("so0003", "vr04", "IJsselland"),
        ("so0679", "vr05", "Twente"),
        ("so0525", "vr06", "Noord- en Oost-Gelderland"),
        ("so0476", "vr07", "Gelderland-Midden"),
        ("so0518", "vr08", "Gelderland-Zuid"),
        ("so0588", "vr09", "Utrecht"),
        ("so0494", "vr10", "Noord-Holland Noord"),
        ("so0624", "vr11", "Zaanstreek-Waterland"),
        ("so0640", "vr12", "Kennemerland"),
        ("so0636", "vr13", "Amsterdam-Amstelland"),
        ("so0637", "vr14", "Gooi en Vechtstreek"),
        ("so0044", "vr15", "Haaglanden"),
        ("so0676", "vr16", "Hollands Midden"),
        ("so0617", "vr17", "Rotterdam-Rijnmond"),
        ("so0660", "vr18", "Zuid-Holland Zuid"),
        ("so0619", "vr19", "Zeeland"),
        ("so0497", "vr20", "Midden- en West-Brabant"),
        ("so0066", "vr21", "Brabant-Noord"),
        ("so0639", "vr22", "Brabant-Zuidoost"),
        ("so0907", "vr23", "Limburg-Noord"),
        ("so0706", "vr24", "Zuid-Limburg"),
        ("so0638", "vr25", "Flevoland"),
    )
}
"""Register code -> our id, and the region's name."""
