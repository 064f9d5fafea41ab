"""The one door to rustworkx: the best pairs of a graph."""

from collections.abc import Iterable, Sequence

Edges = Sequence[tuple[int, int, int]]
"""Two vertices and a weight."""


def best_pairs(edges: Edges) -> list[tuple[int, int]]:
    """As many pairs as can be, and of all such choices one with the highest weight: each vertex in one pair at most.

    Edmonds' blossom algorithm, as Galil describes it (ACM Computing Surveys, 1986): exact. Sorted.
    """
    import rustworkx  # noqa: PLC0415  # Nobody waits for it who does not match.

    if not edges:
        return []
    graph = rustworkx.PyGraph(multigraph=False)
    graph.add_nodes_from(range(1 + max(max(one, other) for one, other, _ in edges)))
    graph.add_edges_from(list(edges))
    found: Iterable[tuple[int, int]] = rustworkx.max_weight_matching(graph, max_cardinality=True, weight_fn=int)
    return sorted((min(pair), max(pair)) for pair in found)
