"""How much memory a console process holds."""

from time import perf_counter

from tests.benchmarks.figures import show
from tests.benchmarks.ground import Ground
from tests.benchmarks.people import questions
from tests.benchmarks.process import ask, environment, megabytes, talking


def main(ground: Ground) -> None:
    many = max(3, ground.size.questions * 10 // 3)
    asked = questions(ground.people, many)
    arguments = ["--db", ground.sqlite(), "--clock", "2027-01-18T09:00+01:00"]
    with talking(arguments, environment(ground.folder)) as process:
        ask(process, f"{asked[0][0].id}: help")
        rows = [("after the start and one message", f"{megabytes(process):.0f}")]
        ask(process, f"{asked[0][0].id}: {asked[0][1]}")
        rows.append(("after the first question", f"{megabytes(process):.0f}"))
        began = perf_counter()
        for member, text in asked:
            assert ask(process, f"{member.id}: {text}")
        rows.append((f"after {many:,} questions more", f"{megabytes(process):.0f}"))
        pace = many / (perf_counter() - began)
    show(
        f"Memory of a process, {ground.size.members:,} members, SQLite (MB, RSS)",
        ("when", "MB"),
        rows,
        remark=f"Through the pipe: {pace:.0f} questions a second.",
    )
