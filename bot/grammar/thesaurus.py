"""What coordinators do for the topics. How people say it."""

from bot.commands.thesaurus import AddTopic, AddTopicNames, MergeTopics, RenameTopic, ShowCandidates
from bot.grammar.rows import Row, Standing

ROWS = (
    Row(
        command=AddTopic,
        help="help-add-topic",
        standing=Standing.COORDINATOR,
        nl=(
            "nieuw onderwerp {name}",
            "nieuw onderwerp {name} (met [de|het] (synoniem|synoniemen)|ook wel|ook wel:|ook bekend als) {names}",
            "voeg [het] onderwerp {name} toe",
            "voeg [een] onderwerp toe {name}",
            "voeg [het] onderwerp {name} toe (met [de|het] (synoniem|synoniemen)|ook wel|ook wel:) {names}",
        ),
        en=(
            "(new|add|add a) topic {name}",
            "(new|add|add a) topic {name} (with [the] (synonym|synonyms)|also known as|also known as:) {names}",
        ),
    ),
    Row(
        command=AddTopicNames,
        help="help-add-topic-names",
        standing=Standing.COORDINATOR,
        nl=("voeg [de] (synoniem|synoniemen) {names} toe aan [het] [onderwerp] {topic}",),
        en=("add [the] (synonym|synonyms) {names} to [the] [topic] {topic}",),
    ),
    Row(
        command=MergeTopics,
        help="help-merge-topics",
        standing=Standing.COORDINATOR,
        nl=(
            "voeg [het] onderwerp {gone} samen met [het] [onderwerp] {kept}",
            "voeg [de] onderwerpen {gone} en {kept} samen",
            "onderwerp {gone} is hetzelfde als [onderwerp] {kept}",
        ),
        en=(
            "merge [the] (topic|topics) {gone} (with|into|and) [the] [topic] {kept}",
            "topic {gone} is the same as [topic] {kept}",
        ),
    ),
    Row(
        command=RenameTopic,
        help="help-rename-topic",
        standing=Standing.COORDINATOR,
        nl=(
            "hernoem [het] onderwerp {topic} (naar|in|tot) {name}",
            "noem [het] onderwerp {topic} voortaan {name}",
        ),
        en=("rename [the] topic {topic} to {name}",),
    ),
    Row(
        command=ShowCandidates,
        help="help-candidates",
        standing=Standing.COORDINATOR,
        nl=(
            "[toon] [de] onderwerpen om te bekijken",
            "[toon] [de] (kandidaat-onderwerpen|kandidaatonderwerpen)",
            "welke onderwerpen zijn er om te bekijken",
        ),
        en=("[show] [the] topics to (review|look at)", "[show] [the] candidate topics"),
    ),
)
