"""What is brought in from outside by an operator or a coordinator: organisations, members, and a demonstration."""
