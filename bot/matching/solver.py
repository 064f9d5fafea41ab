"""The one door to HiGHS: choosing among many possibilities what is worth most together, with a bound that is proven.

The same problem has the same answer, whatever the machine has to do meanwhile: one thread, a fixed seed, and limits in
work, never in time.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

MOST_NODES: Final = 2_000
"""Of the search tree. What is not proven by then is given with the bound that was proven."""
_WHOLE: Final = 0.5
"""Above this a choice of 0 or 1, which the solver gives as 0.9999999, is 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A sum over what is chosen, and between what it has to stay."""

    least: float = -math.inf
    most: float = math.inf


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One thing that can be chosen: what it is worth, and how much of each row it takes."""

    worth: float
    takes: Sequence[tuple[int, float]]
    is_whole: bool = True
    """False: any part of it can be chosen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What is chosen. `worth` is at most `bound`, and so is every other choice."""

    chosen: tuple[int, ...]
    worth: float
    bound: float
    prices: tuple[float, ...] = ()
    """Of each row, where parts could be chosen: what one more of it would bring."""
    parts: tuple[float, ...] = ()
    """Of each column, where parts could be chosen: how much of it was."""


def choose(
    columns: Sequence[Column],
    rows: Sequence[Row],
    *,
    in_parts: bool = False,
    begin_with: Sequence[int] = (),
    nodes: int = MOST_NODES,
) -> Choice | None:
    """The best choice found, or None: none was. `in_parts`: any part of anything can be chosen, which gives a bound.

    `begin_with`: a choice that keeps to the rows, to go on from.
    """
    if not columns:
        fits = all(row.least <= 0 <= row.most for row in rows)
        return Choice(chosen=(), worth=0, bound=0, prices=(0.0,) * len(rows)) if fits else None
    import highspy  # noqa: PLC0415  # Nobody waits for it who does not match.
    import numpy as np  # noqa: PLC0415

    problem = highspy.HighsLp()
    problem.num_col_, problem.num_row_ = len(columns), len(rows)
    problem.sense_ = highspy.ObjSense.kMaximize
    problem.col_cost_ = np.array([column.worth for column in columns], dtype=np.double)
    problem.col_lower_ = np.zeros(len(columns))
    problem.col_upper_ = np.ones(len(columns))
    problem.row_lower_ = np.array([max(row.least, -highspy.kHighsInf) for row in rows], dtype=np.double)
    problem.row_upper_ = np.array([min(row.most, highspy.kHighsInf) for row in rows], dtype=np.double)
    matrix = problem.a_matrix_
    matrix.format_ = highspy.MatrixFormat.kColwise
    matrix.start_ = np.array([0, *accumulate(len(column.takes) for column in columns)], dtype=np.int32)
    matrix.index_ = np.array([row for column in columns for row, _ in column.takes], dtype=np.int32)
    matrix.value_ = np.array([much for column in columns for _, much in column.takes], dtype=np.double)
    if not in_parts:
        kinds = (highspy.HighsVarType.kContinuous, highspy.HighsVarType.kInteger)
        problem.integrality_ = [kinds[column.is_whole] for column in columns]
    solver = highspy.Highs()  # type: ignore[no-untyped-call]
    solver.setOptionValue("output_flag", False)  # noqa: FBT003
    solver.setOptionValue("threads", 1)
    solver.setOptionValue("parallel", "off")
    solver.setOptionValue("random_seed", 1)
    solver.setOptionValue("mip_max_nodes", nodes)
    solver.setOptionValue("mip_rel_gap", 0.0)
    # Where worth comes in whole points, what is within a point of the bound is the best.
    is_whole = all(column.is_whole and float(column.worth).is_integer() for column in columns)
    solver.setOptionValue("mip_abs_gap", 0.999 if is_whole else 1e-6)
    solver.passModel(problem)
    if begin_with:
        known = highspy.HighsSolution()
        start = np.zeros(len(columns))
        start[list(begin_with)] = 1
        known.col_value = list(start)
        solver.setSolution(known)
    solver.run()
    info, solution = solver.getInfo(), solver.getSolution()
    if info.primal_solution_status != highspy.SolutionStatus.kSolutionStatusFeasible:
        return None
    worth = info.objective_function_value
    return Choice(
        chosen=tuple(at for at, much in enumerate(solution.col_value) if much > _WHOLE),
        worth=worth,
        bound=worth if in_parts else max(info.mip_dual_bound, worth),
        prices=tuple(solution.row_dual) if in_parts else (),
        parts=tuple(solution.col_value) if in_parts else (),
    )
