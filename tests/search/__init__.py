"""A labelled set to measure the search with: who should be found for which question, and how well each fits."""
